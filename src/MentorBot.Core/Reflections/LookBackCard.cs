using System.Collections.Immutable;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Reflections;

/// <summary>A year, or a mentorship that has ended, in one's own words. Opened from the journal, and closed like it.</summary>
public static class LookBackCard
{
    public const string Open = "journal.lookBack";

    /// <summary>Years, and likewise mentorships, to choose among at most.</summary>
    private const int Most = 6;

    public static Page Show(Answer act, Scene scene)
    {
        var offered = LookBackSpan.Offered(scene);
        return (LookBackSpan.From(act), offered) switch
        {
            ({ } chosen, _) => Over(scene, chosen, offered.Length > 1),
            (_, [var only]) => Over(scene, only, mayChoose: false),
            (_, []) => Page(scene, [new(scene.Say("lookBack.nothing"))]),
            _ => Choosing(scene, offered),
        };
    }

    private static Page Choosing(Scene scene, ImmutableArray<LookBackSpan> offered)
    {
        Line Line(string key, IEnumerable<LookBackSpan> spans) => new(scene.Say(key), LineStyle.Quiet)
        {
            Buttons = [.. spans.Take(Most).Select(span => span.On(new(Name(scene, span), Open)))],
        };
        return Page(scene, [
            new(scene.Say("lookBack.which"), LineStyle.Question),
            .. new[] { Line("lookBack.years", offered.OfType<LookBackSpan.Year>()), Line("lookBack.wholes", offered.OfType<LookBackSpan.Whole>()) }
                .Where(line => !line.Buttons.IsEmpty),
        ]);
    }

    private static Page Over(Scene scene, LookBackSpan span, bool mayChoose)
    {
        var back = LookBack.Over(scene.WholeJournal, span, scene.Zone);
        ImmutableArray<Line> lines =
        [
            .. Part(scene, "lookBack.whyNow", back.WhyNow.SelectMany(quote => Shown(When.Date(scene, quote.Entry.At), quote.Line.Shown))),
            .. Part(scene, "lookBack.quarters", back.Quarters.SelectMany(quote => Quoted(scene, quote))),
            .. Part(scene, "lookBack.plans", back.Plans.SelectMany(plan => Tried(scene, plan))),
            .. Part(scene, "lookBack.halfTime", back.HalfTime.SelectMany(quote => Quoted(scene, quote))),
            .. Part(scene, "lookBack.roundingOff", back.RoundingOff.SelectMany(quote => Quoted(scene, quote))),
            .. Part(scene, "lookBack.last", back.Last is { } last ? Quoted(scene, last) : []),
        ];
        var page = Page(scene, lines.IsEmpty
            ? [new(scene.Say("lookBack.nothing"))]
            : [new(scene.Say("lookBack.title", ("what", Name(scene, span))), LineStyle.Question), new(scene.Say("lookBack.rule"), LineStyle.Quiet), .. lines]);
        return mayChoose ? page with { Buttons = page.Buttons.Insert(0, new(scene.Plain("lookBack.another"), Open)) } : page;
    }

    private static Page Page(Scene scene, ImmutableArray<Line> lines) => new()
    {
        Summary = scene.Plain("journal.summary"),
        Lines = lines,
        Buttons = [new(scene.Plain("journal.all"), JournalCard.All), new(scene.Plain("journal.close"), JournalCard.Close)],
    };

    private static IEnumerable<Line> Part(Scene scene, string title, IEnumerable<Line> quotes)
    {
        var lines = quotes.ToList();
        return lines.Count == 0 ? [] : lines.Prepend(new(scene.Say(title), LineStyle.Title));
    }

    private static IEnumerable<Line> Quoted(Scene scene, Quote quote) => Shown(Asked(scene, quote), quote.Line.Shown);

    private static IEnumerable<Line> Tried(Scene scene, TriedPlan plan) =>
    [
        .. Shown(When.Date(scene, plan.Entry.At), scene.Plain("after.planText", ("if", plan.If.Shown.TrimEnd('.')), ("then", plan.Then.Shown.TrimEnd('.')))),
        .. Shown(When.Date(scene, plan.Outcome.Entry.At), plan.Outcome.Line.Shown),
    ];

    private static IEnumerable<Line> Shown(string heading, string words) => [new(heading, LineStyle.Quiet), new(Markdown.Escape(words), LineStyle.Own)];

    /// <summary>The date with the question, or with the occasion where there is none or it is longer than any answer shown.</summary>
    private static string Asked(Scene scene, Quote quote) => quote.Question.Length is 0 or > Excerpt.Longest
        ? JournalCard.Heading(scene, quote.Entry)
        : When.Date(scene, quote.Entry.At) + " · " + Markdown.Escape(quote.Question);

    private static string Name(Scene scene, LookBackSpan span) => span switch
    {
        LookBackSpan.Year year => $"{year.Number}",
        LookBackSpan.Whole whole => scene.Me.Mentorships.FirstOrDefault(m => m.Id == whole.Mentorship) is { With.Length: > 0 } mine
            ? scene.Plain("lookBack.whole", ("other", mine.With))
            : scene.Plain("lookBack.wholeAlone"),
        _ => throw new InvalidOperationException("LookBackSpan is a closed set."),
    };
}
