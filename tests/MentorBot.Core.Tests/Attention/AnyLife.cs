using CsCheck;
using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Attention;

/// <summary>Generators of people's zones, hours and calendars, and of moments with a liking for clock changes.</summary>
internal static class AnyLife
{
    /// <summary>Enough that the rare days of a clock change come up in every run.</summary>
    public const long Samples = 5000;

    private static readonly string[] Zones =
    [
        "Europe/Stockholm", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Tokyo",
    ];

    private static readonly Instant Earliest = Instant.FromUtc(2010, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2036, 1, 1, 0, 0);

    private static readonly Instant[] ClockChanges = Zones
        .SelectMany(id => Sweden.Zone(id).GetZoneIntervals(Earliest, Latest))
        .Where(interval => interval.HasStart && interval.Start > Earliest)
        .Select(interval => interval.Start)
        .ToArray();

    public static Gen<DateTimeZone> Zone { get; } = OneOf(Zones).Select(Sweden.Zone);

    /// <summary>Whole minutes: anywhere, or within two days of a clock change in one of the zones.</summary>
    public static Gen<Instant> Moment { get; } = Gen.OneOf(
        Gen.Int[0, (int)(Latest - Earliest).TotalMinutes].Select(minutes => Earliest + Duration.FromMinutes(minutes)),
        Gen.Select(OneOf(ClockChanges), Gen.Int[-2880, 2880], (change, minutes) => change + Duration.FromMinutes(minutes)));

    /// <summary>Of any length from two hours, at any time of day, nights included: those meet the clock changes.</summary>
    public static Gen<WorkingHours> Hours { get; } = Gen.Select(Gen.Int[0, 1319], Gen.Int[0, 1319], (from, more) =>
        new WorkingHours(LocalTime.FromMinutesSinceMidnight(from), LocalTime.FromMinutesSinceMidnight(Math.Min(1439, from + 120 + more))));

    public static Gen<ClosedDays> Closed { get; } = Gen.Select(Gen.Bool, Gen.Bool, Moment, Gen.Int[0, 60], (swedish, own, from, days) =>
    {
        var start = from.InUtc().Date;
        return new ClosedDays(
            swedish ? Sweden.Closed.Calendar : new(new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday }, true, [], []),
            own ? [new DateInterval(start, start.PlusDays(days))] : []);
    });

    public static Gen<PersonalHours> Person { get; } =
        Gen.Select(Zone, Hours, Closed, (zone, hours, closed) => new PersonalHours(zone, hours, closed));

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
