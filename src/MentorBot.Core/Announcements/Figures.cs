using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>Large numbers and lengths of time, as people read them.</summary>
internal static class Figures
{
    private static readonly NumberFormatInfo Swedish = new() { NumberGroupSeparator = "\u00a0" };

    /// <summary>"12 500" or "12,500".</summary>
    public static string Of(Scene scene, int number) =>
        number.ToString("N0", scene.Language == Language.Swedish ? Swedish : CultureInfo.InvariantCulture);

    /// <summary>In whole tens of seconds, minutes or hours, always rounded up.</summary>
    public static string About(Scene scene, Duration time)
    {
        var (seconds, minutes, hours) = ((int)Math.Ceiling(time.TotalSeconds / 10) * 10, (int)Math.Ceiling(time.TotalMinutes), (int)Math.Ceiling(time.TotalHours));
        return (seconds, minutes, hours) switch
        {
            ( < 60, _, _) => scene.Plain("progress.seconds", ("count", Of(scene, Math.Max(10, seconds)))),
            (_, 1, _) => scene.Plain("progress.minute"),
            (_, < 60, _) => scene.Plain("progress.minutes", ("count", Of(scene, minutes))),
            (_, _, 1) => scene.Plain("progress.hour"),
            _ => scene.Plain("progress.hours", ("count", Of(scene, hours))),
        };
    }
}
