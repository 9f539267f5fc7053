using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Errands;

/// <summary>Taking errands on, and writing down what came of them.</summary>
public static class Claiming
{
    private const int MostTries = 8;

    /// <summary>Takes an errand on. From here on nobody else will.</summary>
    public static Mentorship Taking(this Mentorship mentorship, Errand errand, Instant now)
    {
        var tries = mentorship.Claims.GetValueOrDefault(errand.Key)?.Tries ?? 0;
        return mentorship with { Claims = mentorship.Claims.SetItem(errand.Key, new Claim(now) { Tries = tries + 1 }) };
    }

    /// <summary>Writes down what came of it. Only what surely did not arrive may be tried again, and not for ever.</summary>
    /// <param name="mentorship">The mentorship as it is now.</param>
    /// <param name="errand">What was done.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="retryAt">When a throttled one may be tried again.</param>
    /// <param name="activityId">The message that it became.</param>
    public static Mentorship Done(this Mentorship mentorship, Errand errand, Outcome outcome, Instant? retryAt, string? activityId)
    {
        if (!mentorship.Claims.TryGetValue(errand.Key, out var claim))
        {
            return mentorship;
        }

        var again = outcome == Outcome.Postponed || (outcome == Outcome.Throttled && claim.Tries < MostTries) ? retryAt : null;
        var tries = outcome == Outcome.Postponed ? claim.Tries - 1 : claim.Tries;
        return mentorship with
        {
            Claims = mentorship.Claims.SetItem(errand.Key, claim with { Outcome = outcome, RetryAt = again, Tries = tries, ActivityId = activityId ?? claim.ActivityId }),
        };
    }

    /// <summary>The mentor's card of before a meeting as last sent or brought up to date; null when there is none.</summary>
    public static Claim? CardBefore(this Mentorship mentorship, MeetingId meeting)
    {
        var sent = mentorship.Claims
            .Where(c => c.Key.StartsWith($"{ErrandKind.BeforeMentor}/{meeting}/", StringComparison.Ordinal) && c.Value.ActivityId is not null)
            .OrderByDescending(c => c.Value.At)
            .Select(c => c.Value)
            .FirstOrDefault();
        var updated = mentorship.Claims
            .Where(c => c.Key.StartsWith($"{ErrandKind.UpdateMentorCard}/{meeting}/", StringComparison.Ordinal) && !c.Value.MayBeTriedAgain)
            .Select(c => c.Value.At);
        return sent is null ? null : sent with { At = updated.Append(sent.At).Max() };
    }
}
