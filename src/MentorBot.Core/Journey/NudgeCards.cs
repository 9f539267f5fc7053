using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Errands;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Journey;

/// <summary>What a nudge says. One thought, a way on, and a way out; always naming the other, since there may be several mentorships.</summary>
public static class NudgeCards
{
    /// <summary>"Not now" on a nudge: it goes away and does not come again.</summary>
    public const string NotNow = "nudge.notNow";

    /// <returns>Null where the nudge has lost its reason.</returns>
    public static Page? For(Scene scene, Errand errand) => errand.Kind switch
    {
        ErrandKind.NudgeIntention => Card(scene, scene.Say("nudge.intention"), Find(scene, "next.goOn")),
        ErrandKind.NudgeAsked => Asked(scene),
        ErrandKind.NudgeAskAnother => AskAnother(scene),
        ErrandKind.NudgeFirstMeeting => Card(scene, scene.Say("nudge.firstMeeting", Other(scene)), Begin(scene, "meeting.bookFirst", BookFlow.FlowName)),
        ErrandKind.NudgeAgree => Card(scene, scene.Say(ByRole(scene, "nudge.agreeAdept", "nudge.agreeMentor"), Other(scene)), Begin(scene, "next.agree", AgreementFlow.FlowName)),
        ErrandKind.NudgeBook => Card(scene, scene.Say("nudge.book", Other(scene)), Begin(scene, "meeting.book", BookFlow.FlowName)),
        ErrandKind.NudgeHalfTime => Card(
            scene, scene.Say(ByRole(scene, "nudge.halfTimeAdept", "nudge.halfTimeMentor"), Other(scene)), Begin(scene, "dialog.begin", HalfTimeFlow.FlowName)),
        ErrandKind.NudgeClosing => Card(
            scene, scene.Say(Closing(scene), Other(scene)), Begin(scene, "next.roundOff", RoundOffFlow.FlowName)),
        ErrandKind.NudgeClosingAgain => Card(scene, scene.Say("nudge.closingAgain", Other(scene)), Begin(scene, "next.roundOff", RoundOffFlow.FlowName)),
        ErrandKind.NudgeBecalmed => Becalmed(scene),
        ErrandKind.NudgeAwaits => scene.Mentorship!.Proposals.FirstOrDefault(p => p.Number == errand.Edition) is { IsOpen: true } open ? ProposalCards.Reminder(scene, open) : null,
        ErrandKind.NudgeTold => EndingCards.StillTold(scene),
        ErrandKind.NudgeRestOver => Card(scene, scene.Say("nudge.restOver", Other(scene)), Begin(scene, "meeting.book", BookFlow.FlowName)),
        ErrandKind.NudgeLater => Card(scene, scene.Say("nudge.later", Other(scene), ("time", EndingCards.Later(scene))), Begin(scene, "dialog.begin", LaterFlow.FlowName)),
        _ => null,
    };

    /// <summary>What stays of a nudge that was waved away.</summary>
    public static Page WavedAway(Scene scene) => new() { Summary = scene.Plain("nudge.summary"), Lines = [new(scene.Say("nudge.wavedAway"))] };

    private static Page? Asked(Scene scene) => scene.Mentorship?.Invitation is { Answer: null, WordingForMentor: not null }
        ? InvitationCards.Question(scene) with { Note = scene.Say("nudge.asked", ("adept", scene.Mentorship.Adept.GivenName)) }
        : null;

    private static Page AskAnother(Scene scene)
    {
        var invitation = scene.Mentorship!.Invitation;
        return invitation is { WithdrawnAt: null, Answer: not InvitationAnswer.No }
            ? Card(scene, scene.Say("nudge.noAnswer", ("name", invitation.CalledName)), Begin(scene, "invitation.askAnother", AskFlow.FlowName))
            : Card(scene, scene.Say("nudge.nobodyAsked"), Begin(scene, "next.ask", AskFlow.FlowName));
    }

    private static Page Becalmed(Scene scene)
    {
        var mentorship = scene.Mentorship!;
        var weeks = (int)((scene.Now - mentorship.QuietSince(scene.Now)).TotalDays / 7);
        var told = scene.Say("nudge.becalmed", ("weeks", Numbers.Said(scene, weeks)), Other(scene));
        ImmutableArray<Button> ways = scene.MyRole == Role.Adept
            ? [
                Begin(scene, "meeting.book", BookFlow.FlowName),
                Begin(scene, "next.pause", RestFlow.FlowName),
                Begin(scene, "next.startOver", AgreementFlow.FlowName),
                Begin(scene, "next.roundOff", RoundOffFlow.FlowName),
            ]
            : [Begin(scene, "next.pause", RestFlow.FlowName), Begin(scene, "next.end", PartFlow.FlowName)];
        return new()
        {
            Summary = scene.Plain("nudge.summary"),
            Lines = [new(told), new(scene.MyRole == Role.Mentor ? scene.Say("nudge.becalmedMentor", Other(scene)) : scene.Say("nudge.becalmedAsk"), LineStyle.Question)],
            Buttons = [.. ways, new(scene.Plain("dialog.notNow"), NotNow)],
        };
    }

    private static Page Card(Scene scene, string words, Button way) => new()
    {
        Summary = scene.Plain("nudge.summary"),
        Lines = [new(words)],
        Buttons = [way with { Primary = true }, new(scene.Plain("dialog.notNow"), NotNow)],
    };

    private static string Closing(Scene scene) => (scene.MyRole, scene.Mentorship!.ClosingBegunAt) switch
    {
        (Role.Mentor, not null) => "nudge.closingBegun",
        (Role.Mentor, null) => "nudge.closingMentor",
        _ => "nudge.closingAdept",
    };

    private static string ByRole(Scene scene, string adept, string mentor) => scene.MyRole == Role.Mentor ? mentor : adept;

    private static (string, string) Other(Scene scene) => ("other", scene.Other);

    private static Button Begin(Scene scene, string text, string flow) => MeetingCards.About(scene, scene.Plain(text), Acts.Begin).With(Facts.Flow, flow);

    private static Button Find(Scene scene, string text) => MeetingCards.About(scene, scene.Plain(text), Acts.Find);
}
