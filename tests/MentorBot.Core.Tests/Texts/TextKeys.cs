using System.Text.RegularExpressions;

namespace MentorBot.Core.Tests;

/// <summary>
/// Finds text keys in C#. A key is said with <c>Say(…, "key")</c>, or named in data as <c>"texts:key"</c>.
/// A literal that ends in a dot, also at the head of an interpolated string, stands for every key that begins with it.
/// </summary>
internal static partial class TextKeys
{
    /// <summary>Keys and prefixes that the source relies on.</summary>
    public static IEnumerable<string> NeededBy(string source) =>
        Said().Matches(source).Concat(Marked().Matches(source)).Select(match => match.Groups[1].Value).Where(key => key.Length > 0);

    /// <summary>Every literal that could name a key.</summary>
    public static IEnumerable<string> MentionedIn(string source) => Literal().Matches(source).Select(match => match.Groups[1].Value);

    public static bool Names(string mention, string key) =>
        mention == key || (mention.EndsWith('.') && key.StartsWith(mention, StringComparison.Ordinal));

    // Say( with the key first, or after one argument that is a name, a member or a plain call.
    [GeneratedRegex("""\bSay\(\s*(?:[\w.]+(?:\([^()]*\))?\s*,\s*)?\$?"([^"{]*)""")]
    private static partial Regex Said();

    [GeneratedRegex("\"texts:([^\"{]*)")]
    private static partial Regex Marked();

    [GeneratedRegex("\"(?:texts:)?([\\w.-]+)(?=[\"{])")]
    private static partial Regex Literal();
}
