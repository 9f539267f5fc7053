using System.Text.RegularExpressions;

namespace MentorBot.Core.Dialogs;

/// <summary>Cards read their texts as Markdown; what people wrote is not meant as such.</summary>
public static partial class Markdown
{
    /// <summary>The text so that a card shows it as written, line breaks included.</summary>
    public static string Escape(string text) =>
        Formatting().Replace(text.ReplaceLineEndings("\n"), @"\$0").Replace("\n", "\n\n", StringComparison.Ordinal);

    // Dash, plus, and a number with its dot make a list at the start of a line; anywhere else they are punctuation.
    [GeneratedRegex("""[\\`*_\[\]<>#|~]|[-+](?<=^[ \t]*.)|[.)](?<=^[ \t]*[0-9]+.)(?=\s|$)""", RegexOptions.Multiline)]
    private static partial Regex Formatting();
}
