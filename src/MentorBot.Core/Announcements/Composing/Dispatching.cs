using MentorBot.Core.Dialogs;
using NodaTime;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>Sends an announcement on its way, now or at its time; and calls one back that waits.</summary>
internal static class Dispatching
{
    /// <summary>Once: who presses a second time reads that it is under way.</summary>
    public static Step.End Send(Answer act, Scene scene)
    {
        if (scene.Desk.One is not { } one)
        {
            return ShelfCards.Show(scene, note: scene.Say("announce.gone"));
        }

        if (one.Stage != AnnouncementStage.Draft)
        {
            return StandingCards.Show(scene, one, scene.Say("announce.already"));
        }

        if (one.Revision != act.Number(Composer.Revision))
        {
            return LookAgain(scene, one);
        }

        if (AnnounceActs.Stopped(scene, one, form: null) is { } stopped)
        {
            return stopped;
        }

        var sent = one with
        {
            Stage = one.SendAt is null ? AnnouncementStage.Sending : AnnouncementStage.Scheduled,
            Sending = By(scene, one.SendAt is null ? scene.Now : null),
            EditedBy = scene.Me.Id,
            EditedAt = scene.Now,
            Revision = one.Revision + 1,
        };
        var step = StandingCards.Show(scene, sent);
        return step with { Changes = step.Changes with { Announcement = sent } };
    }

    /// <summary>On behalf of this organizer, who is told how far it is.</summary>
    /// <param name="scene">The organizer's.</param>
    /// <param name="begunAt">When it begins, in business time; null for later.</param>
    public static Sending By(Scene scene, Instant? begunAt) => new(scene.Me.Id, ShelfCards.From(scene), scene.Me.Address ?? "") { BegunAt = begunAt };

    /// <summary>A draft again, as long as it has not begun to go out.</summary>
    public static Step.End CallBack(Scene scene)
    {
        if (scene.Desk.One is not { } one)
        {
            return ShelfCards.Show(scene, note: scene.Say("announce.gone"));
        }

        if (one.Stage != AnnouncementStage.Scheduled)
        {
            return one.Stage == AnnouncementStage.Draft
                ? new(Composer.WhatPage(scene, one, []) with { Note = scene.Say("announce.calledBack") })
                : StandingCards.Show(scene, one, scene.Say("announce.tooLate"));
        }

        var draft = one with
        {
            Stage = AnnouncementStage.Draft,
            Sending = null,
            EditedBy = scene.Me.Id,
            EditedAt = scene.Now,
            Revision = one.Revision + 1,
        };
        return new(Composer.WhatPage(scene, draft, []) with { Note = scene.Say("announce.calledBack") }) { Changes = new() { Announcement = draft } };
    }

    /// <summary>It is not as it was when they looked at it.</summary>
    public static Step.End LookAgain(Scene scene, Announcement one) => new(new()
    {
        Summary = scene.Plain("announce.summary"),
        Lines = [new(StandingCards.WhoChanged(scene, one), LineStyle.Question), new(scene.Say("announce.lookAgain"))],
        Buttons = [Composer.About(scene, one, "announce.open", AnnounceActs.Edit) with { Primary = true }, ShelfCards.All(scene)],
    });
}
