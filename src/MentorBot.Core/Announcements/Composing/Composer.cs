using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>The composer's two cards. Each of their buttons carries which announcement as of which save, and saves what stands on the card.</summary>
public static class Composer
{
    public const string What = "announce.what";
    public const string Whom = "announce.whom";

    /// <summary>In a button's data: which announcement.</summary>
    public const string Id = "id";

    /// <summary>In a button's data: as of which save; 0 for one that was never saved.</summary>
    public const string Revision = "rev";

    /// <summary>In a button's data: the id of a copy, should it have to be one.</summary>
    public const string Spare = "spare";

    /// <summary>In a button's data: where it leads.</summary>
    public const string To = "to";

    public const string Onward = "onward";
    public const string Back = "back";
    public const string Keep = "keep";

    public static Page WhatPage(Scene scene, Announcement draft, IReadOnlyCollection<Trouble> troubles) => new()
    {
        Summary = scene.Plain("announce.summary"),
        Note = NoteOn(scene, draft, troubles),
        Lines =
        [
            new(scene.Say("announce.whatTitle"), LineStyle.Title),
            new(scene.Say("announce.whatHow"), LineStyle.Quiet),
        ],
        Fields = WhatForm.Fields(scene, draft.Message).With(scene, troubles),
        Buttons =
        [
            Presses(scene, draft, "announce.onward", What, Onward) with { Primary = true },
            Presses(scene, draft, "announce.keep", What, Keep),
        ],
    };

    public static Page WhomPage(Scene scene, Announcement draft, IReadOnlyCollection<Trouble> troubles, Answer? form = null) => new()
    {
        Summary = scene.Plain("announce.summary"),
        Note = NoteOn(scene, draft, troubles),
        Lines =
        [
            new(scene.Say("announce.whomTitle"), LineStyle.Title),
            new(scene.Say("announce.whomHow"), LineStyle.Quiet),
        ],
        Fields = WhomForm.Fields(scene, draft, form).With(scene, troubles),
        Buttons =
        [
            Presses(scene, draft, "announce.preview", Whom, Onward) with { Primary = true },
            Presses(scene, draft, "announce.backToWhat", Whom, Back),
            Presses(scene, draft, "announce.keep", Whom, Keep),
        ],
    };

    /// <summary>A button about an announcement as it is now.</summary>
    public static Button About(Scene scene, Announcement announcement, string title, string verb) => new Button(scene.Plain(title), verb)
        .With(Id, announcement.Id.Value)
        .With(Revision, announcement.Revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>A new id, each time that a page is made; on one page another for each announcement that it is beside.</summary>
    public static AnnouncementId NewId(Scene scene, AnnouncementId beside = default) => AnnouncementId.New(
        scene.Now, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scene.Unguessable(0)}{beside}"))));

    /// <summary>One that nobody has saved yet.</summary>
    public static Announcement Blank(Scene scene, AnnouncementId id) => new() { Id = id, By = scene.Me.Id, EditedBy = scene.Me.Id, EditedAt = scene.Now };

    private static Button Presses(Scene scene, Announcement draft, string title, string verb, string to) =>
        About(scene, draft, title, verb).With(To, to).With(Spare, NewId(scene, draft.Id).Value);

    /// <summary>Where nothing was typed, nothing is saved that could go out.</summary>
    private static string? NoteOn(Scene scene, Announcement draft, IReadOnlyCollection<Trouble> troubles) =>
        troubles.Count == 0 || draft.Revision == 0 ? null : scene.Say("announce.notYet");
}
