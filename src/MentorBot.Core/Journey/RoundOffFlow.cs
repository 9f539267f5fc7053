using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Journey;

/// <summary>The harvest: each for themselves, before the goodbye or after it. While it lives the adept's first answer begins rounding off.</summary>
public sealed class RoundOffFlow : IFlow
{
    public const string FlowName = "round-off";

    private const string Kept = "kept";
    private const string Undone = "undone";
    private const string Organisation = "organisation";
    private const string Thank = "thank";
    private const string Sending = "sending";
    private const string Onward = "onward";

    private const string Send = "send";

    private static readonly ImmutableArray<string> Written = [Kept, Undone, Organisation, Thank, Onward];

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => scene switch
    {
        { MyRole: null } => Refusal.NotYours,
        { Mentorship.IsPaired: false } => Refusal.NoMentorYet,
        _ => null,
    };

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) =>
        FlowState.Begin(id, FlowName, Kept, facts).WithOrganisational(scene, QuestionStage.Closing);

    public Page Show(FlowState state, Scene scene)
    {
        var summary = scene.Plain("rounding.summary");
        return state.Page switch
        {
            Kept => Harvest.Asking(state, scene, summary, Asked(Kept, state, scene), BeginsClosing(scene) ? [Harvest.Quiet(scene, "rounding.begins")] : []).OrNotNow(scene).OrReadFirst(scene),
            Organisation => Harvest.Asking(state, scene, summary, Asked(Organisation, state, scene), Harvest.Quiet(scene, "harvest.staysYours")),
            Thank => WithRoomToSend(Harvest.Asking(state, scene, summary, Asked(Thank, state, scene)), scene),
            Sending => new()
            {
                Summary = summary,
                Lines =
                [
                    new(scene.Say("rounding.sending", ("other", scene.Other)), LineStyle.Question),
                    new(Markdown.Escape(state.Answered(Thank)), LineStyle.Own),
                ],
                Buttons =
                [
                    new(scene.Plain("rounding.send"), Send),
                    new(scene.Plain("rounding.keepToMyself"), Verbs.Skip),
                    new(scene.Plain("ending.change"), Verbs.Back),
                ],
            },
            _ => Harvest.Asking(state, scene, summary, Asked(state.Page, state, scene)),
        };
    }

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (answer.Verb == Verbs.NotNow)
        {
            return new Step.End(new() { Summary = scene.Plain("rounding.summary"), Lines = [new(scene.Say("dialog.nothingSaved"))] });
        }

        if (state.Page == Sending)
        {
            return OnSending(state, answer, scene);
        }

        if (Harvest.Taking(state, answer) is not { } taken)
        {
            return new Step.Turn(state.WithAnswer(state.Page, ""), scene.Refused(Refusal.Empty));
        }

        return state.Page switch
        {
            Kept => new Step.Turn(taken.To(Undone)) { Changes = new() { Mentorship = BeginsClosing(scene) ? Closing(scene) : null } },
            Undone => new Step.Turn(taken.To(Organisation)),
            Organisation => new Step.Turn(taken.To(Thank)),
            Thank when taken.Answered(Thank).Length > 0 && MayThank(scene) => taken.Answered(Thank).Length > Leaves.LongestWords
                ? new Step.Turn(taken, scene.Refused(Refusal.TooLong))
                : new Step.Turn(taken.To(Sending)),
            Thank => Thanked(taken, scene),
            _ => Saved(taken, scene),
        };
    }

    private static Step OnSending(FlowState state, Answer answer, Scene scene)
    {
        if (answer.Verb == Verbs.Back)
        {
            return new Step.Turn(state.To(Thank));
        }

        if (answer.Verb != Send)
        {
            return Thanked(state, scene);
        }

        var decided = scene.Mentorship!.Thank(scene.MyRole!.Value, state.Answered(Thank), scene.Now);
        return decided.Accepted is { } after
            ? Thanked(state, scene with { Mentorship = after }, after)
            : new Step.Turn(state, scene.Refused(decided.Refusal!.Value));
    }

    /// <summary>The adept has one page more: there may be something to go on with alone.</summary>
    private static Step Thanked(FlowState state, Scene scene, Mentorship? sent = null) => scene.MyRole == Role.Adept
        ? new Step.Turn(state.To(Onward)) { Changes = new() { Mentorship = sent } }
        : Saved(state, scene);

    private static Step.End Saved(FlowState state, Scene scene)
    {
        var mentorship = scene.Mentorship!.RoundsOff(scene.MyRole!.Value, scene.Now);
        var entry = Harvest.Entry(
            state, scene, Occasion.RoundingOff, Written, page => Asked(page, state, scene), page => page == Organisation ? Harvest.OrganisationalId(state) : null);
        return new(EndingCards.RoundedOff(scene with { Mentorship = mentorship }, entry is not null))
        {
            Changes = new() { Mentorship = mentorship, Entry = entry, Me = Harvest.HavingSeen(state, scene) },
        };
    }

    private static bool BeginsClosing(Scene scene) => scene is { MyRole: Role.Adept, Mentorship: { Ending: null, ClosingBegunAt: null } };

    private static Mentorship? Closing(Scene scene) => scene.Mentorship!.BeginClosing(Role.Adept, scene.Now).Accepted;

    /// <summary>There is somebody to send thanks to, and none have been sent.</summary>
    private static bool MayThank(Scene scene) =>
        scene.Mentorship!.PartyOf(scene.MyRole!.Value.Other()) is { IsNobody: false }
        && scene.Mentorship.Ending?.How != Parting.Disappeared
        && scene.Mentorship.Thanks.All(t => t.From != scene.MyRole);

    /// <summary>What can be sent is no longer than what the other is given to read.</summary>
    private static Page WithRoomToSend(Page page, Scene scene) => MayThank(scene)
        ? page with { Fields = [((TextField)page.Fields[0]) with { MaxLength = Leaves.LongestWords }] }
        : page with { Lines = page.Lines.Add(Harvest.Quiet(scene, "rounding.onlyYours")) };

    private static string Asked(string page, FlowState state, Scene scene) => page switch
    {
        Kept => Met(scene),
        Undone => scene.Plain("rounding.undone"),
        Organisation => Harvest.OrganisationalQuestion(state, scene),
        Thank => scene.Plain("rounding.thank", ("other", scene.Other)),
        _ => scene.Plain("rounding.onward"),
    };

    private static string Met(Scene scene) => scene.Mentorship!.Held(scene.Now).Count() switch
    {
        0 => scene.Plain("rounding.keptNever"),
        1 => scene.Plain("rounding.keptOnce"),
        var times => scene.Plain("rounding.kept", ("times", Numbers.Said(scene, times))),
    };
}
