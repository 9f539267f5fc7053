using System.Collections.Immutable;
using NodaTime;

namespace MentorBot.Core.Limits;

/// <summary>
/// What one process knows of its share of the limit, and how it comes to a fair one without anybody leading. Times called <c>now</c> are the
/// machine's, as what has passed since some moment of this process; others' clocks are not relied on.
/// </summary>
/// <remarks>
/// A share counts for a lease from before it was last renewed. Who could not renew stops by itself; the others take over what a silent one
/// held only when they have seen nothing new of it for longer than that. Less is used at once and told of when the last second's requests have
/// arrived, more is used when it has been told of. So what all use is never more than what all hold, and that never more than the limit.
/// </remarks>
/// <param name="Id">The process's name in <see cref="LimitShares"/>, a new one with each start.</param>
/// <param name="Limit">Of all together, in requests per second.</param>
public sealed record OwnShare(string Id, int Limit)
{
    /// <summary>How long a share counts that is not renewed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(12);

    /// <summary>How much longer others wait: for clocks that do not run alike, and requests under way.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);

    /// <summary>How long after its last request a share has been in use, as Teams counts.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(1500);

    /// <summary>Machines are believed to agree on the time to that: what was renewed longer ago by so much is free without being watched.</summary>
    private static readonly Duration MostSkew = Duration.FromMinutes(1);

    private static readonly TimeSpan RenewsAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AsksAgainAfter = TimeSpan.FromSeconds(2);

    private int InUse { get; init; }

    private int Fair { get; init; }

    private TimeSpan Until { get; init; }

    private TimeSpan? Lowered { get; init; }

    /// <summary>The others as they were last seen, and since when they have been like that.</summary>
    private ImmutableDictionary<string, (HeldShare Held, TimeSpan Since)> Others { get; init; } = ImmutableDictionary<string, (HeldShare, TimeSpan)>.Empty;

    /// <summary>Whether it holds anything.</summary>
    public bool IsHeld => Until > TimeSpan.Zero;

    /// <summary>When what may be made now has to be renewed at the latest.</summary>
    public TimeSpan EndsAt => Until;

    /// <summary>How long to wait before it is renewed.</summary>
    public TimeSpan NextRenewal => Lowered is not null ? Settling : InUse < Fair ? AsksAgainAfter : RenewsAfter;

    /// <summary>Requests per second that may be made at this time.</summary>
    public int At(TimeSpan now) => now < Until ? InUse : 0;

    /// <summary>What is used at once, whatever becomes of the write: never more than before.</summary>
    public OwnShare BeforeWriting(OwnShare renewed) => renewed.InUse < InUse ? this with { InUse = renewed.InUse, Lowered = renewed.Lowered } : this;

    /// <summary>Decides on a share by what all have.</summary>
    /// <param name="found">The shares as they are stored.</param>
    /// <param name="now">A time before they were read.</param>
    /// <param name="read">A time after that.</param>
    /// <param name="clock">The machine's clock.</param>
    /// <returns>What to store in their place, and what is known once that is stored.</returns>
    public (LimitShares Shares, OwnShare Own) Renew(LimitShares found, TimeSpan now, TimeSpan read, Instant clock)
    {
        var others = Watch(found, read);
        var living = found.Held.RemoveRange(found.Held.Keys.Where(id => id == Id || IsOver(others[id], now, clock)));
        var held = found.Held.TryGetValue(Id, out var own) ? own.Requests : 0;
        var fair = FairShare(living.Keys);
        var share = Math.Min(fair, Math.Max(0, Limit - living.Values.Sum(other => other.Requests)));

        // What is given up was in use until now, or until the lease ran out: the others hear of it when that is settled.
        TimeSpan? lowered = share >= held ? null
            : Lowered is not { } since || share < InUse ? now
            : now - since < Settling ? since : null;
        return (
            found with { Held = living.SetItem(Id, new HeldShare(lowered is null ? share : held, clock)) },
            this with { InUse = share, Fair = fair, Until = now + Lease, Lowered = lowered, Others = others });
    }

    /// <summary>Gives the share back. To be asked for only after <see cref="Settling"/> without a request.</summary>
    public (LimitShares Shares, OwnShare Own) Leave(LimitShares found) => (found with { Held = found.Held.Remove(Id) }, new OwnShare(Id, Limit));

    private ImmutableDictionary<string, (HeldShare Held, TimeSpan Since)> Watch(LimitShares found, TimeSpan read) => found.Held
        .Where(other => other.Key != Id)
        .ToImmutableDictionary(
            other => other.Key,
            other => Others.TryGetValue(other.Key, out var seen) && seen.Held == other.Value ? seen : (other.Value, read));

    private static bool IsOver((HeldShare Held, TimeSpan Since) other, TimeSpan now, Instant clock) =>
        now - other.Since > Lease + Margin || clock - other.Held.Renewed > Duration.FromTimeSpan(Lease + Margin) + MostSkew;

    /// <summary>As equal as whole requests can be; what is left over goes to the first by name.</summary>
    private int FairShare(IEnumerable<string> others)
    {
        var (all, before) = (1, 0);
        foreach (var other in others)
        {
            all++;
            before += string.CompareOrdinal(other, Id) < 0 ? 1 : 0;
        }

        return (Limit / all) + (before < Limit % all ? 1 : 0);
    }
}
