using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Errands;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Dialogs;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>What is said on an errand. Decided on what is there in the very moment; what has lost its reason is not said.</summary>
public sealed class ErrandTalk(Conversation conversation)
{
    /// <summary>A dialog that was touched so recently is not interrupted.</summary>
    private static readonly Duration Floor = Duration.FromMinutes(30);

    public async Task SpeakAsync(PersonTurn turn, ITurnContext context, MentorshipId about, Errand errand, CancellationToken cancellation)
    {
        var scene = await turn.SceneAsync(new() { Mentorship = about });
        if (scene.Mentorship is not { } mentorship)
        {
            return;
        }

        var meeting = mentorship.Find(new(errand.About));
        switch (errand.Kind)
        {
            case ErrandKind.AskMentor when mentorship.Invitation is { Answer: null }:
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
                turn.Show(MentorCard.Before(scene, meeting!));
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
        }

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

    private static ImmutableDictionary<string, string> FactsOf(MentorshipId about, Errand errand) =>
        ImmutableDictionary<string, string>.Empty.Add(Facts.Mentorship, about.Value).Add(Facts.Meeting, errand.About);
}
