using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>An announcement to one person, and what came of it.</summary>
/// <param name="To">Whom. For a channel, nobody.</param>
/// <param name="Address">Where to reach them, opaque here; null where a conversation has yet to be opened.</param>
/// <param name="Language">In which language.</param>
public sealed record Recipient(PersonId To, string? Address, Language Language)
{
    public Delivered Outcome { get; init; }

    /// <summary>While it waits: from when it may be tried, in business time.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>When their hours end, in business time, after which it has to wait for the next; null where that is not known yet, or does not count.</summary>
    public Instant? NotAfter { get; init; }

    /// <summary>It is being sent, or was when a process ended: written down before, so that nobody's second copy goes unmentioned.</summary>
    public bool Underway { get; init; }

    /// <summary>How often Teams was asked to take it.</summary>
    public int Tries { get; init; }

    public Recipient With(string? address) => this with { Address = address };

    /// <summary>It did not reach them, for whatever reason.</summary>
    public bool HasFailed => Outcome is Delivered.Blocked or Delivered.NotInstalled or Delivered.Gone or Delivered.Refused or Delivered.GivenUp;

    /// <summary>It may have come twice, or, where it did not get through in the end, once: Teams broke off, or the process ended, before it was known.</summary>
    public bool Unsure { get; init; }
}

/// <summary>What came of sending an announcement to somebody: a closed set.</summary>
public enum Delivered
{
    /// <summary>Not yet: not tried, or to be tried again.</summary>
    Waiting,

    Sent,

    /// <summary>They have blocked the bot.</summary>
    Blocked,

    /// <summary>They do not have the app.</summary>
    NotInstalled,

    /// <summary>Their account is gone.</summary>
    Gone,

    /// <summary>Teams refused it for good.</summary>
    Refused,

    /// <summary>Teams took it at no try for as long as the bot goes on trying.</summary>
    GivenUp,

    /// <summary>It was stopped before it came to them.</summary>
    Cancelled,
}
