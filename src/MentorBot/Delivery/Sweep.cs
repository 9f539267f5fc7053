using System.Collections.Concurrent;
using MentorBot.Edges;
using MentorBot.Time;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>
/// Looks through all mentorships and erasures for what is overdue: wake-ups that were lost, and everything that a jump of the clock has
/// passed by. The one job whose cost follows the number of mentorships.
/// </summary>
public sealed class Sweep(Documents documents, DueWork work, BusinessClock clock)
{
    /// <summary>After so much business time a document is looked at again, whatever was foretold.</summary>
    private static readonly Duration Forgets = Duration.FromDays(1);

    private readonly ConcurrentDictionary<string, Looked> _looked = new();

    /// <summary>The safety net: looks at every document of a kind, and trusts nothing that was foretold.</summary>
    /// <param name="shelf">What the names of that kind begin with.</param>
    /// <param name="overdueBy">Only what has been due for so long.</param>
    /// <param name="cancellation">Stops between errands.</param>
    public async Task RunAsync(string shelf, Duration overdueBy, CancellationToken cancellation)
    {
        await foreach (var name in documents.ListAsync(shelf, cancellation))
        {
            await work.RunAsync(name, overdueBy, cancellation);
        }
    }

    /// <summary>
    /// After a jump of the clock: works off what is due. Whoever drives the clock jumps very often, so a document that has not changed since
    /// it was last looked at, and in which nothing was to be due by now, is passed over.
    /// </summary>
    /// <returns>When something is due next anywhere; null for never.</returns>
    public async Task<Instant?> AfterJumpAsync(CancellationToken cancellation)
    {
        Instant? next = null;
        foreach (var shelf in DueWork.Shelves)
        {
            await foreach (var (name, version) in documents.ListVersionsAsync(shelf, cancellation))
            {
                if (!_looked.TryGetValue(name, out var looked) || !StillHolds(looked, version, clock.Now))
                {
                    looked = await work.RunAsync(name, Duration.Zero, cancellation);
                    Keep(name, looked);
                }

                next = looked?.Next is { } due && (next is null || due < next) ? due : next;
            }
        }

        return next;
    }

    private static bool StillHolds(Looked looked, DocumentVersion version, Instant now) =>
        looked.Version == version && looked.At <= now && now < looked.At + Forgets && !(looked.Next <= now);

    private void Keep(string name, Looked? looked)
    {
        if (looked is null)
        {
            _looked.TryRemove(name, out _);
        }
        else
        {
            _looked[name] = looked;
        }
    }
}
