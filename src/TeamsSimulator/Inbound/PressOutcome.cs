using System.Text.Json.Nodes;

namespace TeamsSimulator.Inbound;

/// <summary>What came of pressing a button.</summary>
/// <param name="Card">The card it was answered with, now standing in the chat in place of the pressed one.</param>
/// <param name="Toast">The short message shown on the card.</param>
/// <param name="Error">Why nothing came of it, as shown to the person.</param>
/// <param name="Status">The answer's status: the one in the invoke's body, else the HTTP status.</param>
public sealed record PressOutcome(int Status, JsonObject? Card = null, string? Toast = null, string? Error = null);
