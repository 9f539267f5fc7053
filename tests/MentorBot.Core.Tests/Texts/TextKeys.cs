using System.Text.RegularExpressions;

namespace MentorBot.Core.Tests;

/// <summary>
/// Finds text keys in C#. A key is said with <c>Say(…, "key")</c>, or named in data as <c>"texts:key"</c>.
/// The head of an interpolated string, found with a <c>*</c> at its end, stands for every key that begins with it; it must
/// reach past the first dot, so that a stray letter does not stand for half of the texts.
/// </summary>
internal static partial class TextKeys
{
    /// <summary>Keys and heads of keys that the source relies on.</summary>
    public static IEnumerable<string> NeededBy(string source) =>
        Said().Matches(source).Concat(Marked().Matches(source)).Select(Found).Where(key => key.Length > 0);

    /// <summary>Every literal that could name a key.</summary>
    public static IEnumerable<string> MentionedIn(string source) => Literal().Matches(source).Select(Found);

    public static bool Names(string mention, string key) => mention.EndsWith('*')
        ? mention.Contains('.') && key.StartsWith(mention[..^1], StringComparison.Ordinal)
        : mention == key;

    private static string Found(Match match) => match.Groups[1].Value + (match.Groups[2].Value == "{" ? "*" : "");

    // Say( with the key first, or after one argument that is a name, a member or a plain call.
    [GeneratedRegex("""\bSay\(\s*(?:[\w.]+(?:\([^()]*\))?\s*,\s*)?\$?"([\w.-]+)(["{])""")]
    private static partial Regex Said();

    [GeneratedRegex("\"texts:([\\w.-]+)([\"{])")]
    private static partial Regex Marked();

    [GeneratedRegex("\"(?:texts:)?([\\w.-]+)([\"{])")]
    private static partial Regex Literal();
}
