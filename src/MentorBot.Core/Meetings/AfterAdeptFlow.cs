using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using NodaTime;

namespace MentorBot.Core.Meetings;

/// <summary>Right after, with the adept: one question and one if-then plan. Everything else stands behind More.</summary>
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

    private static readonly ImmutableArray<string> All = [Took, If, Then, Gnaws, Contact, Intention, Led];

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => AroundAMeeting.MayBegin(Role.Adept, facts, scene);

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene)
    {
        var meeting = scene.Mentorship?.Find(new(facts[Facts.Meeting]));
        var wish = Wishes.AfterMeeting(QuestionRole.Adept, meeting?.Kind?.ReadBy(scene.Me.Id));
        var question = scene.Me.SeenQuestions.Contains(Opening)
            ? Ask.Choose(scene, wish, id)
            : scene.Library.Questions.Find(Opening) ?? Ask.Choose(scene, wish, id);
        return FlowState.Begin(id, FlowName, Took, question is null ? facts : facts.SetItem(Facts.Question, question.Id));
    }

    public Page Show(FlowState state, Scene scene) => state.Page == MorePage ? More(state, scene) : First(state, scene);

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        var filled = All.Where(answer.Fields.ContainsKey).Aggregate(state, (s, field) => s.WithAnswer(field, answer[field]));
        return answer.Verb switch
        {
            Verbs.More => new Step.Turn(filled.To(MorePage)),
            Verbs.Later => Later(filled, scene),
            _ => Save(filled, scene),
        };
    }

    private static Page First(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("after.summary"),
        Lines =
        [
            new(scene.Say("after.met", ("mentor", scene.Other)), LineStyle.Title),
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
            new(scene.Plain(AsksTomorrow(scene) ? "after.tomorrow" : "after.nextWorkingDay"), Verbs.Later),
        ],
    };

    private static Page More(FlowState state, Scene scene)
    {
        ImmutableArray<Choice> figures = [.. Enumerable.Range(1, 5).Select(n => new Choice($"{n}", $"{n}"))];
        return new()
        {
            Summary = scene.Plain("after.summary"),
            Lines = [new(scene.Say("after.moreIntro"), LineStyle.Quiet)],
            Fields =
            [
                new TextField(Gnaws, scene.Plain("after.gnaws"), state.Answered(Gnaws)),
                new ChoiceField(Contact, scene.Plain("after.contact"), figures, state.Answered(Contact)),
                new ChoiceField(Intention, scene.Plain("after.intention"), figures, state.Answered(Intention)),
                new ChoiceField(
                    Led,
                    scene.Plain("after.led"),
                    [.. Enum.GetValues<WhoLed>().Select(w => new Choice(w.ToString(), Leading.Said(scene, w, scene.Other)))],
                    state.Answered(Led)),
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
        var me = state.Fact(Facts.Question) is { } question ? scene.Me.Saw(question) : scene.Me;
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
                Mentorship = Meeting(state, scene) is { } meeting ? scene.Mentorship!.With(meeting with { AdeptAsksLaterAt = at }) : null,
            },
        };
    }

    private static JournalEntry Entry(FlowState state, Scene scene)
    {
        int? Figure(string field) => int.TryParse(state.Answered(field), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 5 ? n : null;
        WhoLed? led = Enum.TryParse<WhoLed>(state.Answered(Led), out var who) && Enum.IsDefined(who) ? who : null;
        var ratings = new Ratings(Figure(Contact), Figure(Intention), led);
        return new(state.Id, scene.Now, Occasion.AfterMeeting, scene.Mentorship?.Id, scene.Other, [
            .. state.Answered(Took) is { Length: > 0 } took ? [new JournalItem(Asked(state, scene), took)] : Array.Empty<JournalItem>(),
            .. state.Answered(Gnaws) is { Length: > 0 } gnaws ? [new JournalItem(scene.Plain("after.gnaws"), gnaws)] : Array.Empty<JournalItem>(),
        ])
        {
            Plan = state.Answered(If).Length + state.Answered(Then).Length > 0 ? new(state.Answered(If), state.Answered(Then)) : null,
            Ratings = ratings == new Ratings(null, null, null) ? null : ratings,
        };
    }

    private static string Asked(FlowState state, Scene scene) => Ask.Chosen(scene, state, "after.took");

    private static Meeting? Meeting(FlowState state, Scene scene) => scene.Mentorship?.Find(new(state.Fact(Facts.Meeting)!));

    private static Instant NextMorning(Scene scene)
    {
        var tomorrow = scene.Now.InZone(scene.Zone).Date.PlusDays(1);
        return scene.Attention.MoveLater(tomorrow.AtStartOfDayInZone(scene.Zone).ToInstant());
    }

    private static bool AsksTomorrow(Scene scene) =>
        NextMorning(scene).InZone(scene.Zone).Date == scene.Now.InZone(scene.Zone).Date.PlusDays(1);
}
