using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using MentorBot.Core.Content;
using MentorBot.Core.People;

namespace YearInTheLife;

/// <summary>The bot's words as people know them: what a button is called, how a message begins.</summary>
internal static class Says
{
    private const string Anything = "\u0001";

    private static readonly Texts All = new(EmbeddedContent.Under("texts/"));
    private static readonly ConcurrentDictionary<(string Key, bool Swedish), Regex> Patterns = [];

    /// <summary>A text that has no places to fill.</summary>
    public static string Of(string key, bool swedish) => All.Say(swedish ? Language.Swedish : Language.English, key);

    /// <summary>Whether this text is said anywhere in that one, whatever stands in its places.</summary>
    public static bool IsIn(string text, string key, bool swedish) => Pattern(key, swedish).IsMatch(text);

    /// <summary>The first of these that is what a text says, from its beginning to its end.</summary>
    public static string? First(IEnumerable<string> texts, string key, bool swedish) => texts.FirstOrDefault(text =>
        Pattern(key, swedish).Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length);

    private static Regex Pattern(string key, bool swedish) => Patterns.GetOrAdd((key, swedish), _ =>
    {
        var words = All.WordingOf(key).In(swedish ? Language.Swedish : Language.English).Fill(_ => Anything);
        return new Regex(Regex.Escape(words).Replace(Anything, "[^\n]+?", StringComparison.Ordinal) + (words.EndsWith(Anything, StringComparison.Ordinal) ? "$" : ""), RegexOptions.Multiline);
    });
}
