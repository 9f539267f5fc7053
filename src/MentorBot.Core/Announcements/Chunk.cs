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

    public ImmutableArray<Recipient> Recipients { get; init; } = [];

    /// <summary>Who works on it, a random id for each time that it is taken on; null while nobody does.</summary>
    public string? Worker { get; init; }

    /// <summary>Until when it is that worker's, in machine time, unless they put it down before; then it falls to whoever takes it on.</summary>
    public Instant? HeldUntil { get; init; }

    /// <summary>
    /// No wake-up is on its way for it: those who wait in it wait for a later time, and whoever looks after the announcement hands it out then.
    /// </summary>
    public bool Parked { get; init; }

    /// <summary>Counts saves; a wake-up names the one it was made for.</summary>
    public long Revision { get; init; }

    /// <param name="machineNow">Machine time.</param>
    public bool IsHeld(Instant machineNow) => Worker is not null && HeldUntil > machineNow;

    public bool HasWaiting => Recipients.Any(r => r.Outcome == Delivered.Waiting);

    public string DocumentName => NameOf(Announcement, Number);

    public IEnumerable<PersonId> Readers => [];

    public string Label => ChunkLabel.Of(this).Write();

    /// <summary>Whose chunk a document of that name is.</summary>
    public static AnnouncementId AnnouncementOf(string name) => new(name.Split('/')[1]);

    public static string NameOf(AnnouncementId announcement, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{ShelfOf(announcement)}{number:D6}");

    /// <summary>What the names of all chunks of an announcement begin with.</summary>
    public static string ShelfOf(AnnouncementId announcement) => $"{Shelf}{announcement}/";
}
