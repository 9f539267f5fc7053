using MentorBot.Core.Dialogs;
using NodaTime;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>Where an announcement stands that is no draft any more.</summary>
public static class StandingCards
{
    public static Step.End Show(Scene scene, Announcement one, string? note = null)
    {
        var page = (one.Sending, scene.Desk.Progress) switch
        {
            ({ Gathered: true, EndedAt: null }, { } progress) => ProgressCards.Show(scene, one, progress, note),
            ({ EndedAt: not null }, { } progress) => ReportCards.Show(scene, one, progress, scene.Desk.Unreached, note),
            _ => new()
            {
                Summary = scene.Plain("announce.summary"),
                Note = note,
                Lines = [new(ShelfCards.Title(scene, one), LineStyle.Title)],
            },
        };
        return new(page with
        {
            Lines = page.Lines.Add(new(Standing(scene, one))),
            Buttons =
            [
                .. page.Buttons,
                .. one.Stage == AnnouncementStage.Scheduled ? [Composer.About(scene, one, "announce.callBack", AnnounceActs.CallBack)] : Array.Empty<Button>(),
                Composer.About(scene, one, "announce.show", AnnounceActs.Look),
                ShelfCards.Copies(scene, one),
                ShelfCards.All(scene),
            ],
        });
    }

    /// <summary>Who was first, and when, for whoever comes second.</summary>
    public static string WhoChanged(Scene scene, Announcement one)
    {
        var (name, time) = (ShelfCards.Name(scene, one.EditedBy), Said(scene, one.EditedAt));
        return one switch
        {
            { Stage: not AnnouncementStage.Draft } => scene.Say("announce.sentMeanwhile", ("name", one.Sending?.ByName ?? name), ("time", time)),
            _ when one.EditedBy == scene.Me.Id => scene.Say("announce.changedByYou", ("time", time)),
            _ => scene.Say("announce.changedMeanwhile", ("name", name), ("time", time)),
        };
    }

    public static string Standing(Scene scene, Announcement one)
    {
        var audience = AudienceSaid.In(scene, one.Audience);
        var at = Said(scene, one.Sending?.BegunAt ?? one.SendAt ?? one.EditedAt);
        return one.Stage switch
        {
            AnnouncementStage.Scheduled => scene.Say("announce.isScheduled", ("audience", audience), ("time", at)),
            AnnouncementStage.Sending => scene.Say("announce.isSending", ("audience", audience), ("time", at)),
            AnnouncementStage.Cancelled => scene.Say("announce.isCancelled", ("audience", audience), ("time", at)),
            _ => scene.Say("announce.isDone", ("audience", audience), ("time", at)),
        };
    }

    /// <summary>"klockan 10.42", with the date on any other day.</summary>
    public static string Said(Scene scene, Instant at) => at.InZone(scene.Zone).Date == scene.Now.InZone(scene.Zone).Date
        ? scene.Plain("announce.atTime", ("time", When.Time(scene, at)))
        : When.DateAndTime(scene, at);
}
