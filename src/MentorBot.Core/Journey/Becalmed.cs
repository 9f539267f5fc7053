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
}
