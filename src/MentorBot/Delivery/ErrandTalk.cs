using System.Collections.Immutable;
using MentorBot.Core.Attention;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Dialogs;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>What is said on an errand. Decided on what is there in the very moment; what has lost its reason is not said.</summary>
public sealed class ErrandTalk(Conversation conversation, Library library)
{
    /// <summary>A dialog that was touched so recently is not interrupted.</summary>
    private static readonly Duration Floor = Duration.FromMinutes(30);

    /// <returns>Until when it must wait, where it may not be said yet; null otherwise.</returns>
    public async Task<Instant?> SpeakAsync(PersonTurn turn, ITurnContext context, MentorshipId about, Errand errand, CancellationToken cancellation)
    {
        var scene = await turn.SceneAsync(new() { Mentorship = about });
        if (scene.Mentorship is not { } mentorship)
        {
            return null;
        }

        if (errand.IsNudge)
        {
            return await NudgeAsync(turn, scene, errand);
        }

        var meeting = mentorship.Find(new(errand.About));
        switch (errand.Kind)
        {
            case ErrandKind.AskMentor when mentorship is { Ending: null, Invitation: { Answer: null, WithdrawnAt: null } }:
                turn.Show(InvitationCards.Question(scene));
                break;
            case ErrandKind.TellAnswer:
                turn.Show(InvitationCards.Answered(scene));
                break;
            case ErrandKind.TellBooked:
                turn.Show(MeetingCards.Booked(scene, meeting!, "meeting.tellBooked"));
                break;
            case ErrandKind.TellMoved:
                turn.Show(MeetingCards.Booked(scene, meeting!, "meeting.tellMoved"));
                break;
            case ErrandKind.TellCancelled:
                turn.Show(MeetingCards.CalledOff(scene, meeting!));
                break;
            case ErrandKind.BeforeMentor:
                var card = MentorCard.AskNext(scene, meeting!);
                await turn.ApplyAsync(card.Changes);
                turn.Show(card.Last);
                break;
            case ErrandKind.UpdateMentorCard:
                turn.ShowInPlaceOf(mentorship.CardBefore(meeting!.Id)!.ActivityId!, MentorCard.Before(scene, meeting));
                break;
            case ErrandKind.BeforeAdept:
                await BeginAsync(BeforeAdeptFlow.FlowName, "dialog.floor");
                break;
            case ErrandKind.AfterAdept:
                await BeginAsync(AfterAdeptFlow.FlowName, "dialog.floor");
                break;
            case ErrandKind.AfterMentor:
                await BeginAsync(AfterMentorFlow.FlowName, "dialog.floor");
                break;
            case ErrandKind.RemindAdept:
                turn.Show(Invite(AfterAdeptFlow.FlowName, scene.Say("after.remind", ("mentor", scene.Other)), scene.Plain("after.summary")));
                break;
            case ErrandKind.TellProposal when Proposal() is { IsOpen: true } proposal:
                turn.Show(ProposalCards.Proposed(scene, proposal));
                break;
            case ErrandKind.TellProposalAnswer:
                turn.Show(ProposalCards.Answered(scene, Proposal()!));
                break;
            case ErrandKind.TellEnded:
                turn.Show(EndingCards.Told(scene));
                break;
            case ErrandKind.TellThanks:
                turn.Show(EndingCards.Thanked(scene, mentorship.Thanks.First(t => t.From == errand.To.Other())));
                break;
            case ErrandKind.TellErasing:
                turn.Show(EndingCards.Erasing(scene));
                break;
        }

        return null;

        Proposal? Proposal() => mentorship.Proposals.FirstOrDefault(p => $"{p.Number}" == errand.About);

        async Task BeginAsync(string flow, string floor)
        {
            if (turn.Me is { DialogTouched: { } touched, DialogState: not null } && touched + Floor > turn.Now)
            {
                turn.Show(Invite(flow, scene.Say(floor), scene.Plain(flow == BeforeAdeptFlow.FlowName ? "before.summary" : "after.summary")));
            }
            else
            {
                await conversation.BeginAsync(turn, context, flow, FactsOf(about, errand), cancellation);
            }
        }

        Page Invite(string flow, string words, string summary) => new()
        {
            Summary = summary,
            Lines = [new(words)],
            Buttons = [new Button(scene.Plain("dialog.begin"), Acts.Begin) { Data = FactsOf(about, errand).Add(Facts.Flow, flow), Primary = true }],
        };
    }

    /// <summary>At most one a week, the most pressing first, over all of this person's mentorships: decided where the person's document is saved.</summary>
    private async Task<Instant?> NudgeAsync(PersonTurn turn, Scene scene, Errand nudge)
    {
        List<Errand> elsewhere = [];
        foreach (var other in turn.Me.Mentorships.Where(m => !m.IsOver && m.Id != scene.Mentorship!.Id))
        {
            if ((await turn.SceneAsync(new() { Mentorship = other.Id })).Mentorship is { } mentorship)
            {
                elsewhere.AddRange(mentorship.Due(library.Closed, turn.Now).Where(e => e.To == other.Role));
            }
        }

        if (Weekly.HeldBackUntil(turn.Me, nudge, elsewhere, turn.Now) is { } until)
        {
            return until;
        }

        if (NudgeCards.For(scene, nudge) is { } card)
        {
            turn.Show(card);
            turn.Me = turn.Me with { NudgedAt = turn.Now };
        }

        return null;
    }

    private static ImmutableDictionary<string, string> FactsOf(MentorshipId about, Errand errand) =>
        ImmutableDictionary<string, string>.Empty.Add(Facts.Mentorship, about.Value).Add(Facts.Meeting, errand.About);
}
