using System.Text.Json.Nodes;

namespace TeamsSimulator.Cards;

/// <summary>Finds the buttons and fields of a card, those of parts yet to be opened included.</summary>
internal sealed class CardParts
{
    private static readonly string[] ActionPlaces = ["selectAction", "inlineAction"];
    private readonly List<CardButton> _buttons = [];
    private readonly List<CardField> _fields = [];

    private CardParts()
    {
    }

    public IReadOnlyList<CardButton> Buttons => _buttons;

    public IReadOnlyList<CardField> Fields => _fields;

    public static CardParts Of(JsonObject card)
    {
        var parts = new CardParts();
        parts.Read(card, around: []);
        return parts;
    }

    /// <param name="around">The fields of the card around this one, when this one opens inside it.</param>
    private void Read(JsonObject card, IReadOnlyList<CardField> around)
    {
        var own = Elements(card).Where(IsInput).Select(i => new CardField((string?)i["id"] ?? "", i)).ToList();
        _fields.AddRange(own);
        CardField[] reach = [.. around, .. own];
        foreach (var action in Elements(card).SelectMany(Actions))
        {
            var inputs = (string?)action["associatedInputs"] == "none" ? [] : reach;
            _buttons.Add(new CardButton((string?)action["title"] ?? "", action, inputs));
            if (action["card"] is JsonObject opened)
            {
                Read(opened, reach);
            }
        }
    }

    private static bool IsInput(JsonObject element) => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static IEnumerable<JsonObject> Actions(JsonObject element)
    {
        var rows = (element["actions"] as JsonArray ?? []).OfType<JsonObject>();
        return rows.Concat(ActionPlaces.Select(place => element[place]).OfType<JsonObject>());
    }

    // Elements alone: what an action opens is a card of its own.
    private static IEnumerable<JsonObject> Elements(JsonObject element)
    {
        var children = element.Where(p => p.Key is not ("actions" or "fallback")).Select(p => p.Value).OfType<JsonArray>();
        return children.SelectMany(list => list.OfType<JsonObject>()).SelectMany(Elements).Prepend(element);
    }
}
