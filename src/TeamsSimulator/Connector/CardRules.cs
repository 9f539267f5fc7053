using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Connector;

/// <summary>What Teams rejects in an Adaptive Card: schema above 1.5, more than six actions in one place, elements without type.</summary>
public static class CardRules
{
    private const int MostActions = 6;
    private static readonly Version HighestSchema = new(1, 5);
    private static readonly string[] ElementLists = ["body", "items", "columns", "actions", "inlines", "images", "rows", "cells"];

    /// <returns>What is wrong, or null when Teams would take the card.</returns>
    public static string? Flaw(JsonObject card)
    {
        if (Text(card, "type") != "AdaptiveCard")
        {
            return "The card's type is not AdaptiveCard.";
        }

        if (!Version.TryParse(Text(card, "version"), out var version))
        {
            return "The card has no version.";
        }

        return version > HighestSchema ? $"Schema version {version} is above {HighestSchema}." : FlawWithin(card, "card");
    }

    private static string? FlawWithin(JsonObject element, string path)
    {
        if (element["actions"] is JsonArray { Count: > MostActions } actions)
        {
            return $"{path} has {actions.Count} actions; {MostActions} are the most.";
        }

        foreach (var list in ElementLists)
        {
            if (element[list] is JsonArray children && FlawAmong(children, list, path) is { } flaw)
            {
                return flaw;
            }
        }

        return element["card"] is JsonObject shown ? FlawWithin(shown, path + ".card") : null;
    }

    private static string? FlawAmong(JsonArray children, string list, string path)
    {
        for (var at = 0; at < children.Count; at++)
        {
            var here = $"{path}.{list}[{at}]";
            if (children[at] is not JsonObject child)
            {
                // A rich text's inlines may be bare strings; nothing else may.
                if (list == "inlines")
                {
                    continue;
                }

                return $"{here} is not an element.";
            }

            // A column's and a table row's type goes without saying.
            if (Text(child, "type") is null && list is not ("columns" or "rows" or "cells"))
            {
                return $"{here} has no type.";
            }

            // A table's column definitions carry only a width, and pass through here harmlessly.
            if (FlawWithin(child, here) is { } flaw)
            {
                return flaw;
            }
        }

        return null;
    }

    private static string? Text(JsonObject element, string name) =>
        element[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
