using System.Collections.Immutable;
using System.Globalization;

namespace MentorBot.Core.Dialogs;

/// <summary>What came in for a page: a pressed button with the card's fields.</summary>
public sealed record Answer(string Verb, ImmutableDictionary<string, string> Fields)
{
    public static Answer Press(string verb, params (string Field, string Value)[] fields) =>
        new(verb, fields.ToImmutableDictionary(f => f.Field, f => f.Value));

    /// <summary>What stands in a field, trimmed; an empty string when it is missing.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "").Trim();

    /// <summary>The whole number that stands in a field; 0 for anything else.</summary>
    public int Number(string field) => int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
