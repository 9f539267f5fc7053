using System.Text.RegularExpressions;
using MentorBot.Core.Content;

namespace MentorBot.Core.Tests;

/// <summary>What no text of ours does, in either language.</summary>
internal static partial class Manner
{
    // What UTF-8 looks like when it was read as Latin-1, and what is left when a letter was lost.
    private static readonly string[] Mojibake = ["Ã", "Â", "â€", "\uFFFD", "a\u0308", "o\u0308", "a\u030A", "\u00A8"];

    // Whole words: "du började" and "greatly" are in order.
    [GeneratedRegex(@"\b((du|ni) (bör|borde|måste|ska komma ihåg)|you (should|must|ought|need to remember))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Preaching();

    [GeneratedRegex(
        @"\b(bra (jobbat|gjort|fråga|tänkt)|snyggt|strålande|fantastiskt?|underbart?|härligt?|toppen|grattis|perfekt|utmärkt|kul att|stolt över dig"
            + @"|well done|good (job|work|question)|great|awesome|amazing|congratulations|wonderful|excellent|perfect|brilliant|proud of you)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Praise();

    public static void AssertKept(Wording wording)
    {
        AssertKept(wording.Swedish.ToString());
        AssertKept(wording.English.ToString());
    }

    private static void AssertKept(string text)
    {
        Assert.Equal(text.Trim(), text);
        Assert.DoesNotContain('!', text);
        Assert.All(Mojibake, broken => Assert.DoesNotContain(broken, text, StringComparison.Ordinal));
        Assert.DoesNotMatch(Preaching(), text);
        Assert.DoesNotMatch(Praise(), text);
    }
}
