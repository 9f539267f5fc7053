using MentorBot.Core.Errands;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Attention;

/// <summary>At most one nudge per person and week, over all their mentorships; the most pressing first.</summary>
public static class Weekly
{
    public static readonly Duration Week = Duration.FromDays(7);

    /// <summary>Until when a nudge must wait; null when it may go now.</summary>
    /// <param name="person">Who would get it.</param>
    /// <param name="nudge">The nudge.</param>
    /// <param name="elsewhere">What is due to them now in their other mentorships.</param>
    /// <param name="now">Business time.</param>
    public static Instant? HeldBackUntil(Person person, Errand nudge, IEnumerable<Errand> elsewhere, Instant now)
    {
        if (person.NudgedAt is { } last && last + Week > now)
        {
            return last + Week;
        }

        return elsewhere.Any(other => other.IsNudge && other.Urgency < nudge.Urgency) ? now + Week : null;
    }
}
