using System.Text.Json;
using MentorBot.Core.Attention;
using MentorBot.Core.People;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Announcements;

/// <summary>
/// What an announcement has to know of somebody. It is the label of their document, so that a list of people tells it without reading any:
/// neither a name nor a text stands in it.
/// </summary>
public sealed record RollEntry(PersonId Id)
{
    /// <summary>Where to reach them, opaque here; null for who has been asked for and has never come.</summary>
    public string? Address { get; init; }

    public Language Language { get; init; }

    /// <summary>IANA time zone.</summary>
    public required string Zone { get; init; }

    public WorkingHours Hours { get; init; } = WorkingHours.Usual;

    /// <summary>The app was there once and was removed.</summary>
    public bool Removed { get; init; }

    /// <summary>They want nothing unasked, or are being erased.</summary>
    public bool Stopped { get; init; }

    /// <summary>They want no announcements but the necessary ones.</summary>
    public bool Muted { get; init; }

    /// <summary>Until when they want to be left alone; null when they don't.</summary>
    public Instant? SnoozedUntil { get; init; }

    public bool IsAdept { get; init; }

    public bool IsMentor { get; init; }

    /// <inheritdoc cref="AudienceKind.WithoutMentor"/>
    public bool LacksMentor { get; init; }

    /// <returns>Null when it is none, as in documents from before there were labels.</returns>
    public static RollEntry? Read(PersonId id, string? label)
    {
        if (label is null || !label.StartsWith('{'))
        {
            return null;
        }

        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(label)!;
            return new(id)
            {
                Address = kept.A,
                Language = kept.L == "sv" ? Language.Swedish : Language.English,
                Zone = kept.Z,
                Hours = kept.H is { } hours ? new(TimeOf(hours.Split('-')[0]), TimeOf(hours.Split('-')[1])) : WorkingHours.Usual,
                Removed = kept.F.Contains('r'),
                Stopped = kept.F.Contains('s'),
                Muted = kept.F.Contains('m'),
                SnoozedUntil = kept.U is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : null,
                IsAdept = kept.F.Contains('A'),
                IsMentor = kept.F.Contains('M'),
                LacksMentor = kept.F.Contains('W'),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or IndexOutOfRangeException or UnparsableValueException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>As a label: printable ASCII, some 500 characters.</summary>
    public string Write() => JsonSerializer.Serialize(new Kept(
        Address,
        Language == Language.Swedish ? "sv" : "en",
        Zone,
        Hours == WorkingHours.Usual ? null : $"{Hour.Format(Hours.From)}-{Hour.Format(Hours.To)}",
        SnoozedUntil?.ToUnixTimeSeconds(),
        string.Concat(Flags().Where(f => f.Is).Select(f => f.Letter))));

    private (bool Is, char Letter)[] Flags() =>
        [(Removed, 'r'), (Stopped, 's'), (Muted, 'm'), (IsAdept, 'A'), (IsMentor, 'M'), (LacksMentor, 'W')];

    private static LocalTimePattern Hour { get; } = LocalTimePattern.CreateWithInvariantCulture("HHmm");

    private static LocalTime TimeOf(string written) => Hour.Parse(written).Value;

    /// <summary>Short names, since there is one of these for everybody.</summary>
    private sealed record Kept(string? A, string L, string Z, string? H, long? U, string F);
}
