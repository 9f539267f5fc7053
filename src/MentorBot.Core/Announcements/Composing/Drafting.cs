using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>
/// Saves what stands on the composer's cards. Of two who change one draft, the second is told who was first, and what they typed becomes a draft of
/// its own: nothing typed is lost, and nothing saved is overwritten unseen.
/// </summary>
internal static class Drafting
{
    /// <param name="form">The pressed card.</param>
    /// <param name="scene">The organizer's, with the announcement if there is one.</param>
    /// <param name="fill">Puts what was typed onto the announcement.</param>
    /// <param name="next">What to show once it is saved.</param>
    public static Step.End Save(Answer form, Scene scene, Func<Announcement, Announcement> fill, Func<Announcement, Step.End> next)
    {
        if (AnnouncementId.Read(form[Composer.Id]) is not { } id)
        {
            return ShelfCards.Show(scene);
        }

        var one = scene.Desk.One;
        var basis = one ?? Composer.Blank(scene, id);
        var after = fill(basis);
        var isNews = !SaysTheSame(basis, after);
        if (one is null ? form.Number(Composer.Revision) > 0 : one.Stage != AnnouncementStage.Draft || one.Revision != form.Number(Composer.Revision))
        {
            return isNews || one is null ? Copied(form, scene, after) : one.Stage == AnnouncementStage.Draft ? next(one) : StandingCards.Show(scene, one);
        }

        var saved = isNews ? after with { EditedBy = scene.Me.Id, EditedAt = scene.Now, Revision = basis.Revision + 1 } : basis;
        var step = next(saved);
        return isNews ? step with { Changes = step.Changes with { Announcement = saved } } : step;
    }

    /// <summary>By what organizers see of it; also where two addresses differ in no more than a place on the page.</summary>
    private static bool SaysTheSame(Announcement one, Announcement other) =>
        one.Message == other.Message
        && one.Message.Picture?.OriginalString == other.Message.Picture?.OriginalString
        && one.Message.Link?.OriginalString == other.Message.Link?.OriginalString
        && (one.Audience, one.SendAt, one.NowToAll, one.Necessary) == (other.Audience, other.SendAt, other.NowToAll, other.Necessary);

    private static Step.End Copied(Answer form, Scene scene, Announcement typed)
    {
        if (AnnouncementId.Read(form[Composer.Spare]) is not { } spare)
        {
            return ShelfCards.Show(scene);
        }

        var copy = Copy(scene, typed, spare);
        var theirs = scene.Desk.One;
        return new(new()
        {
            Summary = scene.Plain("announce.summary"),
            Lines =
            [
                new(theirs is null ? scene.Say("announce.deletedMeanwhile") : StandingCards.WhoChanged(scene, theirs), LineStyle.Question),
                new(scene.Say("announce.yoursKept")),
            ],
            Buttons =
            [
                .. theirs is null ? Array.Empty<Button>() : [Composer.About(scene, theirs, "announce.openTheirs", AnnounceActs.Edit)],
                Composer.About(scene, copy, "announce.openYours", AnnounceActs.Edit),
                ShelfCards.All(scene),
            ],
        })
        {
            Changes = new() { Announcement = copy },
        };
    }

    /// <summary>A draft of the organizer's own that says the same.</summary>
    public static Announcement Copy(Scene scene, Announcement from, AnnouncementId id) => Composer.Blank(scene, id) with
    {
        Message = from.Message,
        Audience = from.Audience,
        SendAt = from.SendAt,
        NowToAll = from.NowToAll,
        Necessary = from.Necessary,
        Revision = 1,
    };
}
