using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Announcements;

/// <summary>
/// Puts a text's lines on a card as they were typed. Cards run lines together, as Markdown does, unless a line between them is empty; and a list
/// begins only after one.
/// </summary>
public static partial class CardText
{
    public static string Of(string typed)
    {
        var shown = new StringBuilder();
        var before = "";
        foreach (var line in typed.ReplaceLineEndings("\n").Trim().Split('\n').Select(line => line.TrimEnd()))
        {
            if (shown.Length > 0)
            {
                shown.Append('\n').Append(before.Length > 0 && line.Length > 0 && !StaysClose(before, line) ? "\n" : "");
            }

            shown.Append(line);
            before = line;
        }

        return shown.ToString();
    }

    /// <summary>Items of one list, and what is indented under one.</summary>
    private static bool StaysClose(string before, string line) => (Item().IsMatch(before) || char.IsWhiteSpace(before[0])) && (Item().IsMatch(line) || char.IsWhiteSpace(line[0]));

    [GeneratedRegex(@"^\s*([-*+]|[0-9]{1,9}[.)])\s")]
    private static partial Regex Item();
}
