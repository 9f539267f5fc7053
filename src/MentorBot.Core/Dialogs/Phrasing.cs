using System.Globalization;

namespace MentorBot.Core.Dialogs;

public static class Phrasing
{
    /// <summary>As it stands at the beginning of a sentence.</summary>
    public static string WithACapital(this string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The beginning of a longer text, cut between characters as people see them.</summary>
    public static string Shortened(this string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var whole = StringInfo.ParseCombiningCharacters(text).TakeWhile(start => start < most).Last();
        return $"{text[..whole].TrimEnd()} …";
    }

    /// <summary>A label as it stands inside a sentence: without its capital.</summary>
    public static string InsideASentence(this string label) => label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
