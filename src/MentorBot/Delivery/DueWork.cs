using MentorBot.Announcements;
using MentorBot.Core.Announcements;
using MentorBot.Core.Mentorships;
using MentorBot.Core.MyData;
using MentorBot.Erasing;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>The documents in which something comes due by itself, each kind with its runner.</summary>
public sealed class DueWork(ErrandRunner errands, Erasures erasures, AnnouncementRunner announcements)
{
    public const string Erasures = Erasure.Shelf;

    /// <summary>What the names of such documents begin with, in the order in which they are looked through: who erases themselves leaves news for others.</summary>
    public static IReadOnlyList<string> Shelves { get; } = [Erasures, Mentorship.Shelf, Announcement.Shelf];

    /// <summary>Does what is due in it.</summary>
    /// <param name="name">The document.</param>
    /// <param name="overdueBy">Only what has been due for so long.</param>
    /// <param name="cancellation">Stops in between.</param>
    /// <returns>What was found when it was done; null when there is no such document any more.</returns>
    public Task<Looked?> RunAsync(string name, Duration overdueBy, CancellationToken cancellation) => name[..(name.IndexOf('/', StringComparison.Ordinal) + 1)] switch
    {
        Erasures => erasures.RunAsync(name, overdueBy, cancellation),
        Announcement.Shelf => announcements.RunAsync(name, overdueBy, cancellation),
        _ => errands.RunAsync(name, overdueBy, cancellation),
    };
}
