using MentorBot.Core.Content;

namespace MentorBot.Core.Tests;

/// <summary>What no text of ours does, in either language.</summary>
internal static class Manner
{
    // What UTF-8 looks like when it was read as Latin-1, and what is left when a letter was lost.
    private static readonly string[] Mojibake = ["Ã", "Â", "â€", "\uFFFD", "a\u0308", "o\u0308", "a\u030A", "\u00A8"];

    private static readonly string[] Preaching = ["du borde", "du måste", "you should", "you must", "you ought"];

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
        Assert.All(Preaching, phrase => Assert.DoesNotContain(phrase, text, StringComparison.OrdinalIgnoreCase));
    }
}
