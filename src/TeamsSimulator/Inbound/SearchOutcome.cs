using System.Text.Json.Nodes;

namespace TeamsSimulator.Inbound;

/// <summary>What came of searching from the compose box.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Hits">What there is to choose from, in the bot's order.</param>
/// <param name="Word">What is shown in place of a list.</param>
/// <param name="Error">Why nothing came of it, as shown to the person.</param>
public sealed record SearchOutcome(int Status, IReadOnlyList<SearchHit> Hits, string? Word = null, string? Error = null);

/// <param name="Title">Its first line in the list.</param>
/// <param name="Text">The line below.</param>
/// <param name="Card">What choosing it puts into the chat.</param>
public sealed record SearchHit(string Title, string Text, JsonObject Card);
