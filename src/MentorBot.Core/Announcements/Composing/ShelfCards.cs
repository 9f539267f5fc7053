using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Announcements.Composing;

/// <summary>All announcements there are, newest first, a few at a time.</summary>
public static class ShelfCards
{
    /// <summary>As many as a card shows without having to be scrolled for long.</summary>
    public const int AtOnce = 6;

    /// <summary>In a button's data: from which on, counted from the newest.</summary>
    public const string FromWhich = "from";

    private const int LongestTitle = 60;

    public static Step.End Show(Scene scene, int from = 0, string? note = null)
    {
        var some = scene.Desk.Some;
        return new(new()
        {
            Summary = scene.Plain("announce.summary"),
            Note = note,
            Lines = some.IsEmpty
                ? [new(scene.Say("announce.none"))]
                : [new(scene.Say("announce.all"), LineStyle.Question), .. some.SelectMany(one => Lines(scene, one))],
            Buttons =
            [
                new Button(scene.Plain("announce.new"), AnnounceActs.New).With(Composer.Id, Composer.NewId(scene).Value),
                .. scene.Desk.HasOlder ? [Older(scene, from + AtOnce)] : Array.Empty<Button>(),
            ],
        });
    }

    /// <summary>Back to the newest of them.</summary>
    public static Button All(Scene scene) => new(scene.Plain("announce.toAll"), AnnounceActs.Open);

    public static Button Copies(Scene scene, Announcement one) => Composer.About(scene, one, "announce.copy", AnnounceActs.Copy).With(Composer.Spare, Composer.NewId(scene, one.Id).Value);

    /// <summary>The first sentence of its text in the reader's language, as Markdown of its own.</summary>
    public static string Title(Scene scene, Announcement one)
    {
        var text = Markdig.Markdown.ToPlainText(one.Message.For(scene.Language).Text).Trim();
        var first = Excerpt.Of(text)?.Shown ?? text.Split('\n', 2)[0].Trim();
        return first.Length == 0 ? scene.Say("announce.untitled") : Markdown.Escape(first.Shortened(LongestTitle));
    }

    /// <summary>What an organizer is called; somebody whose name nobody knows any more, otherwise.</summary>
    public static string Name(Scene scene, PersonId id) =>
        scene.Desk.Names.GetValueOrDefault(id) is { Length: > 0 } name ? name : scene.Plain("announce.somebody");

    /// <summary>Whom recipients read that it is from, when this organizer sends it.</summary>
    public static string From(Scene scene) => scene.Me.Name.Length > 0 ? scene.Me.Name : scene.Plain("announce.somebody");

    private static IEnumerable<Line> Lines(Scene scene, Announcement one)
    {
        yield return new(Title(scene, one), LineStyle.Title);
        var isDraft = one.Stage == AnnouncementStage.Draft;
        yield return new(isDraft
            ? scene.Say("announce.isDraft", ("name", Name(scene, one.EditedBy)), ("time", StandingCards.Said(scene, one.EditedAt)))
            : StandingCards.Standing(scene, one))
        {
            Buttons =
            [
                Composer.About(scene, one, "announce.open", AnnounceActs.Edit),
                Copies(scene, one),
                .. isDraft ? [Composer.About(scene, one, "announce.delete", AnnounceActs.Delete)] : Array.Empty<Button>(),
            ],
        };
    }

    private static Button Older(Scene scene, int from) =>
        new Button(scene.Plain("announce.older"), AnnounceActs.Open).With(FromWhich, from.ToString(CultureInfo.InvariantCulture));
}
