using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Reflections;

/// <summary>One's own journal, newest first, a few entries at a time; a card that closes again.</summary>
public static class JournalCard
{
    public const string Open = "journal";
    public const string Close = "journal.close";

    public static Page Show(Scene scene)
    {
        var journal = scene.Journal!;
        var entries = journal.OnThePage;
        return new()
        {
            Summary = scene.Plain("journal.summary"),
            Lines = entries.IsEmpty
                ? [new(scene.Say("journal.empty"))]
                : [.. entries.SelectMany(e => Entry(scene, e))],
            Buttons =
            [
                .. journal.Older is { } older ? [Leaf(scene, "journal.older", older)] : Array.Empty<Button>(),
                .. journal.Newer is { } newer ? [Leaf(scene, "journal.newer", newer)] : Array.Empty<Button>(),
                .. entries.IsEmpty ? Array.Empty<Button>() : [new Button(scene.Plain("journal.close"), Close)],
            ],
        };
    }

    public static Page Closed(Scene scene) => new()
    {
        Summary = scene.Plain("journal.summary"),
        Lines = [new(scene.Say("journal.closed"), LineStyle.Quiet)],
        Buttons = [new(scene.Plain("journal.open"), Open)],
    };

    private static Button Leaf(Scene scene, string text, int from) =>
        new Button(scene.Plain(text), Open).With(Facts.From, from.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<Line> Entry(Scene scene, JournalEntry entry)
    {
        yield return new(When.Date(scene, entry.At) + " · " + OccasionOf(scene, entry.Occasion, entry.With), LineStyle.Title);
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
