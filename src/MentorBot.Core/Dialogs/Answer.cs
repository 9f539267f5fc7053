using System.Collections.Immutable;

namespace MentorBot.Core.Dialogs;

/// <summary>What came in for a page: a pressed button with the card's fields.</summary>
public sealed record Answer(string Verb, ImmutableDictionary<string, string> Fields)
{
    public static Answer Press(string verb, params (string Field, string Value)[] fields) =>
        new(verb, fields.ToImmutableDictionary(f => f.Field, f => f.Value));

    /// <summary>What stands in a field, trimmed; an empty string when it is missing.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "").Trim();
}
