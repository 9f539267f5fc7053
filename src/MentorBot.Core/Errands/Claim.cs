using NodaTime;

namespace MentorBot.Core.Errands;

/// <summary>
/// An errand that was taken on. It is written before anything is sent, so that two workers, or one before and one after a
/// crash, send once. Without an outcome nobody knows whether it went out, and it is not tried again.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Outcome">What came of it; null while under way, or for ever when the process died in that moment.</param>
public sealed record Claim(Instant At, Outcome? Outcome = null)
{
    /// <summary>When to try again, after an outcome in which it surely did not arrive.</summary>
    public Instant? RetryAt { get; init; }

    /// <summary>How often it has been tried.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>The message it became, so that it can be brought up to date.</summary>
    public string? ActivityId { get; init; }

    public bool MayBeTriedAgain => RetryAt is not null;
}

/// <summary>What can come of sending.</summary>
public enum Outcome
{
    Sent,

    /// <summary>Surely not accepted, and worth another try later.</summary>
    Throttled,

    /// <summary>Not the time for it yet: outside of their hours, or another nudge came first. Decided anew when it is.</summary>
    Postponed,

    /// <summary>The person has blocked the bot.</summary>
    Blocked,

    /// <summary>The person does not have the app.</summary>
    NotInstalled,

    /// <summary>The person's account is gone.</summary>
    Gone,

    /// <summary>Refused for good.</summary>
    Refused,

    /// <summary>Nobody can say whether it arrived.</summary>
    Unsure,

    /// <summary>There was no longer any reason to.</summary>
    Dropped,
}
