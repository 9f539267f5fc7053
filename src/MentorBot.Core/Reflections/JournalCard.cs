using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Reflections;

/// <summary>One's own journal, newest first, a few entries at a time; a card that can be searched, and that closes again.</summary>
public static class JournalCard
{
    public const string Open = "journal";
    public const string Search = "journal.search";

    /// <summary>Back from a search. Not the same as opening, which takes what stands in the search page's fields.</summary>
    public const string All = "journal.all";

    public const string Close = "journal.close";

    /// <returns>Null for what is no act on the journal.</returns>
    public static Step.End? Do(Answer act, Scene scene) => act.Verb switch
    {
        Open => new(Show(scene, JournalSearch.From(act), act.Number(Facts.From))),
        All => new(Show(scene, JournalSearch.None, 0)),
        Search => new(SearchPage(scene, JournalSearch.From(act))),
        Close => new(Closed(scene)),
        _ => null,
    };

    /// <summary>A page of it.</summary>
    /// <param name="scene">With the whole journal.</param>
    /// <param name="search">What to show of it.</param>
    /// <param name="from">How many of the newest to leave out.</param>
    public static Page Show(Scene scene, JournalSearch search, int from)
    {
        var found = search.In(scene.WholeJournal, scene.Library.Questions).ToImmutableArray();
        return search.IsEmpty ? Whole(scene, found, JournalPages.Of(found, from)) : Found(scene, search, found, JournalPages.Of(found, from));
    }

    private static Page Whole(Scene scene, ImmutableArray<JournalEntry> entries, JournalPages pages) => new()
    {
        Summary = scene.Plain("journal.summary"),
        Lines = entries.IsEmpty ? [new(scene.Say("journal.empty"))] : [.. pages.OnThePage.SelectMany(e => Entry(scene, e))],
        Buttons = entries.IsEmpty
            ? []
            : [
                .. Leaves(scene, pages, JournalSearch.None),
                new(scene.Plain("journal.search"), Search),
                .. LookBackSpan.Offered(scene).IsEmpty ? Array.Empty<Button>() : [new Button(scene.Plain("lookBack.open"), LookBackCard.Open)],
                new(scene.Plain("journal.close"), Close),
            ],
    };

    private static Page Found(Scene scene, JournalSearch search, ImmutableArray<JournalEntry> found, JournalPages pages) => new()
    {
        Summary = scene.Plain("journal.summary"),
        Lines =
        [
            new(Searched(scene, search, found.Length), LineStyle.Quiet),
            .. found.IsEmpty ? [new Line(scene.Say("journal.notFound"))] : pages.OnThePage.SelectMany(e => Entry(scene, e)),
        ],
        Buttons =
        [
            .. Leaves(scene, pages, search),
            search.On(new(scene.Plain("journal.searchAgain"), Search)),
            new(scene.Plain("journal.all"), All),
            new(scene.Plain("journal.close"), Close),
        ],
    };

    private static Page SearchPage(Scene scene, JournalSearch search)
    {
        var mentorships = scene.WholeJournal.Select(e => e.Mentorship).OfType<MentorshipId>().Distinct().ToList();
        var themes = scene.WholeJournal.SelectMany(e => JournalSearch.ThemesOf(e, scene.Library.Questions)).Distinct().Order().ToList();
        var all = new Choice(JournalSearch.All, scene.Plain("journal.any"));
        return new()
        {
            Summary = scene.Plain("journal.summary"),
            Lines =
            [
                new(scene.Say("journal.searchAsk"), LineStyle.Question),
                new(scene.Say("journal.searchStays"), LineStyle.Quiet),
                .. themes.Count > 0 ? [new Line(scene.Say("journal.themesAre"), LineStyle.Quiet)] : Array.Empty<Line>(),
            ],
            Fields =
            [
                new TextField(JournalSearch.WordsField, scene.Plain("journal.words"), search.Words, Multiline: false) { MaxLength = JournalSearch.Longest },
                .. mentorships.Count > 1
                    ? [new ChoiceField(
                        Facts.Mentorship,
                        scene.Plain("journal.mentorship"),
                        [all, .. mentorships.Select(m => new Choice(m.Value, Name(scene, m)))],
                        search.Mentorship?.Value ?? JournalSearch.All,
                        Expanded: false)]
                    : Array.Empty<Field>(),
                .. themes.Count > 0
                    ? [new ChoiceField(
                        JournalSearch.ThemeField,
                        scene.Plain("journal.theme"),
                        [all, .. themes.Select(theme => new Choice($"{theme}", scene.Plain($"theme.{theme}")))],
                        search.Theme is { } chosen ? $"{chosen}" : JournalSearch.All,
                        Expanded: false)]
                    : Array.Empty<Field>(),
            ],
            Buttons = [new(scene.Plain("journal.search"), Open) { Primary = true }, new(scene.Plain("journal.all"), All)],
        };
    }

