using MentorBot.Core.Dialogs;
using MentorBot.Core.Reflections;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>How far an announcement is, for whoever has sent it.</summary>
public static class ProgressCards
{
    /// <summary>Stops it: whoever has not got it gets it no more.</summary>
    public const string Stop = "announcement.stop";

    /// <summary>In a button's data: which announcement.</summary>
    public const string Which = "a";

    /// <param name="scene">The reader's.</param>
    /// <param name="announcement">One that goes out, or has ended.</param>
    /// <param name="progress">How far it is.</param>
    public static Page Show(Scene scene, Announcement announcement, Progress progress)
    {
        var isGoingOut = announcement.Stage == AnnouncementStage.Sending;
        return new()
        {
            Summary = scene.Plain("progress.summary"),
            Lines =
            [
                new(scene.Say(Heading(announcement)), LineStyle.Title),
                .. Beginning(scene, announcement),
                .. Counts(scene, progress, announcement.Sending!.BegunAt),
                .. isGoingOut ? [new Line(scene.Say("progress.stopNote"), LineStyle.Quiet)] : Array.Empty<Line>(),
            ],
            Buttons = isGoingOut ? [About(new(scene.Plain("progress.stop"), Stop), announcement)] : [],
        };
    }

    /// <summary>What it says first, so that it can be told from others.</summary>
    internal static IEnumerable<Line> Beginning(Scene scene, Announcement announcement) =>
        Excerpt.Of(announcement.Message.For(scene.Language).Text) is { } excerpt ? [new(excerpt.Shown, LineStyle.Own)] : [];

    internal static Button About(Button button, Announcement announcement) => button.With(Which, announcement.Id.Value);

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
