using System.Globalization;
using System.Text;

namespace MentorBot.Core.Dialogs;

/// <summary>Letters as a Swedish reader tells them apart: å, ä and ö are letters of their own, while an é is an e and a capital is its small letter.</summary>
internal static class Letters
{
    public static string Alike(string text)
    {
        // By runes first: half a character, of which anything may be sent, cannot be normalized.
        var composed = string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var alike = new StringBuilder(composed.Length);
        foreach (var letter in composed.EnumerateRunes())
        {
            var parts = letter.Value is 'å' or 'ä' or 'ö' ? $"{letter}" : $"{letter}".Normalize(NormalizationForm.FormD);
            foreach (var part in parts.EnumerateRunes().Where(part => Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark))
            {
                alike.Append(part);
            }
        }

        return alike.ToString();
    }
}
