using System.Collections.Frozen;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Guides;

/// <summary>The guides, to read page by page on one card that turns in place. Nothing is kept of what somebody reads.</summary>
public static class GuideCards
{
    /// <summary>Opens the guide that is named; where none is, all that the person may choose from.</summary>
    public const string Open = "guide";

    public const string Close = "guide.close";

    public const string FindYourOwnMentor = "find-your-own-mentor";
    public const string MentorsResponsibility = "mentors-responsibility";
    public const string EndingWell = "ending-well";

    /// <summary>For whoever runs a program, and nobody else.</summary>
    public const string Conditions = "conditions";

    private const string Which = "guide";
    private const string Page = "n";

    private static readonly FrozenSet<string> ForOrganizers = [Conditions];

    /// <returns>Null for what is no act of reading.</returns>
    public static Step.End? Do(Answer act, Scene scene) => act.Verb switch
    {
        Open => new(Chosen(act, scene) is { } guide ? Leaf(scene, guide, act.Number(Page)) : Shelf(scene)),
        Close => new(Chosen(act, scene) is { } guide ? Closed(scene, guide) : Shelf(scene)),
        _ => null,
    };

    /// <summary>[Läs mer], on a card of its own: what it stands on stays as it is, also a dialog's page.</summary>
    /// <param name="scene">The reader's scene.</param>
    /// <param name="guide">The guide, by its id.</param>
    public static Button ReadMore(Scene scene, string guide) => Leads(scene.Plain("guide.readMore"), guide).OnANewCard();

    /// <summary>The same by the guide's own title, where it stands among other things.</summary>
    public static Button ByTitle(Scene scene, string guide) => Leads(Said(scene, scene.Library.Guides.Find(guide)!.Title), guide).OnANewCard();

    /// <summary>Leads to all of them.</summary>
    public static Button All(Scene scene) => new Button(scene.Plain("guide.summary"), Open).OnANewCard();

    private static Page Shelf(Scene scene) => new()
    {
        Summary = scene.Plain("guide.summary"),
        Lines = [new(scene.Say("guide.which"), LineStyle.Question)],
        Buttons = [.. scene.Library.Guides.Guides.Where(guide => IsFor(scene, guide)).Select(guide => Leads(Said(scene, guide.Title), guide.Id))],
    };

    private static Page Leaf(Scene scene, Guide guide, int number)
    {
        var at = Math.Min(number, guide.Pages.Length - 1);
        var page = guide.Pages[at];
        return new()
        {
            Summary = scene.Plain("guide.summary"),
            Lines =
            [
                new(scene.Say("guide.place", ("title", Said(scene, guide.Title)), ("page", $"{at + 1}"), ("pages", $"{guide.Pages.Length}")), LineStyle.Quiet),
                new(Markdown.Escape(Said(scene, page.Title)), LineStyle.Title),

                // Written for cards, words in bold and all.
                .. page.Paragraphs.Select(paragraph => new Line(Said(scene, paragraph))),
            ],
            Buttons =
            [
                .. at + 1 < guide.Pages.Length ? [Leads(scene.Plain("dialog.next"), guide.Id, at + 1) with { Primary = true }] : Array.Empty<Button>(),
                .. at > 0 ? [Leads(scene.Plain("dialog.back"), guide.Id, at - 1)] : Array.Empty<Button>(),
                new Button(scene.Plain("guide.close"), Close).With(Which, guide.Id),
            ],
        };
    }

    private static Page Closed(Scene scene, Guide guide) => new()
    {
        Summary = scene.Plain("guide.summary"),
        Lines = [new(scene.Say("guide.closed", ("title", Said(scene, guide.Title))), LineStyle.Quiet)],
        Buttons = [Leads(scene.Plain("guide.again"), guide.Id)],
    };

    private static Guide? Chosen(Answer act, Scene scene) => scene.Library.Guides.Find(act[Which]) is { } guide && IsFor(scene, guide) ? guide : null;

    private static bool IsFor(Scene scene, Guide guide) => scene.IsOrganizer || !ForOrganizers.Contains(guide.Id);

    private static Button Leads(string title, string guide, int page = 0) => new Button(title, Open).With(Which, guide).With(Page, $"{page}");

    private static string Said(Scene scene, Wording wording) => wording.In(scene.Language).ToString();
}
