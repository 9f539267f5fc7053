using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Journey;

/// <summary>Ending early, with honour: the other is told in person, or in one's own words, and never by the bot on its own.</summary>
public sealed class PartFlow : IFlow
{
    public const string FlowName = "part";

    /// <summary>The fact that says on which page to begin.</summary>
    public const string At = "at";

    /// <summary>The page, and the field, for the words that the other is told in.</summary>
    public const string Words = "words";

    private const string Start = "start";
    private const string Sending = "sending";

    private const string PutDown = "put-down";
    private const string TellMyself = "tell-myself";
    private const string End = "end";
    private const string Send = "send";

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => scene switch
    {
        { MyRole: null } => Refusal.NotYours,
        { Mentorship.Ending: not null } => Refusal.Ended,
        _ => null,
    };

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) =>
        FlowState.Begin(id, FlowName, facts.GetValueOrDefault(At) == Words && MayTell(scene) ? Words : Start, facts);

    public Page Show(FlowState state, Scene scene) => state.Page switch
    {
        Words => new()
        {
            Summary = scene.Plain("ending.summary"),
            Lines = [new(scene.Say("parting.words", ("other", scene.Other)), LineStyle.Question), new(scene.Say("parting.onlyThat", ("other", scene.Other)), LineStyle.Quiet)],
            Fields = [new TextField(Words, scene.Plain("parting.yourWords"), state.Answered(Words)) { MaxLength = Leaves.LongestWords }],
            Buttons = [new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true }, new(scene.Plain("dialog.back"), Verbs.Back), NotYet(scene)],
        },
        Sending => new()
        {
            Summary = scene.Plain("ending.summary"),
            Lines =
            [
                new(scene.Say("parting.sending", ("other", scene.Other)), LineStyle.Question),
                new(Markdown.Escape(state.Answered(Words)), LineStyle.Own),
                new(scene.Say("parting.atOnce"), LineStyle.Quiet),
            ],
            Buttons = [new(scene.Plain("parting.send"), Send), new(scene.Plain("ending.change"), Verbs.Back), NotYet(scene)],
        },
        _ => First(scene),
    };

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        var written = state.Page == Words ? state.WithAnswer(Words, answer[Words]) : state;
        if (scene.Mentorship!.Ending is not null)
        {
            return Over(written, scene);
        }

        return (state.Page, answer.Verb) switch
        {
            (_, Verbs.NotNow) => new Step.End(EndingCards.Card(scene, [new(scene.Say("ending.waits")), .. Rescued(written)], []))
            {
                Changes = new() { Entry = Unsent(written, scene) },
            },
            (Words, Verbs.Back) => new Step.Turn(written.To(Start)),
            (Words, _) => Worded(written, scene),
            (Sending, Verbs.Back) => new Step.Turn(state.To(Words)),
            (Sending, Send) => Sent(state, scene),
            (Sending, _) => new Step.Turn(state, scene.Say("dialog.choose")),
            _ => AtStart(state, answer.Verb, scene),
        };

        IEnumerable<Line> Rescued(FlowState place) => Unsent(place, scene) is null ? [] : [new Line(scene.Say("parting.wordsKept"))];
    }

    /// <summary>What there is to choose depends on how far the two have come, and on what has been said already.</summary>
    private static Page First(Scene scene)
    {
        var mentorship = scene.Mentorship!;
        var role = scene.MyRole!.Value;
        if (!mentorship.IsPaired)
        {
            return EndingCards.Card(
                scene,
                [new(scene.Say("parting.putDownAsk"), LineStyle.Question), .. mentorship.Invitation is { AnsweredAt: null, WithdrawnAt: null } ? [new Line(scene.Say("parting.askedToo", ("other", scene.Other)), LineStyle.Quiet)] : Array.Empty<Line>()],
                [new(scene.Plain("parting.putDown"), PutDown), new(scene.Plain("parting.no"), Verbs.NotNow)]);
        }

        if (!MayTell(scene))
        {
            return EndingCards.Card(
                scene,
                [new(scene.Say("parting.outsideAsk", ("other", scene.Other)), LineStyle.Question)],
                [new(scene.Plain("parting.end"), End), NotYet(scene)]).OrReadFirst(scene);
        }

        if (mentorship.Leaving.ContainsKey(role))
        {
            return EndingCards.Card(
                scene,
                [new(scene.Say("ending.haveYouTold", ("other", scene.Other)), LineStyle.Question)],
                [
                    new(scene.Plain("ending.haveTold"), EndingActs.HasTold),
                    new(scene.Plain("ending.tellForMe"), Words),
                    new(scene.Plain("ending.stays"), EndingActs.Stays),
                    NotYet(scene),
                ]);
        }

        return EndingCards.Card(
            scene,
            [
                new(scene.Say("parting.ask", ("other", scene.Other), ("date", When.Date(scene, mentorship.TellsBy(role, scene.Library.Closed, scene.Now)))), LineStyle.Question),
                new(scene.Say("parting.quietly", ("other", scene.Other)), LineStyle.Quiet),
            ],
            [new(scene.Plain("parting.tellMyself"), TellMyself), new(scene.Plain("ending.tellForMe"), Words), NotYet(scene)]).OrReadFirst(scene);
    }

    private static Step AtStart(FlowState state, string verb, Scene scene)
    {
        var (mentorship, role) = (scene.Mentorship!, scene.MyRole!.Value);
        return verb switch
        {
            PutDown => Decided(state, scene, mentorship.PutDown(scene.Now), after => EndingCards.Card(
                after, [new(after.Say("parting.isPutDown"))], [new(after.Plain("help.find"), Acts.Find)])),
            TellMyself => Decided(state, scene, mentorship.TellsFirst(role, scene.Library.Closed, scene.Now), after => EndingCards.Card(
                after,
                [new(after.Say("parting.waits", ("other", after.Other), ("date", When.Date(after, after.Mentorship!.Leaving[role].AsksAt))))],
                [MeetingCards.About(after, after.Plain("parting.haveToldNow"), EndingActs.HasTold)])),
            End when !MayTell(scene) => Decided(state, scene, Ends(mentorship, role, scene), after => EndingActs.Left(after, "parting.isEnded")),
            EndingActs.HasTold => EndingActs.ToldTheOther(scene, role),
            EndingActs.Stays => EndingActs.StaysAfterAll(scene, role),
            Words when mentorship.IsPaired && MayTell(scene) => new Step.Turn(state.To(Words)),
            _ => new Step.Turn(state, scene.Say("dialog.choose")),
        };
    }

    private static Step Worded(FlowState state, Scene scene) => state.Answered(Words).Length switch
    {
        0 => new Step.Turn(state, scene.Refused(Refusal.Empty)),
        > Leaves.LongestWords => new Step.Turn(state, scene.Refused(Refusal.TooLong)),
        _ => new Step.Turn(state.To(Sending)),
    };

    private static Step Sent(FlowState state, Scene scene)
    {
        var decided = scene.Mentorship!.TellForMe(scene.MyRole!.Value, state.Answered(Words), scene.Now);
        return decided.Accepted is { } after
            ? new Step.End(EndingActs.Left(scene with { Mentorship = after }, "parting.isSent"))
            {
                Changes = new() { Mentorship = after, Entry = Entry(state, scene, Occasion.RoundingOff) },
            }
            : new Step.Turn(state, scene.Refused(decided.Refusal!.Value));
    }

    /// <summary>With a mentor who is not in Teams there is nobody for the bot to tell: it was said elsewhere.</summary>
    private static Decision<Mentorship> Ends(Mentorship mentorship, Role role, Scene scene) =>
        mentorship.TellsFirst(role, scene.Library.Closed, scene.Now) is { Accepted: { } leaving } ? leaving.HasTold(role, scene.Now) : Refusal.NoMentorYet;

    private static Step Decided(FlowState state, Scene scene, Decision<Mentorship> decided, Func<Scene, Page> shown) => decided.Accepted is { } after
        ? new Step.End(shown(scene with { Mentorship = after })) { Changes = new() { Mentorship = after } }
        : new Step.Turn(state, scene.Refused(decided.Refusal!.Value));

    /// <summary>It has ended in the meantime: how, and that no words were lost.</summary>
    private static Step.End Over(FlowState state, Scene scene)
    {
        var unsent = Unsent(state, scene);
        return new(EndingCards.Card(
            scene,
            [new(EndingCards.HowItEnded(scene)), .. unsent is null ? Array.Empty<Line>() : [new Line(scene.Say("parting.wordsKept"))]],
            scene.Mentorship!.IsPaired ? EndingCards.Harvesting(scene) : []))
        {
            Changes = new() { Entry = unsent },
        };
    }

    private static JournalEntry? Unsent(FlowState state, Scene scene) => state.Answered(Words).Length == 0 ? null : Entry(state, scene, Occasion.Unfinished);

    private static JournalEntry Entry(FlowState state, Scene scene, Occasion occasion) =>
        new(state.Id, scene.Now, occasion, scene.Mentorship!.Id, scene.Other, [new(scene.Plain("parting.words", ("other", scene.Other)), state.Answered(Words))]);

    private static bool MayTell(Scene scene) => scene.Mentorship!.Mentor is not null;

    private static Button NotYet(Scene scene) => new(scene.Plain("ending.notYet"), Verbs.NotNow);
}
