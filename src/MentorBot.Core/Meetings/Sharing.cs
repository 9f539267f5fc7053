using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Meetings;

/// <summary>What of the adept's preparation the mentor may read: only what Share was pressed on.</summary>
public static class Sharing
{
    /// <summary>The adept shares one text. Sharing it again, perhaps reworded, replaces it.</summary>
    public static Decision<Mentorship> Share(this Mentorship mentorship, MeetingId id, Shareable what, string text, Instant now)
    {
        if (mentorship.Find(id) is not { IsCancelled: false } meeting)
        {
            return Refusal.MeetingCancelled;
        }

        if (meeting.End <= now)
        {
            return Refusal.MeetingOver;
        }

        if (text.Length == 0)
        {
            return Refusal.Empty;
        }

        var mentor = mentorship.Mentor!.Id;
        if (meeting.Shares.Any(s => s.What == what && s.Text.ReadBy(mentor) == text))
        {
            return mentorship;
        }

        var share = new Share(what, PrivateText.For(mentor, text), now);
        return mentorship.With(meeting with { Shares = [.. meeting.Shares.Where(s => s.What != what), share] });
    }
}
