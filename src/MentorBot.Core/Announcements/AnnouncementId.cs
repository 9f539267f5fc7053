using System.Globalization;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <param name="Value">32 hexadecimal digits that cannot be guessed; of two, the later one's come after.</param>
public readonly record struct AnnouncementId(string Value)
{
    private const int Digits = 32;
    private const int DigitsOfTime = 12;

    /// <summary>A new one.</summary>
    /// <param name="now">When it is made, in business time.</param>
    /// <param name="unguessable">At least twenty random hexadecimal digits.</param>
    public static AnnouncementId New(Instant now, string unguessable) =>
        new(now.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture) + unguessable[..(Digits - DigitsOfTime)]);

    /// <summary>Ids come with what people press, and not every word is one.</summary>
    /// <returns>Null when it is none.</returns>
    public static AnnouncementId? Read(string written) =>
        written.Length == Digits && written.All(char.IsAsciiHexDigitLower) ? new(written) : null;

    public override string ToString() => Value;
}
