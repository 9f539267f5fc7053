using MentorBot.Core.Dialogs;
using NodaTime;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>What the buttons mean on cards about announcements. For organizers; to everybody else there is no such thing.</summary>
public static class AnnounceActs
{
    /// <summary>The command <c>utskick</c>: all there are.</summary>
    public const string Open = "announce";

    public const string New = "announce.new";

    /// <summary>Opens a draft to be changed, and of any other one where it stands.</summary>
    public const string Edit = "announce.edit";

    public const string Copy = "announce.copy";
    public const string Delete = "announce.delete";
    public const string DeleteNow = "announce.delete.now";
    public const string Send = "announce.send";
    public const string CallBack = "announce.callBack";

    /// <summary>Shows the card that recipients see.</summary>
    public const string Look = "announce.look";

    private const string Family = "announce";

    /// <summary>Null for what has nothing to do with announcements.</summary>
    public static AnnouncementWants? Wants(Answer act, DateTimeZone zone)
    {
        if (act.Verb != Family && !act.Verb.StartsWith(Family + '.', StringComparison.Ordinal))
        {
            return null;
        }

        var wants = new AnnouncementWants(AnnouncementId.Read(act[Composer.Id])) { From = 0, Channels = true };
        return act.Verb switch
        {
            Open => wants with { From = act.Number(ShelfCards.FromWhich) },
            Composer.What when act[Composer.To] == Composer.Onward => wants with { GoesOut = one => Sendable(one, basis => WhatForm.Onto(basis, act)) },
            Composer.Whom when act[Composer.To] == Composer.Onward => wants with { Heads = true, GoesOut = one => Sendable(one, basis => WhomForm.Onto(basis, act, zone)) },
            Send => wants with { Heads = true, GoesOut = one => Sendable(one, basis => basis) },
            _ => wants,
        };
    }

    public static Step.End? Do(Answer act, Scene scene) => !scene.IsOrganizer ? null : act.Verb switch
    {
        Open => ShelfCards.Show(scene, act.Number(ShelfCards.FromWhich)),
        New => new(Composer.WhatPage(scene, Composer.Blank(scene, AnnouncementId.Read(act[Composer.Id]) ?? Composer.NewId(scene)), [])),
        Composer.What => Drafting.Save(act, scene, basis => WhatForm.Onto(basis, act), saved => AfterWhat(act, scene, saved)),
        Composer.Whom => Drafting.Save(act, scene, basis => WhomForm.Onto(basis, act, scene.Zone), saved => AfterWhom(act, scene, saved)),
        Send => Dispatching.Send(act, scene),
        CallBack => Dispatching.CallBack(scene),
        _ => scene.Desk.One is { } one ? About(act, scene, one) : act.Verb is Edit or Copy or Delete or DeleteNow or Look or ProgressCards.Stop or ReportCards.Again or ReportCards.File ? ShelfCards.Show(scene, note: scene.Say("announce.gone")) : null,
    };

    /// <summary>What keeps it from going out, at the form where it is to be changed; null when nothing does.</summary>
    internal static Step.End? Stopped(Scene scene, Announcement announcement, Answer? form)
    {
        var what = WhatChecks.Of(announcement, scene.Desk.Picture);
        if (what.Count > 0)
        {
            return new(Composer.WhatPage(scene, announcement, what));
        }

        var whom = WhomChecks.Of(scene, announcement, form);
        return whom.Count > 0 ? new(Composer.WhomPage(scene, announcement, whom, form)) : null;
    }

    private static Step.End? About(Answer act, Scene scene, Announcement one) => act.Verb switch
    {
        Edit => one.Stage == AnnouncementStage.Draft ? new(Composer.WhatPage(scene, one, [])) : StandingCards.Show(scene, one),
        Copy => Copied(act, scene, one),
        Delete when one.Stage == AnnouncementStage.Draft => Confirm(scene, one),
        DeleteNow when one.Stage == AnnouncementStage.Draft => Deleted(act, scene, one),
        Delete or DeleteNow => StandingCards.Show(scene, one),
        Look => Looked(scene, one),
        _ => CourseActs.Do(act, scene, one),
    };

    private static Step.End AfterWhat(Answer act, Scene scene, Announcement saved)
    {
        if (act[Composer.To] != Composer.Onward)
        {
            return Kept(scene, saved);
        }

        var troubles = WhatChecks.Of(saved, scene.Desk.Picture);
        return new(troubles.Count > 0 ? Composer.WhatPage(scene, saved, troubles) : Composer.WhomPage(scene, saved, []));
    }

    private static Step.End AfterWhom(Answer act, Scene scene, Announcement saved) => act[Composer.To] switch
    {
        Composer.Back => new(Composer.WhatPage(scene, saved, [])),
        Composer.Onward => Stopped(scene, saved, act) ?? PreviewCards.Show(scene, saved),
        _ => Kept(scene, saved),
    };

    private static Step.End Kept(Scene scene, Announcement saved) => new(new()
    {
        Summary = scene.Plain("announce.summary"),
        Lines = [new(scene.Say(saved.Revision == 0 ? "announce.nothingToKeep" : "announce.kept"))],
        Buttons =
        [
            .. saved.Revision == 0 ? Array.Empty<Button>() : [Composer.About(scene, saved, "announce.open", Edit)],
            ShelfCards.All(scene),
        ],
    });

    private static Step.End Copied(Answer act, Scene scene, Announcement one)
    {
        if (AnnouncementId.Read(act[Composer.Spare]) is not { } spare)
        {
            return ShelfCards.Show(scene);
        }

        // A time belongs to the one that it was set for.
        var copy = Drafting.Copy(scene, one, spare) with { SendAt = null };
        return new(Composer.WhatPage(scene, copy, []) with { Note = scene.Say("announce.copied") }) { Changes = new() { Announcement = copy } };
    }

    private static Step.End Confirm(Scene scene, Announcement one) => new(new()
    {
        Summary = scene.Plain("announce.summary"),
        Lines = [new(ShelfCards.Title(scene, one), LineStyle.Title), new(scene.Say("announce.deleteAsk"), LineStyle.Question)],
        Buttons = [Composer.About(scene, one, "announce.delete", DeleteNow), ShelfCards.All(scene)],
    });

    private static Step.End Deleted(Answer act, Scene scene, Announcement one) => one.Revision != act.Number(Composer.Revision)
        ? Dispatching.LookAgain(scene, one)
        : new(new() { Summary = scene.Plain("announce.summary"), Lines = [new(scene.Say("announce.deleted"))], Buttons = [ShelfCards.All(scene)] })
        {
            Changes = new() { DeletedAnnouncement = one },
        };

    private static Step.End Looked(Scene scene, Announcement one)
    {
        var step = StandingCards.Show(scene, one);
        return step with { Changes = new() { Samples = PreviewCards.Samples(scene, one, one.Sending?.ByName ?? ShelfCards.From(scene), "announce.below") } };
    }

    private static Announcement? Sendable(Announcement? one, Func<Announcement, Announcement> fill)
    {
        var basis = one ?? new Announcement { Id = new(""), By = new(""), EditedBy = new("") };
        var filled = fill(basis);
        return WhatChecks.Of(filled).Count == 0 ? filled : null;
    }
}
