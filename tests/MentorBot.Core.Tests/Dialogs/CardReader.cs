using System.Text.RegularExpressions;

namespace MentorBot.Core.Tests.Dialogs;

/// <summary>Reads escaped Markdown as a card shows it.</summary>
internal static partial class CardReader
{
    /// <summary>What is seen on the card.</summary>
    public static string Shown(string markdown) => Escape().Replace(markdown, "$1").Replace("\n\n", "\n", StringComparison.Ordinal);

    /// <summary>Whether a card would take anything in it for formatting.</summary>
    public static bool IsFormatted(string markdown) => Formatting().IsMatch(Escape().Replace(markdown, "·"));

    [GeneratedRegex("""\\([!-/:-@\[-`{-~])""")]
    private static partial Regex Escape();

    [GeneratedRegex("""[\\`*_\[\]<>#|~]|^[ \t]*([-+]|[0-9]+[.)])([ \t]|$)""", RegexOptions.Multiline)]
    private static partial Regex Formatting();
}
