using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Cards;

/// <summary>What can be read on a card: texts, facts, labels, choices and button titles, a line each, in order.</summary>
internal static class CardText
{
    private static readonly string[] Readable = ["title", "label", "text", "altText", "placeholder"];

    // What an action carries is for the bot; a fallback and a refresh are for the client.
    private static readonly string[] Unseen = ["data", "fallback", "refresh", "authentication", "msteams", "choices.data"];

    public static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(item => IsString(item) ? [(string)item!] : Lines(item)),
        JsonObject element => Own(element).Concat(element.Where(p => !Unseen.Contains(p.Key) && p.Value is JsonArray or JsonObject).SelectMany(p => Lines(p.Value))),
        _ => [],
    };

    private static IEnumerable<string> Own(JsonObject element)
    {
        foreach (var name in Readable)
        {
            if (IsString(element[name]) && (string)element[name]! is { Length: > 0 } text)
            {
                yield return text;
            }
        }

        // Facts and prefilled fields show their value; a choice's value is the bot's own.
        var isFact = element["type"] is null && element["title"] is not null && element.Parent?.Parent is JsonObject owner && owner["facts"] is not null;
        var isText = (string?)element["type"] is "Input.Text";
        if ((isFact || isText) && IsString(element["value"]))
        {
            yield return (string)element["value"]!;
        }
    }

    private static bool IsString(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;
}
