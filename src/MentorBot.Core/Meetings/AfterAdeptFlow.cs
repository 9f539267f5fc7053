using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Practice;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using NodaTime;

namespace MentorBot.Core.Meetings;

/// <summary>
/// Right after, with the adept: one question and one if-then plan. Everything else stands behind More. Whoever took an experiment along is
/// asked about that.
/// </summary>
public sealed class AfterAdeptFlow : IFlow
{
    public const string FlowName = "after";

    /// <summary>The plainest question comes first in a person's life; the library takes over from there.</summary>
    private const string Opening = "after-adept-carried";

    private const string Took = "took";
    private const string If = "if";
    private const string Then = "then";
    private const string MorePage = "more";
    private const string Gnaws = "gnaws";
    private const string Contact = "contact";
    private const string Intention = "intention";
    private const string Led = "led";
    private const string Today = "today";

    /// <summary>The experiment that is asked about, among the dialog's facts.</summary>
    private const string TakenAlong = "experiment";

    /// <summary>The experiment was not tried: another question, and it stays with them for next time.</summary>
    private const string NotTried = "not-tried";

    private static readonly ImmutableArray<string> All = [Took, If, Then, Gnaws, Contact, Intention, Led, Today];

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => AroundAMeeting.MayBegin(Role.Adept, facts, scene);

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene)
    {
        var state = FlowState.Begin(id, FlowName, Took, facts.Remove(TakenAlong));
        return scene.Me.ExperimentIn(scene.Mentorship!.Id) is { } experiment
            && Ask.Choose(scene, Wishes.Practice(experiment.Move), id) is { } question
                ? state.WithFact(TakenAlong, experiment.ToString()).WithFact(Facts.Question, question.Id)
                : OnTheMeeting(state, scene);
    }

    public Page Show(FlowState state, Scene scene) => state.Page == MorePage ? More(state, scene) : First(state, scene);

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        var filled = All.Where(answer.Fields.ContainsKey).Aggregate(state, (s, field) => s.WithAnswer(field, answer[field]));
        return answer.Verb switch
        {
            Verbs.More => new Step.Turn(filled.To(MorePage)),
            Verbs.Later => Later(filled, scene),
            NotTried => new Step.Turn(OnTheMeeting(filled with { Facts = filled.Facts.Remove(TakenAlong) }, scene).To(Took)),
            _ => Save(filled, scene),
        };
    }

    /// <summary>Asks about the meeting itself, not about an experiment.</summary>
    private static FlowState OnTheMeeting(FlowState state, Scene scene)
    {
        var (id, meeting) = (state.Id, Meeting(state, scene));
        var wish = Wishes.AfterMeeting(QuestionRole.Adept, meeting?.Kind?.ReadBy(scene.Me.Id));
        var question = scene.Me.SeenQuestions.Contains(Opening)
            ? Ask.Choose(scene, wish, id)
            : scene.Library.Questions.Find(Opening) ?? Ask.Choose(scene, wish, id);
        return state with { Facts = question is null ? state.Facts.Remove(Facts.Question) : state.Facts.SetItem(Facts.Question, question.Id) };
    }

    private static Page First(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("after.summary"),
        Lines =
        [
            new(scene.Say("after.met", ("mentor", scene.Other)), LineStyle.Title),
            .. Tried(state) is { } tried ? [new Line(scene.Say("practice.hadAlong", ("experiment", tried.Words(scene))), LineStyle.Quiet)] : Array.Empty<Line>(),
            new(Markdown.Escape(Asked(state, scene)), LineStyle.Question),
        ],
        Fields =
        [
            new TextField(Took, scene.Plain("dialog.answer"), state.Answered(Took)),
            new TextField(If, scene.Plain("after.if"), state.Answered(If), Multiline: false, scene.Plain("after.ifHint")) { MaxLength = 500 },
            new TextField(Then, scene.Plain("after.then"), state.Answered(Then), Multiline: false, scene.Plain("after.thenHint")) { MaxLength = 500 },
        ],
        Buttons =
        [
            new(scene.Plain("dialog.save"), Verbs.Save) { Primary = true },
            new(scene.Plain("after.more"), Verbs.More),
            .. Tried(state) is null ? Array.Empty<Button>() : [new Button(scene.Plain("practice.notTried"), NotTried)],
            new(scene.Plain(AsksTomorrow(scene) ? "after.tomorrow" : "after.nextWorkingDay"), Verbs.Later),
        ],
    };

    private static Page More(FlowState state, Scene scene)
    {
        var tried = Tried(state) is { } experiment ? PracticeCards.Name(scene, scene.Library.Practice[experiment.Move]) : null;
        return new()
        {
            Summary = scene.Plain("after.summary"),
            Lines = [new(scene.Say(tried is null ? "after.moreIntro" : "practice.moreIntro"), LineStyle.Quiet)],
            Fields =
            [
                new TextField(Gnaws, scene.Plain("after.gnaws"), state.Answered(Gnaws)),
                new ChoiceField(Contact, scene.Plain("after.contact"), OneToFive.Choices, state.Answered(Contact)),
                new ChoiceField(Intention, scene.Plain("after.intention"), OneToFive.Choices, state.Answered(Intention)),
                new ChoiceField(
                    Led,
                    scene.Plain("after.led"),
                    [.. Enum.GetValues<WhoLed>().Select(w => new Choice(w.ToString(), Leading.Said(scene, w, scene.Other)))],
                    state.Answered(Led)),
                .. tried is null ? Array.Empty<Field>() : [new ChoiceField(Today, scene.Plain("practice.moveToday", ("move", tried)), OneToFive.Choices, state.Answered(Today))],
            ],
            Buttons = [new(scene.Plain("dialog.save"), Verbs.Save) { Primary = true }],
        };
    }

    private static Step Save(FlowState state, Scene scene)
    {
        var entry = Entry(state, scene);
        if (entry.IsEmpty)
        {
            return new Step.Turn(state, scene.Refused(Refusal.Empty));
        }

        if (state.Answered(If).Length == 0 != (state.Answered(Then).Length == 0))
        {
            return new Step.Turn(state with { Page = Took }, scene.Say("after.halfPlan"));
        }

        return new Step.End(new() { Summary = scene.Plain("after.summary"), Lines = [new(scene.Say("dialog.saved"))], Buttons = [new(scene.Plain("help.journal"), JournalCard.Open)] })
        {
            Changes = new()
            {
                Entry = entry,
                Me = Remembering(state, entry, scene),
                Mentorship = Meeting(state, scene) is { } meeting ? scene.Mentorship!.With(meeting with { AdeptWroteAt = scene.Now }) : null,
            },
        };
    }

    /// <summary>The plan comes back the day before the next meeting, and what the figures lean to has its questions from now on.</summary>
    private static People.Person Remembering(FlowState state, JournalEntry entry, Scene scene)
    {
        var me = state.Fact(Facts.Question) is { } question ? LookedBack(entry, scene).Saw(question) : LookedBack(entry, scene);
        if (scene.Mentorship is not { } mentorship)
        {
            return me;
        }

        me = entry.Ratings is { } ratings ? me.Leans(me.Leanings().Rating(mentorship.Id, ratings)) : me;
        return entry.Plan is not { } plan ? me : me with
        {
            Plans = me.Plans.SetItem(mentorship.Id, PrivateText.For(me.Id, scene.Plain("after.planText", ("if", plan.If.TrimEnd('.')), ("then", plan.Then.TrimEnd('.'))))),
        };
    }

    /// <summary>An experiment is done with once something has been written about it.</summary>
    private static People.Person LookedBack(JournalEntry entry, Scene scene) =>
        entry is { Tried: not null, Mentorship: { } mentorship } ? scene.Me.PutsDown(mentorship) : scene.Me;

    /// <summary>Asks again on the next working morning; what stands in the fields so far goes into the journal.</summary>
    private static Step.End Later(FlowState state, Scene scene)
    {
        var at = NextMorning(scene);
        var entry = Entry(state, scene);
        return new Step.End(new()
        {
            Summary = scene.Plain("after.summary"),
            Lines = [new(scene.Say("after.later", ("day", When.Day(scene, at)), ("time", When.Time(scene, at))))],
        })
        {
            Changes = new()
            {
                Entry = entry.IsEmpty ? null : entry,
                Me = LookedBack(entry, scene),
                Mentorship = Meeting(state, scene) is { } meeting ? scene.Mentorship!.With(meeting with { AdeptAsksLaterAt = at }) : null,
            },
        };
    }

    private static JournalEntry Entry(FlowState state, Scene scene)
    {
        WhoLed? led = Enum.TryParse<WhoLed>(state.Answered(Led), out var who) && Enum.IsDefined(who) ? who : null;
        var ratings = new Ratings(OneToFive.Read(state.Answered(Contact)), OneToFive.Read(state.Answered(Intention)), led);
        var took = state.Answered(Took);
        return new(state.Id, scene.Now, Occasion.AfterMeeting, scene.Mentorship?.Id, scene.Other, [
            .. took.Length > 0 ? [new JournalItem(AskedWithExperiment(state, scene), took) { QuestionId = state.Fact(Facts.Question) }] : Array.Empty<JournalItem>(),
            .. state.Answered(Gnaws) is { Length: > 0 } gnaws ? [new JournalItem(scene.Plain("after.gnaws"), gnaws)] : Array.Empty<JournalItem>(),
        ])
        {
            Plan = state.Answered(If).Length + state.Answered(Then).Length > 0 ? new(state.Answered(If), state.Answered(Then)) : null,
            Ratings = ratings == new Ratings(null, null, null) ? null : ratings,
            Tried = took.Length > 0 ? Tried(state)?.Move : null,
            Moves = Tried(state) is { } tried && OneToFive.Read(state.Answered(Today)) is { } today ? [new(tried.Move, today)] : [],
        };
    }

    private static string Asked(FlowState state, Scene scene) => Ask.Chosen(scene, state, "after.took");

    /// <summary>The journal keeps what the question was about.</summary>
    private static string AskedWithExperiment(FlowState state, Scene scene) => Tried(state) is { } tried
        ? scene.Plain("practice.lookedBack", ("experiment", tried.Words(scene)), ("question", Asked(state, scene)))
        : Asked(state, scene);

    private static Experiment? Tried(FlowState state) => Experiment.Read(state.Fact(TakenAlong));

    private static Meeting? Meeting(FlowState state, Scene scene) => scene.Mentorship?.Find(new(state.Fact(Facts.Meeting)!));

    private static Instant NextMorning(Scene scene)
    {
        var tomorrow = scene.Now.InZone(scene.Zone).Date.PlusDays(1);
        return scene.Attention.MoveLater(tomorrow.AtStartOfDayInZone(scene.Zone).ToInstant());
    }

    private static bool AsksTomorrow(Scene scene) =>
        NextMorning(scene).InZone(scene.Zone).Date == scene.Now.InZone(scene.Zone).Date.PlusDays(1);
}
