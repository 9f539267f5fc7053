using System.Text.Json.Nodes;

namespace TeamsSimulator.Cards;

/// <summary>An input on a card, untouched.</summary>
public sealed record CardField(string Id, JsonObject Json)
{
    public string Type => Json["type"]!.GetValue<string>();

    public string Label => Text("label") ?? Text("title") ?? Text("placeholder") ?? "";

    public bool IsRequired => Json["isRequired"] is JsonValue required && required.TryGetValue<bool>(out var yes) && yes;

    /// <summary>What is sent if nobody touches it; null when nothing is.</summary>
    public string? Value => Type == "Input.Toggle" ? Text("value") ?? ValueOff : Text("value") is { Length: > 0 } value ? value : null;

    /// <summary>The titles of its choices; empty when it has none.</summary>
    public IReadOnlyList<string> Choices => [.. ChoiceList.Select(c => (string?)c["title"] ?? "")];

    /// <summary>Whether its choices are the tenant's people.</summary>
    public bool IsPeoplePicker => (string?)Json["choices.data"]?["dataset"] is "graph.microsoft.com/users";

    internal string ValueOn => Text("valueOn") ?? "true";

    internal string ValueOff => Text("valueOff") ?? "false";

    internal IEnumerable<JsonObject> ChoiceList => (Json["choices"] as JsonArray ?? []).OfType<JsonObject>();

    private string? Text(string name) => Json[name]?.ToString();
}
