using System.Text.Json.Nodes;

namespace TeamsSimulator.Cards;

/// <summary>Something to press on a card: an action in a row of buttons, on an element, or in a field.</summary>
/// <param name="Inputs">The fields whose values go along: those around it, and those of the opened part it stands in.</param>
public sealed record CardButton(string Title, JsonObject Action, IReadOnlyList<CardField> Inputs)
{
    public string Type => (string?)Action["type"] ?? "";
}
