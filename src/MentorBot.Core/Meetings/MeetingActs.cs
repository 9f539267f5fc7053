using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Meetings;

/// <summary>What the buttons on meeting cards mean.</summary>
public static class MeetingActs
{
    public static Step? Do(Answer act, Scene scene)
    {
        if (act.Verb is not (MeetingCards.Open or BookFlow.JustMet or MeetingCards.CallOff or MeetingCards.CallOffForSure
            or MeetingCards.Keep or MentorCard.Another or MentorCard.MyPart or MentorCard.Back))
        {
            return null;
        }

        if (scene.Mentorship is null)
        {
            return new Step.End(WhichCard.Show(scene, act.Verb is BookFlow.JustMet ? act.Verb : MeetingCards.Open));
        }

        if (scene.MyRole is not { } role)
        {
            return Sorry(scene, Refusal.NotYours);
        }

        return act.Verb switch
        {
            MeetingCards.Open => new Step.End(MeetingCards.Overview(scene)),
            BookFlow.JustMet => role == Role.Adept ? JustMet(scene) : Sorry(scene, Refusal.NotYours),
            _ => AboutMeeting(act, scene, role),
        };
    }

    public static Step.End Sorry(Scene scene, Refusal refusal) =>
        new(new() { Summary = scene.Plain("meeting.summary"), Lines = [new(scene.Refused(refusal))] });

    private static Step AboutMeeting(Answer act, Scene scene, Role role)
    {
        if (scene.Mentorship!.Find(new(act[Facts.Meeting])) is not { } meeting)
        {
            return Sorry(scene, Refusal.NotYours);
        }

        return act.Verb switch
        {
            MentorCard.Another when role == Role.Mentor => MentorCard.AskNext(scene, meeting),
            MentorCard.MyPart when role == Role.Mentor => MentorCard.Part(scene, meeting),
            MentorCard.Back when role == Role.Mentor => new Step.End(MentorCard.Before(scene, meeting)),
            MeetingCards.Keep => new Step.End(MeetingCards.Overview(scene)),
            MeetingCards.CallOff when meeting.IsCancelled => new Step.End(MeetingCards.CalledOff(scene, meeting)),
            MeetingCards.CallOff when meeting.End <= scene.Now => Sorry(scene, Refusal.MeetingOver),
            MeetingCards.CallOff => new Step.End(MeetingCards.AskCallOff(scene, meeting)),
            MeetingCards.CallOffForSure => CalledOff(scene, meeting, role),
            _ => Sorry(scene, Refusal.NotYours),
        };
    }

    private static Step CalledOff(Scene scene, Meeting meeting, Role role)
    {
        var decided = scene.Mentorship!.CallOff(meeting.Id, role, scene.Now);
        return decided.Accepted is not { } after
            ? Sorry(scene, decided.Refusal!.Value)
            : new Step.End(MeetingCards.CalledOff(scene with { Mentorship = after }, after.Find(meeting.Id)!)) { Changes = new() { Mentorship = after } };
    }

    /// <summary>The meeting is written down, and the question after it comes at once. Two presses make one meeting.</summary>
    private static Step JustMet(Scene scene)
    {
        var id = new MeetingId($"met-{scene.Now.ToUnixTimeSeconds()}");
        var decided = scene.Mentorship!.JustMet(id, new(scene.Unguessable(0), scene.Unguessable(1)), scene.Now);
        if (decided.Accepted is not { } after)
        {
            return Sorry(scene, decided.Refusal!.Value);
        }

        var met = after.Find(id) ?? after.Meetings.Last(m => !m.IsCancelled && m.Start <= scene.Now);
        var facts = ImmutableDictionary<string, string>.Empty.Add(Facts.Mentorship, after.Id.Value).Add(Facts.Meeting, met.Id.Value);
        return new Step.Onward(AfterAdeptFlow.FlowName, facts) { Changes = new() { Mentorship = after } };
    }
}
