using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Meetings;

/// <summary>What the dialogs before and after a meeting have in common.</summary>
public static class AroundAMeeting
{
    /// <summary>Each is for one of the two, and about a meeting that stands.</summary>
    public static Refusal? MayBegin(Role role, ImmutableDictionary<string, string> facts, Scene scene)
    {
        if (scene.MyRole != role)
        {
            return Refusal.NotYours;
        }

        return scene.Mentorship!.Find(new(facts.GetValueOrDefault(Facts.Meeting, ""))) is { IsCancelled: false } ? null : Refusal.MeetingCancelled;
    }
}
