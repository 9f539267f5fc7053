using System.Globalization;
using MentorBot.Core.Attention;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Tests.Attention;

/// <summary>The calendar that comes with the bot, and times written as one reads them on a Swedish wall.</summary>
internal static class Sweden
{
    private static readonly LocalDateTimePattern OnTheWall = LocalDateTimePattern.Create("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static DateTimeZone Stockholm { get; } = Zone("Europe/Stockholm");

    public static ClosedDays Closed { get; } = new(CalendarReader.ReadSwedish());

    public static PersonalHours Hours { get; } = new(Stockholm, WorkingHours.Usual, Closed);

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Instant At(string local) => At(local, Stockholm);

    public static Instant At(string local, DateTimeZone zone) => zone.AtStrictly(OnTheWall.Parse(local).Value).ToInstant();

    public static string Local(Instant instant) => OnTheWall.Format(instant.InZone(Stockholm).LocalDateTime);

    public static WorkingHours From(int from, int to) => new(new LocalTime(from, 0), new LocalTime(to, 0));
}
