using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>What the buttons mean on the cards that show how far an announcement is, and what came of it.</summary>
internal static class CourseActs
{
    /// <summary>Null for what is none of these.</summary>
    public static Step.End? Do(Answer act, Scene scene, Announcement one) => act.Verb switch
    {
        ProgressCards.Stop => Stopped(scene, one),
        ReportCards.Again => TriedAgain(scene, one),
        ReportCards.File => new(ReportCards.FileOffered(scene)) { Changes = new() { OffersReport = one.Id } },
        _ => null,
    };

    private static Step.End Stopped(Scene scene, Announcement one) => one.Stop() is { } stopped
        ? new(ProgressCards.Show(scene, stopped, scene.Desk.Progress ?? Progress.None)) { Changes = new() { Announcement = stopped } }
        : StandingCards.Show(scene, one, scene.Say("progress.over"));

    private static Step.End TriedAgain(Scene scene, Announcement one) => one.TryAgain(scene.Desk.Progress?.Tally.Failed ?? 0, Dispatching.By(scene, scene.Now)) is { } again
        ? new(new()
        {
            Summary = scene.Plain("progress.summary"),
            Lines = [new(ShelfCards.Title(scene, one), LineStyle.Title), new(scene.Say("report.againBegun"))],
        })
        {
            Changes = new() { Announcement = again },
        }
        : StandingCards.Show(scene, one, scene.Say("report.notNow"));
}
