using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Practice;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Meetings;

/// <summary>
/// The day before, with the adept: what the plan led to, what is alive now, what is needed most; and what of it, if
/// anything, the mentor may read. Every page can be skipped.
/// </summary>
public sealed class BeforeAdeptFlow : IFlow
{
    public const string FlowName = "before";

    private const string Plan = "plan";
    private const string Alive = "alive";
    private const string Kind = "kind";
    private const string Share = "share";
    private const string What = "what";
    private const string LastPlan = "lastPlan";

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => AroundAMeeting.MayBegin(Role.Adept, facts, scene);

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene)
    {
        var state = FlowState.Begin(id, FlowName, Alive, facts).WithAnswer(LastPlan, scene.Me.PlanIn(scene.Mentorship!.Id) ?? "");
        return state with { Page = FirstPage(state) };
    }

    public Page Show(FlowState state, Scene scene)
    {
        var page = state.Page switch
        {
            Plan => Writing(state, scene, Plan, scene.Say("before.plan", ("plan", state.Answered(LastPlan)))),
            Alive => Writing(state, scene, Alive, scene.Say("before.alive")),
            Kind => KindPage(scene),
            _ => SharePage(state, scene),
        };
        return page with { Lines = [new Line(Appointment(scene, state), LineStyle.Title), .. Experiment(state, scene), .. page.Lines] };
    }

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (Meeting(state, scene) is not { IsCancelled: false } meeting)
        {
            return new Step.End(Gone(scene)) { Changes = new() { Entry = Entry(state.WithAnswer(state.Page, answer[state.Page]), scene) } };
        }

        return state.Page switch
        {
            Plan => Taking(state, answer, scene, Alive),
            Alive => Taking(state, answer, scene, scene.Library.Questions.Kinds.Count > 0 ? Kind : Share),
            Kind => KindChosen(state, answer, meeting, scene),
            _ => answer.Verb == Share ? Shared(state, answer, meeting, scene) : Ready(state, meeting, scene, Changes.None),
        };
    }

    /// <summary>What was taken along to try, on the first page only.</summary>
    private static IEnumerable<Line> Experiment(FlowState state, Scene scene) =>
        state.Page == FirstPage(state) && scene.Mentorship is { } mentorship && scene.Me.ExperimentIn(mentorship.Id) is { } experiment
            ? [new(scene.Say("practice.broughtAlong", ("experiment", experiment.Words(scene))), LineStyle.Quiet)]
            : [];

    private static string FirstPage(FlowState state) => state.Answered(LastPlan).Length > 0 ? Plan : Alive;

    private static Page Writing(FlowState state, Scene scene, string field, string question) => new()
    {
        Summary = scene.Plain("before.summary"),
        Lines = [new(question, LineStyle.Question)],
        Fields = [new TextField(field, scene.Plain("dialog.answer"), state.Answered(field))],
        Buttons = [new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true }, new(scene.Plain("dialog.skip"), Verbs.Skip)],
    };

    private static Step Taking(FlowState state, Answer answer, Scene scene, string next)
    {
        var written = answer.Verb == Verbs.Skip ? "" : answer[state.Page];
        if (answer.Verb != Verbs.Skip && written.Length == 0)
        {
            return new Step.Turn(state, scene.Refused(Refusal.Empty));
        }

        var taken = state.WithAnswer(state.Page, written);
        return next == Share ? Prepared(taken, scene, scene.Mentorship!) : new Step.Turn(taken.To(next));
    }

    private static Page KindPage(Scene scene)
    {
        var choices = Kinds.Choices(scene);
        var asButtons = choices.Length <= 5;
        return new()
        {
            Summary = scene.Plain("before.summary"),
            Lines = [new(scene.Say("before.kind"), LineStyle.Question)],
            Fields = asButtons ? [] : [new ChoiceField(Kind, scene.Plain("meeting.kind"), choices)],
            Buttons = asButtons
                ? [.. choices.Select(c => new Button(c.Title, Verbs.Next).With(Kind, c.Value))]
                : [new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true }],
        };
    }

    private static Step KindChosen(FlowState state, Answer answer, Meeting meeting, Scene scene)
    {
        var kind = answer[Kind];
        if (kind.Length > 0 && Kinds.Name(scene, kind) is null)
        {
            return new Step.Turn(state, scene.Refused(Refusal.NotAChoice));
        }

        var chosen = meeting with { Kind = kind.Length == 0 ? null : PrivateText.For(scene.Me.Id, kind) };
        return Prepared(state.WithAnswer(Kind, kind), scene, scene.Mentorship!.With(chosen));
    }

    /// <summary>Everything is answered and put into the journal; what is left is what to share, if there is anything and anybody.</summary>
    private static Step Prepared(FlowState state, Scene scene, Mentorship mentorship)
    {
        var changes = new Changes { Mentorship = mentorship, Entry = Entry(state, scene) };
        var meeting = mentorship.Find(new(state.Fact(Facts.Meeting)!))!;
        return mentorship.Mentor is not null && Shareables(state, scene).Any()
            ? new Step.Turn(state.To(Share)) { Changes = changes }
            : Ready(state, meeting, scene, changes);
    }

    private static Page SharePage(FlowState state, Scene scene)
    {
        var mentor = scene.Other;
        var shared = Meeting(state, scene)?.Shares.Select(s => s.What).ToHashSet() ?? [];
        return new()
        {
            Summary = scene.Plain("before.summary"),
            Lines =
            [
                new(scene.Say("before.share", ("mentor", mentor)), LineStyle.Question),
                .. Shareables(state, scene).SelectMany(s => shared.Contains(s.What)
                    ? new[] { Shown(s.Shown), new Line(scene.Say("before.isShared"), LineStyle.Quiet) }
                    : [Shown(s.Shown) with { Buttons = [new Button(scene.Plain("before.shareDo"), Share).With(What, s.What.ToString())] }]),
                .. shared.Count > 0 ? [new Line(scene.Say("before.shared", ("mentor", mentor)), LineStyle.Quiet)] : Array.Empty<Line>(),
            ],
            Buttons = [new(scene.Plain(shared.Count > 0 ? "before.done" : "before.nothing"), Verbs.Next) { Primary = true }],
        };
    }

    private static Line Shown(string text) => new(Markdown.Escape(text), LineStyle.Own);

    private static Step Shared(FlowState state, Answer answer, Meeting meeting, Scene scene)
    {
        var pressed = Shareables(state, scene).Where(s => s.What.ToString() == answer[What]).ToList();
        if (pressed.Count == 0)
        {
            return new Step.Turn(state, scene.Refused(Refusal.NotAChoice));
        }

        var shared = scene.Mentorship!.Share(meeting.Id, pressed[0].What, pressed[0].Sent, scene.Now);
        return shared.Refusal is { } refusal
            ? new Step.Turn(state, scene.Refused(refusal))
            : new Step.Turn(state.To(Share)) { Changes = new() { Mentorship = shared.Accepted } };
    }

    /// <summary>What could be shared: as the adept sees it, and as it is sent. They differ only for the kind, which each reads in their own language.</summary>
    private static IEnumerable<(Shareable What, string Shown, string Sent)> Shareables(FlowState state, Scene scene)
    {
        if (state.Answered(Plan) is { Length: > 0 } happened)
        {
            var text = scene.Plain("before.sharePlan", ("plan", state.Answered(LastPlan)), ("happened", happened));
            yield return (Shareable.Plan, text, text);
        }

        if (state.Answered(Alive) is { Length: > 0 } alive)
        {
            yield return (Shareable.Alive, alive, alive);
        }

        if (state.Answered(Kind) is { Length: > 0 } kind && Kinds.Name(scene, kind) is { } name)
        {
            yield return (Shareable.Kind, name, kind);
        }
    }

    /// <summary>The last page: a question to carry in, fitting a first meeting or the kind of conversation; nothing to answer.</summary>
    private static Step.End Ready(FlowState state, Meeting meeting, Scene scene, Changes changes)
    {
        var kind = state.Answered(Kind) is { Length: > 0 } chosen ? chosen : meeting.Kind?.ReadBy(scene.Me.Id);
        var wish = scene.Mentorship!.IsTheirFirst(meeting) ? Wishes.FirstMeeting(QuestionRole.Adept) : Wishes.BeforeMeeting(QuestionRole.Adept, kind);
        var carried = Ask.Choose(scene, wish, state.Id);
        return new(new()
        {
            Summary = scene.Plain("before.summary"),
            Lines =
            [
                new(scene.Say("before.ready")),
                .. carried is null ? Array.Empty<Line>() : [new Line(scene.Say("before.carry"), LineStyle.Quiet), new Line(Markdown.Escape(Ask.Words(scene, carried)), LineStyle.Question)],
            ],
        })
        {
            Changes = carried is null ? changes : changes with { Me = scene.Me.Saw(carried.Id) },
        };
    }

    private static JournalEntry? Entry(FlowState state, Scene scene)
    {
        var entry = new JournalEntry(state.Id, scene.Now, Occasion.BeforeMeeting, scene.Mentorship!.Id, scene.Other, [
            .. state.Answered(Plan) is { Length: > 0 } happened
                ? [new JournalItem(scene.Plain("before.planAsked", ("plan", state.Answered(LastPlan))), happened)]
                : Array.Empty<JournalItem>(),
            .. state.Answered(Alive) is { Length: > 0 } alive ? [new JournalItem(scene.Plain("before.alive"), alive)] : Array.Empty<JournalItem>(),
        ]);
        return entry.IsEmpty ? null : entry;
    }

    private static Meeting? Meeting(FlowState state, Scene scene) => scene.Mentorship?.Find(new(state.Fact(Facts.Meeting)!));

    private static string Appointment(Scene scene, FlowState state) => Meeting(state, scene) is { } meeting
        ? scene.Say("before.appointment", ("day", When.Day(scene, meeting.Start)), ("time", When.Time(scene, meeting.Start)), ("mentor", scene.Other))
        : "";

    private static Page Gone(Scene scene) => new()
    {
        Summary = scene.Plain("before.summary"),
        Lines = [new(scene.Refused(Refusal.MeetingCancelled))],
    };
}
