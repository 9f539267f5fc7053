using System.Globalization;
using MentorBot.Core.Attention;
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

    /// <summary>"3 december", with the year when it is another one: where the weekday is long forgotten.</summary>
    public static string DayAndMonth(Scene scene, Instant at)
    {
        var date = at.InZone(scene.Zone).Date;
        var said = scene.Plain("when.dayAndMonth", ("day", date.Day.ToString(CultureInfo.InvariantCulture)), ("month", scene.Plain($"when.month.{date.Month}")));
        return date.Year == scene.Now.InZone(scene.Zone).Year ? said : $"{said} {date.Year}";
    }

    /// <summary>"torsdag 3 december klockan 13.00".</summary>
    public static string DateAndTime(Scene scene, Instant at) =>
        scene.Plain("when.dateAndTime", ("date", Date(scene, at)), ("time", Time(scene, at)));

    /// <summary>The day as seen from now: "I dag", "I morgon", "På torsdag", or the date; begins a sentence.</summary>
    public static string Day(Scene scene, Instant at) => RelativeDay.Of(at, scene.Now, scene.Zone) switch
    {
        RelativeDay.Today => scene.Plain("when.today"),
        RelativeDay.Tomorrow => scene.Plain("when.tomorrow"),
        RelativeDay.OnWeekday { Weekday: var weekday } => scene.Plain("when.onWeekday", ("weekday", scene.Plain($"when.weekday.{(int)weekday}"))),
        _ => scene.Plain("when.onDate", ("date", Date(scene, at))).WithACapital(),
    };

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
