using MentorBot.Core.Attention;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>Quiet times: derived, never kept.</summary>
public static class Becalmed
{
    /// <summary>Since when nothing has been booked: the last meeting, the last one called off, the end of a rest, or the two yeses.</summary>
    public static Instant QuietSince(this Mentorship mentorship, Instant now) => new[] { mentorship.AgreedAt ?? mentorship.BegunAt, mentorship.RestEnds() ?? Instant.MinValue }
        .Concat(mentorship.Held(now).Select(m => m.End))
        .Concat(mentorship.Meetings.Select(m => m.CancelledAt ?? Instant.MinValue))
        .Where(at => at <= now)
        .Max();

    /// <summary>When a quiet time begins to count as becalmed, if nothing is booked until then; in the adept's calendar, who leads.</summary>
    public static Instant BecalmedFrom(this Mentorship mentorship, PersonalHours adept, Instant now)
    {
        var rhythm = mentorship.Agreement?.Frame.RhythmDays ?? mentorship.Pace.RhythmDays;
        return adept.AfterDays(mentorship.QuietSince(now), Math.Max(mentorship.Pace.BecalmedDays, mentorship.Pace.BecalmedRhythms * rhythm));
    }

    /// <summary>It has been quiet for long between two who are under way, and they are not resting.</summary>
    public static bool IsBecalmed(this Mentorship mentorship, ClosedDays closed, Instant now) =>
        mentorship is { IsPaired: true, Ending: null, ClosingBegunAt: null }
        && !mentorship.IsResting(now)
        && !mentorship.Ahead(now).Any()
        && mentorship.BecalmedFrom(mentorship.Adept.Attention(closed), now) <= now;
}
