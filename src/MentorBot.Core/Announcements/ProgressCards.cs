using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Dialogs;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>How far an announcement is, for whoever has sent it.</summary>
public static class ProgressCards
{
    /// <summary>Stops it: whoever has not got it gets it no more.</summary>
    public const string Stop = "announce.stop";

    /// <param name="scene">The reader's.</param>
    /// <param name="announcement">One that goes out, or has ended.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="note">What came of pressing something.</param>
    public static Page Show(Scene scene, Announcement announcement, Progress progress, string? note = null)
    {
        var isGoingOut = announcement.Stage == AnnouncementStage.Sending;
        return new()
        {
            Summary = scene.Plain("progress.summary"),
            Note = note,
            Lines =
            [
                new(scene.Say(Heading(announcement)), LineStyle.Title),
                new(ShelfCards.Title(scene, announcement), LineStyle.Question),
                .. Counts(scene, progress, announcement.Sending!.BegunAt),
                .. isGoingOut ? [new Line(scene.Say("progress.stopNote"), LineStyle.Quiet)] : Array.Empty<Line>(),
            ],
            Buttons = isGoingOut ? [Composer.About(scene, announcement, "progress.stop", Stop)] : [],
        };
    }

    internal static IEnumerable<Line> Counts(Scene scene, Progress progress, Instant? begun)
    {
        var tally = progress.Tally;
        yield return new(scene.Say("progress.sent", ("sent", Figures.Of(scene, tally.Sent)), ("all", Figures.Of(scene, tally.All))));
        if (progress.OnTheirWay > 0)
        {
            yield return new(progress.TimeLeft(begun ?? scene.Now, scene.Now) is { } left
                ? scene.Say("progress.timeLeft", ("count", Figures.Of(scene, progress.OnTheirWay)), ("time", Figures.About(scene, left)))
                : Count(scene, "progress.onTheirWay", progress.OnTheirWay));
        }

        if (progress.NextAt is { } next && tally.Waiting > progress.OnTheirWay)
        {
            yield return new(scene.Say("progress.later", ("count", Figures.Of(scene, tally.Waiting - progress.OnTheirWay)), ("when", When.DateAndTime(scene, next))));
        }

        foreach (var (key, count) in new[] { ("progress.failed", tally.Failed), ("progress.cancelled", tally.Cancelled), ("progress.unsure", tally.Unsure) })
        {
            if (count > 0)
            {
                yield return new(Count(scene, key, count));
            }
        }
    }

    private static string Heading(Announcement announcement) => announcement switch
    {
        { Stage: AnnouncementStage.Done } => "progress.done",
        { Stage: AnnouncementStage.Cancelled, Sending.EndedAt: null } => "progress.stopping",
        { Stage: AnnouncementStage.Cancelled } => "progress.stopped",
        _ => "progress.goingOut",
    };

    private static string Count(Scene scene, string key, int count) => scene.Say(key, ("count", Figures.Of(scene, count)));
}
