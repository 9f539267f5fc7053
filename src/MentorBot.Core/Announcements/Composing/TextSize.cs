using System.Text.Encodings.Web;
using System.Text.Json;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>
/// How long an announcement's text may be. Teams takes messages of about 80 KB as they are sent: the recipients' card has one text, and the composer's
/// shows both. Letters are a byte or two there, and signs such as emoji twelve.
/// </summary>
public static class TextSize
{
    /// <summary>In characters. Less than the field takes, so that who writes more reads how much it was.</summary>
    public const int MostCharacters = 10_000;

    /// <summary>In bytes as sent.</summary>
    public const int MostBytes = 24_000;

    /// <summary>Somewhat more is kept, as far as the composer's card can still show it.</summary>
    private const int MostBytesKept = 25_000;

    public static int Bytes(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length;

    /// <summary>As much of it as the card can show again. No more comes from Teams' own field, signs aside.</summary>
    public static string Kept(string typed)
    {
        var kept = typed.Shortened(TextField.Longest);
        while (Bytes(kept) is var bytes && bytes > MostBytesKept)
        {
            kept = kept.Shortened((int)((long)kept.Length * MostBytesKept / bytes) - 2);
        }

        return kept;
    }
}
