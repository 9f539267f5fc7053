using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Reflections;

/// <summary>
/// Getting something off one's chest, at any time: freely, by three questions, or by six steps. The three go the way of Driscoll's cycle
/// and the six that of Gibbs', in words of our own. Begun from a question, there is that question alone.
/// </summary>
public sealed class ReflectFlow : IFlow
{
    public const string FlowName = "reflect";

    private const string Free = "free";
    private const string Which = "which";

    private const string ThreeQuestions = "three";
    private const string SixSteps = "six";

    /// <summary>How much of an earlier answer stays in sight, in characters.</summary>
    private const int InSight = 160;

    private const int MostMentorships = 5;

    // Numbered, so that what is rescued from a dialog that was forgotten stands in the order it was written.
    private static readonly ImmutableArray<string> Three = ["three1", "three2", "three3"];
    private static readonly ImmutableArray<string> Six = ["six1", "six2", "six3", "six4", "six5", "six6"];

    public string Name => FlowName;

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) => FlowState.Begin(id, FlowName, Free, facts);

    public Wants Wants(FlowState state, Answer? answer) => state.Page == Which && answer is not null
        ? new() { WholeJournal = true }
        : new() { Mentorship = state.Fact(Facts.Mentorship) is { } id ? new MentorshipId(id) : null };

    public Page Show(FlowState state, Scene scene) => state.Page switch
    {
        Free => FreePage(state, scene),
        Which => WhichPage(scene),
        _ => StepPage(state, scene),
    };

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (state.Page == Which)
        {
            return Belonging(state, answer, scene);
        }

        var kept = state.WithAnswer(state.Page, answer.Verb == Verbs.Skip ? "" : answer[state.Page]);
        return (state.Page, answer.Verb) switch
        {
            (Free, ThreeQuestions) => new Step.Turn(kept.To(Three[0])),
            (Free, SixSteps) => new Step.Turn(kept.To(Six[0])),
            (Free, Verbs.NotNow) when kept.Answered(Free).Length == 0 => new Step.End(Over(scene, "dialog.nothingSaved")),
            (not Free, Verbs.Back) => new Step.Turn(kept.To(Earlier(state.Page).Last())),
            (_, not Verbs.Skip) when kept.Answered(state.Page).Length == 0 => new Step.Turn(kept, scene.Refused(Refusal.Empty)),
            _ => After(state.Page) is { } next ? new Step.Turn(kept.To(next)) : Saved(kept, scene),
        };
    }

    private static Page FreePage(FlowState state, Scene scene)
    {
        var isAsked = state.Fact(Facts.Question) is not null;
        return new()
        {
            Summary = scene.Plain("reflect.summary"),
            Lines =
            [
                new(Markdown.Escape(Asked(Free, state, scene)), LineStyle.Question),
                .. isAsked ? Array.Empty<Line>() : [new Line(scene.Say("reflect.ways"), LineStyle.Quiet)],
            ],
            Fields = [new TextField(Free, scene.Plain("reflect.yours"), state.Answered(Free))],
            Buttons =
            [
                new(scene.Plain("dialog.save"), Verbs.Save) { Primary = true },
                .. isAsked
                    ? Array.Empty<Button>()
                    : [new Button(scene.Plain("reflect.three"), ThreeQuestions), new Button(scene.Plain("reflect.six"), SixSteps)],
                new(scene.Plain("dialog.notNow"), Verbs.NotNow),
            ],
        };
    }

    private static Page StepPage(FlowState state, Scene scene)
    {
        var isLast = After(state.Page) is null;
        return new()
        {
            Summary = scene.Plain("reflect.summary"),
            Lines =
            [
                new(WhereOneIs(state.Page, scene), LineStyle.Title),
                .. Earlier(state.Page).Where(page => state.Answered(page).Length > 0).Select(page => SoFar(state.Answered(page))),
                new(Markdown.Escape(Asked(state.Page, state, scene)), LineStyle.Question),
            ],
            Fields = [new TextField(state.Page, scene.Plain("dialog.answer"), state.Answered(state.Page))],
            Buttons =
            [
                new(scene.Plain(isLast ? "dialog.save" : "dialog.next"), Verbs.Next) { Primary = true },
                new(scene.Plain("dialog.skip"), Verbs.Skip),
                new(scene.Plain("dialog.back"), Verbs.Back),
            ],
        };
    }

    private static Page WhichPage(Scene scene) => new()
    {
        Summary = scene.Plain("reflect.summary"),
        Lines = [new(scene.Say("dialog.saved")), new(scene.Say("reflect.which"), LineStyle.Question)],
        Buttons =
        [
            .. UnderWay(scene).TakeLast(MostMentorships).Reverse().Select(m => new Button(WhichCard.Name(scene, m), Verbs.Next).With(Facts.Mentorship, m.Id.Value)),
            new(scene.Plain("reflect.none"), Verbs.Skip),
        ],
    };

    private static string WhereOneIs(string page, Scene scene)
    {
        var way = WayOf(page);
        return scene.Say(
            "reflect.step", ("way", scene.Plain(way == Three ? "reflect.three" : "reflect.six")), ("step", $"{way.IndexOf(page) + 1}"), ("of", $"{way.Length}"));
    }

    /// <summary>Earlier answers stay in sight, small and in the person's own words.</summary>
    private static Line SoFar(string answer) => new(Markdown.Escape(string.Join(' ', answer.Split()).Shortened(InSight)), LineStyle.Quiet);

    /// <summary>
    /// Into the journal at once, so that it is there whatever happens to the question of where it belongs. That takes the entry up again; what
    /// was written is not kept in the dialog any longer.
    /// </summary>
    private static Step Saved(FlowState state, Scene scene)
    {
        var underWay = UnderWay(scene).ToList();
        var about = state.Fact(Facts.Mentorship) is { } named
            ? scene.Me.Mentorships.FirstOrDefault(m => m.Id.Value == named)
            : underWay is [var only] ? only : null;
        var question = state.Fact(Facts.Question);
        var tried = question is null ? null : scene.Library.Questions.Find(question)?.Move;
        var entry = new JournalEntry(state.Id, scene.Now, Occasion.OnMyOwn, about?.Id, about?.WithFor(scene.Me.Id) ?? "", [
            .. new[] { Free }.Concat(Three).Concat(Six).Where(page => state.Answered(page).Length > 0).Select(page => Item(page, state, scene)),
        ])
        {
            Tried = tried,
        };
        if (entry.IsEmpty)
        {
            return new Step.End(Over(scene, "dialog.nothingSaved"));
        }

        var me = tried is { } move ? scene.Me.Tried(move) : scene.Me;
        var changes = new Changes { Entry = entry, Me = question is null ? null : me.Saw(question) };
        return about is null && underWay.Count > 1
            ? new Step.Turn((state with { Answers = state.Answers.Clear() }).To(Which)) { Changes = changes }
            : new Step.End(InTheJournal(scene)) { Changes = changes };
    }

    private static Step Belonging(FlowState state, Answer answer, Scene scene)
    {
        if (answer.Verb == Verbs.Skip)
        {
            return new Step.End(InTheJournal(scene));
        }

        return UnderWay(scene).FirstOrDefault(m => m.Id.Value == answer[Facts.Mentorship]) is not { } about
            ? new Step.Turn(state, scene.Refused(Refusal.NotAChoice))
            : new Step.End(InTheJournal(scene))
            {
                Changes = new() { Entry = scene.WholeJournal.FirstOrDefault(e => e.Id == state.Id) is { } entry ? entry with { Mentorship = about.Id, With = about.WithFor(scene.Me.Id) } : null },
            };
    }

    private static JournalItem Item(string page, FlowState state, Scene scene) =>
        new(Asked(page, state, scene), state.Answered(page)) { QuestionId = page == Free ? state.Fact(Facts.Question) : null };

    private static string Asked(string page, FlowState state, Scene scene) =>
        page == Free ? Ask.Chosen(scene, state, "reflect.ask") : scene.Plain($"reflect.way.{page}");

    /// <summary>What is over takes up nothing new: it would be erased with it.</summary>
    private static IEnumerable<Membership> UnderWay(Scene scene) => scene.Me.Mentorships.Where(m => !m.IsOver);

    private static ImmutableArray<string> WayOf(string page) => Three.Contains(page) ? Three : Six;

    /// <summary>The pages on the way to this one, the first page included.</summary>
    private static IEnumerable<string> Earlier(string page) => WayOf(page).TakeWhile(p => p != page).Prepend(Free);

    /// <summary>Null for the last page of a way.</summary>
    private static string? After(string page) => page == Free ? null : WayOf(page).SkipWhile(p => p != page).ElementAtOrDefault(1);

    private static Page Over(Scene scene, string key) => new() { Summary = scene.Plain("reflect.summary"), Lines = [new(scene.Say(key))] };

    private static Page InTheJournal(Scene scene) => Over(scene, "dialog.saved") with { Buttons = [new(scene.Plain("help.journal"), JournalCard.Open)] };
}
