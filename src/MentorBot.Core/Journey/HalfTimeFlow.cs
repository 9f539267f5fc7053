using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Journey;

/// <summary>Halfway: each on their own before the talk about how it is going. The adept's first answer takes half-time up.</summary>
public sealed class HalfTimeFlow : IFlow
{
    public const string FlowName = "half-time";

    private const string Sentence = "sentence";
    private const string Midway = "midway";
    private const string KeepDropTry = "keep";
    private const string Organisation = "organisation";

    private static readonly ImmutableArray<string> All = [Sentence, Midway, KeepDropTry, Organisation];

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => scene switch
    {
        { MyRole: null } => Refusal.NotYours,
        { Mentorship.Ending: not null } => Refusal.Ended,
        { Mentorship.IsPaired: false } => Refusal.NoMentorYet,
        { Mentorship.ClosingBegunAt: not null } => Refusal.StageOver,
        { MyRole: Role.Adept, Mentorship.HalfTimeAt: not null } => Refusal.StageOver,
        _ => null,
    };

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene)
    {
        var sentence = scene.Mentorship!.IntentionFor(scene.Me.Id);
        return FlowState.Begin(id, FlowName, sentence.Length > 0 ? Sentence : Midway, facts)
            .WithAnswer(Sentence, sentence)
            .WithQuestion(scene, QuestionStage.Midpoint)
            .WithOrganisational(scene, QuestionStage.Midpoint);
    }

    public Page Show(FlowState state, Scene scene)
    {
        var summary = scene.Plain("halfTime.summary");
        var page = state.Page switch
        {
            Sentence => new Page
            {
                Summary = summary,
                Lines = [new(Asked(Sentence, state, scene), LineStyle.Question)],
                Fields = [new TextField(Sentence, scene.Plain("dialog.answer"), state.Answered(Sentence)) { MaxLength = WhyNowFlow.LongestSentence }],
                Buttons = [new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true }, new(scene.Plain("intention.holds"), Verbs.Skip)],
            },
            Organisation => Harvest.Asking(state, scene, summary, Asked(Organisation, state, scene), Harvest.Quiet(scene, "harvest.staysYours")),
            _ => Harvest.Asking(state, scene, summary, Asked(state.Page, state, scene)),
        };
        return state.Turn == 0 ? page.OrNotNow(scene) : page;
    }

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (answer.Verb == Verbs.NotNow)
        {
            return new Step.End(new() { Summary = scene.Plain("halfTime.summary"), Lines = [new(scene.Say("dialog.nothingSaved"))] });
        }

        if (Harvest.Taking(state, answer) is not { } taken)
        {
            return new Step.Turn(state.WithAnswer(state.Page, ""), scene.Refused(Refusal.Empty));
        }

        if (WhyNowFlow.OnOneLine(taken.Answered(Sentence)).Length > WhyNowFlow.LongestSentence)
        {
            return new Step.Turn(taken, scene.Say("whyNow.oneSentence"));
        }

        var moved = TakenUp(taken, scene);
        return state.Page switch
        {
            Sentence => new Step.Turn(taken.To(Midway)) { Changes = new() { Mentorship = moved } },
            Midway => new Step.Turn(taken.To(KeepDropTry)) { Changes = new() { Mentorship = moved } },
            KeepDropTry => new Step.Turn(taken.To(Organisation)),
            _ => Saved(taken, scene),
        };
    }

    /// <summary>The adept leads. Where half-time is over by now, what is written stays worth writing, and nothing is moved.</summary>
    private static Mentorship? TakenUp(FlowState state, Scene scene)
    {
        if (scene.Mentorship!.BeginHalfTime(scene.MyRole!.Value, scene.Now).Accepted is not { } begun)
        {
            return null;
        }

        var sentence = WhyNowFlow.OnOneLine(state.Answered(Sentence));
        return sentence.Length > 0 ? begun.Intends(sentence, scene.Now) : begun;
    }

    private static Step.End Saved(FlowState state, Scene scene)
    {
        var entry = Harvest.Entry(state, scene, Occasion.HalfTime, All, page => Asked(page, state, scene), page => page switch
        {
            Midway => Harvest.StagesId(state),
            Organisation => Harvest.OrganisationalId(state),
            _ => null,
        });
        return new(Over(scene, entry is not null)) { Changes = new() { Entry = entry, Me = Harvest.HavingSeen(state, scene) } };
    }

    private static Page Over(Scene scene, bool saved)
    {
        var leads = scene is { MyRole: Role.Adept, Mentorship: { Ending: null, ClosingBegunAt: null, HalfTimeAt: null } };
        return new()
        {
            Summary = scene.Plain("halfTime.summary"),
            Lines =
            [
                new(scene.Say(saved ? "dialog.saved" : "dialog.nothingSaved")),
                .. leads ? [new Line(scene.Say("halfTime.talk", ("other", scene.Other)), LineStyle.Question)] : Array.Empty<Line>(),
            ],
            Buttons = leads
                ? [
                    MeetingCards.About(scene, scene.Plain("halfTime.held"), EndingActs.HalfTimeHeld) with { Primary = true },
                    .. EndingCards.Booking(scene, "halfTime.book"),
                    MeetingCards.About(scene, scene.Plain("ending.notYet"), EndingActs.NotYet),
                ]
                : [],
        };
    }

    private static string Asked(string page, FlowState state, Scene scene) => page switch
    {
        Sentence => scene.Plain("intention.ask"),
        Midway => Ask.Chosen(scene, state, "halfTime.midway"),
        KeepDropTry => scene.Plain("halfTime.keepDropTry"),
        _ => Harvest.OrganisationalQuestion(state, scene),
    };
}
