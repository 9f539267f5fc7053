using MentorBot.Core.Mentorships;
using MentorBot.Core.MyData;
using MentorBot.Erasing;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>The documents in which something comes due by itself, each kind with its runner.</summary>
public sealed class DueWork(ErrandRunner errands, Erasures erasures)
{
    public const string Erasures = Erasure.Shelf;

    /// <summary>What the names of such documents begin with, in the order in which they are looked through: who erases themselves leaves news for others.</summary>
    public static IReadOnlyList<string> Shelves { get; } = [Erasures, Mentorship.Shelf];

    /// <summary>Does what is due in it.</summary>
    /// <param name="name">The document.</param>
    /// <param name="overdueBy">Only what has been due for so long.</param>
    /// <param name="cancellation">Stops in between.</param>
    /// <returns>What was found when it was done; null when there is no such document any more.</returns>
    public Task<Looked?> RunAsync(string name, Duration overdueBy, CancellationToken cancellation) => IsErasure(name)
        ? erasures.RunAsync(name, overdueBy, cancellation)
        : errands.RunAsync(name, overdueBy, cancellation);

    private static bool IsErasure(string name) => name.StartsWith(Erasures, StringComparison.Ordinal);
}
