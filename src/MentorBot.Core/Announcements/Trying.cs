using MentorBot.Core.Errands;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>
/// What becomes of a recipient after a try. What Teams surely did not take is tried again until it does; so is what Teams may have taken, since an
/// announcement is to arrive at least once, but less often, and it is marked.
/// </summary>
public static class Trying
{
    /// <summary>With the longest wait between two tries this is more than a working day.</summary>
    public const int MostTries = 120;

    /// <summary>Each of these may show the message once more; all together they last longer than a gateway's bad minute.</summary>
    public const int MostUnsureTries = 8;

    /// <summary>So many times Teams' own word on how long to wait is all that counts.</summary>
    private const int OnTeamsWord = 5;

    private static readonly Duration Shortest = Duration.FromSeconds(1);
    private static readonly Duration Longest = Duration.FromMinutes(5);

    /// <param name="recipient">As it was when it was sent.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="retryAfter">How long Teams asks to wait; null where it does not say.</param>
    /// <param name="now">Business time.</param>
    /// <param name="chance">From 0 to 1, so that those who failed together do not come again together.</param>
    public static Recipient Tried(this Recipient recipient, Outcome outcome, Duration? retryAfter, Instant now, double chance)
    {
        var after = recipient with { Underway = false, NotBefore = null, Unsure = recipient.Unsure || outcome == Outcome.Unsure };
        return outcome switch
        {
            Outcome.Sent => after with { Outcome = Delivered.Sent },
            Outcome.Throttled when recipient.Tries < MostTries => after with { NotBefore = now + Wait(recipient.Tries, retryAfter, chance) },
            Outcome.Unsure when recipient.Tries < MostUnsureTries => after with { NotBefore = now + Wait(recipient.Tries + 1, retryAfter, chance) },
            Outcome.Throttled or Outcome.Unsure => after with { Outcome = Delivered.GivenUp },
            Outcome.Blocked => after with { Outcome = Delivered.Blocked },
            Outcome.NotInstalled => after with { Outcome = Delivered.NotInstalled },
            Outcome.Gone => after with { Outcome = Delivered.Gone },
            _ => after with { Outcome = Delivered.Refused },
        };
    }

    /// <summary>Twice as long each time, spread over a quarter of it; never shorter than Teams asks.</summary>
    private static Duration Wait(int tries, Duration? retryAfter, double chance)
    {
        var backoff = Duration.Min(Shortest * Math.Pow(2, Math.Min(tries - 1, 20)), Longest) * (1 + (chance / 4));
        return retryAfter is { } asked ? Duration.Max(asked, tries > OnTeamsWord ? backoff : asked) : backoff;
    }
}
