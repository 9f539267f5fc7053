using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>
/// Some of those whom an announcement goes to, with what came of it for each. One document, <c>delivery/{announcement}/{number}</c>, written for many
/// at a time; its label tells the numbers, so that the progress is known without reading any.
/// </summary>
/// <param name="Announcement">Which one.</param>
/// <param name="Number">From 0, in the order in which they were gathered.</param>
public sealed record Chunk(AnnouncementId Announcement, int Number) : IDocument
{
    public const string Shelf = "delivery/";

    public ImmutableArray<Delivery> Deliveries { get; init; } = [];

    /// <summary>Who works on it, a random id for each time that it is taken on; null while nobody does.</summary>
    public string? Worker { get; init; }

    /// <summary>
    /// No wake-up is on its way for it: those who wait in it wait for a later time, and whoever looks after the announcement hands it out then.
    /// </summary>
    public bool Parked { get; init; }

    /// <summary>Counts saves; a wake-up names the one it was made for.</summary>
    public long Revision { get; init; }

    public string DocumentName => NameOf(Announcement, Number);

    public IEnumerable<PersonId> Readers => [];

    public string Label => ChunkLabel.Of(this).Write();

    public static string NameOf(AnnouncementId announcement, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{ShelfOf(announcement)}{number:D6}");

    /// <summary>What the names of all chunks of an announcement begin with.</summary>
    public static string ShelfOf(AnnouncementId announcement) => $"{Shelf}{announcement}/";
}

/// <summary>An announcement to one person, and what came of it.</summary>
/// <param name="To">Whom. For a channel, nobody.</param>
/// <param name="Address">Where to reach them, opaque here; null where a conversation has yet to be opened.</param>
/// <param name="Language">In which language.</param>
public sealed record Delivery(PersonId To, string? Address, Language Language)
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

    /// <summary>It did not reach them, and may be tried again.</summary>
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
