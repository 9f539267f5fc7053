using System.Globalization;
using NodaTime;

namespace MentorBot.Core.Dialogs;

/// <summary>Moments as people say them, in the reader's language and zone.</summary>
public static class When
{
    /// <summary>"13.00" or "13:00".</summary>
    public static string Time(Scene scene, Instant at)
    {
        var time = at.InZone(scene.Zone).TimeOfDay;
        return scene.Plain("when.time", ("hour", Two(time.Hour)), ("minute", Two(time.Minute)));
    }

    /// <summary>"torsdag 3 december", with the year when it is another one.</summary>
    public static string Date(Scene scene, Instant at)
    {
        var date = at.InZone(scene.Zone).Date;
        var said = scene.Plain(
            "when.date",
            ("weekday", scene.Plain($"when.weekday.{(int)date.DayOfWeek}")),
            ("day", date.Day.ToString(CultureInfo.InvariantCulture)),
            ("month", scene.Plain($"when.month.{date.Month}")));
        return date.Year == scene.Now.InZone(scene.Zone).Year ? said : $"{said} {date.Year}";
    }

    /// <summary>"torsdag 3 december klockan 13.00".</summary>
    public static string DateAndTime(Scene scene, Instant at) =>
        scene.Plain("when.dateAndTime", ("date", Date(scene, at)), ("time", Time(scene, at)));

    /// <summary>The day as seen from now: "I dag", "I morgon", "På torsdag", or the date; begins a sentence.</summary>
    public static string Day(Scene scene, Instant at)
    {
        var date = at.InZone(scene.Zone).Date;
        return Period.DaysBetween(scene.Now.InZone(scene.Zone).Date, date) switch
        {
            0 => scene.Plain("when.today"),
            1 => scene.Plain("when.tomorrow"),
            > 1 and < 7 => scene.Plain("when.onWeekday", ("weekday", scene.Plain($"when.weekday.{(int)date.DayOfWeek}"))),
            _ => scene.Plain("when.onDate", ("date", Date(scene, at))),
        };
    }

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