    private static Page Closed(Scene scene) => new()
    {
        Summary = scene.Plain("journal.summary"),
        Lines = [new(scene.Say("journal.closed"), LineStyle.Quiet)],
        Buttons = [new(scene.Plain("journal.open"), Open)],
    };

    private static IEnumerable<Button> Leaves(Scene scene, JournalPages pages, JournalSearch search)
    {
        if (pages.Older is { } older)
        {
            yield return Leaf(scene.Plain("journal.older"), older, search);
        }

        if (pages.Newer is { } newer)
        {
            yield return Leaf(scene.Plain("journal.newer"), newer, search);
        }
    }

    private static Button Leaf(string title, int from, JournalSearch search) =>
        search.On(new Button(title, Open).With(Facts.From, from.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What was searched for, and how much there is of it.</summary>
    private static string Searched(Scene scene, JournalSearch search, int found) => string.Join(" · ", new[]
    {
        search.Words.Length > 0 ? scene.Say("journal.searched", ("words", search.Words)) : null,
        search.Mentorship is { } mentorship ? Markdown.Escape(Name(scene, mentorship).InsideASentence()) : null,
        search.Theme is { } theme ? scene.Say($"theme.{theme}").InsideASentence() : null,
        found switch
        {
            0 => null,
            1 => scene.Say("journal.foundOne"),
            _ => scene.Say("journal.found", ("count", Numbers.Said(scene, found))),
        },
    }.OfType<string>());

    private static string Name(Scene scene, MentorshipId mentorship)
    {
        var named = scene.WholeJournal.LastOrDefault(e => e.Mentorship == mentorship && e.With.Length > 0)?.With;
        return scene.Me.Mentorships.FirstOrDefault(m => m.Id == mentorship) is { } mine ? WhichCard.Name(scene, mine) : named ?? scene.Plain("dialog.alone");
    }

    private static IEnumerable<Line> Entry(Scene scene, JournalEntry entry)
    {
        yield return new(Heading(scene, entry), LineStyle.Title);
        foreach (var item in entry.Items)
        {
            if (item.Question.Length > 0)
            {
                yield return new(Markdown.Escape(item.Question), LineStyle.Quiet);
            }

            yield return new(Markdown.Escape(item.Answer), LineStyle.Own);
        }

        if (entry.Plan is { } plan)
        {
            yield return new(PlanOf(scene, plan));
        }

        if (entry.Ratings is not null || !entry.Moves.IsEmpty)
        {
            yield return new(FiguresOf(scene, entry.Ratings, entry.Moves, entry.With), LineStyle.Quiet);
        }
    }

    /// <summary>When it was written, and on what occasion.</summary>
    internal static string Heading(Scene scene, JournalEntry entry) => When.Date(scene, entry.At) + " · " + OccasionOf(scene, entry.Occasion, entry.With);

    /// <summary>What gave rise to an entry, in words.</summary>
    internal static string OccasionOf(Scene scene, Occasion occasion, string with) =>
        occasion is Occasion.BeforeMeeting or Occasion.AfterMeeting or Occasion.HalfTime or Occasion.RoundingOff or Occasion.Afterwards
            ? scene.Say($"journal.occasion.{occasion}", ("other", with))
            : scene.Say($"journal.occasion.{occasion}");

    internal static string PlanOf(Scene scene, Plan plan) =>
        scene.Say("journal.plan", ("plan", scene.Plain("after.planText", ("if", plan.If.TrimEnd('.')), ("then", plan.Then.TrimEnd('.')))));

    /// <summary>Figures after a meeting and for the moves, in words.</summary>
    internal static string FiguresOf(Scene scene, Ratings? ratings, ImmutableArray<MoveFigure> moves, string with) => string.Join(" · ", ((string?[])
    [
        ratings?.Contact is { } contact ? scene.Say("journal.contact", ("figure", $"{contact}")) : null,
        ratings?.Intention is { } intention ? scene.Say("journal.intention", ("figure", $"{intention}")) : null,
        ratings?.Led is { } led ? scene.Say("journal.led", ("who", Leading.Said(scene, led, with).InsideASentence())) : null,
        .. moves.Select(m => scene.Say("journal.move", ("move", MoveName(scene, m.Move)), ("figure", $"{m.Figure}"))),
    ]).OfType<string>());

    private static string MoveName(Scene scene, QuestionMove move) => PracticeCards.Name(scene, scene.Library.Practice[move]).InsideASentence();
}
