using System.Text;

namespace MentorBot.Core.Dialogs;

/// <summary>Cards read their texts as Markdown; what people wrote is not meant as such.</summary>
public static class Markdown
{
    private const string Special = @"\`*_[]<>#|~";

    /// <summary>The text so that a card shows it as written, line breaks included.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var lineBegins = true;
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            // At the start of a line these would make a list; anywhere else they are punctuation.
            if (Special.Contains(character) || (lineBegins && character is '-' or '+'))
            {
                escaped.Append('\\');
            }

            escaped.Append(character == '\n' ? "\n\n" : character);
            lineBegins = character == '\n' || (lineBegins && character == ' ');
        }

        return escaped.ToString();
    }
}
