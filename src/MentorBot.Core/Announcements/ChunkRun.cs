using System.Collections.Immutable;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>
/// How a chunk is worked through: some deliveries at a time are marked as under way and saved, then sent, and what came of them is saved with
/// the next. So a process that ends leaves at most those marked in doubt, and each of them says so.
/// </summary>
public static class ChunkRun
{
    /// <summary>Takes it on. What somebody before had under way may have arrived or not: it is sent again, and stays marked as unsure.</summary>
    /// <param name="worker">A random id for this time of taking it on.</param>
    public static Chunk TakenBy(this Chunk chunk, string worker) => chunk with
    {
        Worker = worker,
        Parked = false,
        Deliveries = [.. chunk.Deliveries.Select(d => d.Underway ? d with { Underway = false, Unsure = true } : d)],
    };

    /// <summary>Which ones may be tried now: their time has come, and their hours have not ended.</summary>
    /// <param name="now">Business time.</param>
    /// <param name="most">No more than that.</param>
    /// <returns>Their places in the chunk, in its order.</returns>
    public static ImmutableArray<int> Ready(this Chunk chunk, Instant now, int most) =>
        [.. Enumerable.Range(0, chunk.Deliveries.Length).Where(i => IsReady(chunk.Deliveries[i], now)).Take(most)];

    /// <summary>Marks deliveries as under way.</summary>
    public static Chunk Begin(this Chunk chunk, IEnumerable<int> places) =>
        chunk.With(places, d => d with { Underway = true, Tries = d.Tries + 1 });

    /// <summary>They were not sent after all, and wait as before.</summary>
    public static Chunk TakeBack(this Chunk chunk, IEnumerable<int> places) =>
        chunk.With(places, d => d with { Underway = false, Tries = d.Tries - 1 });

    /// <summary>Writes down what came of those that were sent.</summary>
    /// <param name="sent">Each as it is now, by its place.</param>
    public static Chunk Record(this Chunk chunk, IReadOnlyDictionary<int, Delivery> sent) => chunk with
    {
        Deliveries = [.. chunk.Deliveries.Select((d, place) => sent.GetValueOrDefault(place, d))],
    };

    /// <summary>
    /// What came of sending meets a chunk that somebody else has written meanwhile. What is settled there stays; where it was about to be sent again,
    /// what is known counts.
    /// </summary>
    public static Chunk RecordLate(this Chunk chunk, IReadOnlyDictionary<int, Delivery> sent) => chunk with
    {
        Deliveries = [.. chunk.Deliveries.Select((there, place) => sent.TryGetValue(place, out var known) ? Late(there, known) : there)],
    };

    /// <summary>Nobody works on it any more; who waits waits for a later time, or for nothing.</summary>
    public static Chunk Put(this Chunk chunk) => chunk with { Worker = null, Parked = chunk.Deliveries.Any(d => d.Outcome == Delivered.Waiting) };

    /// <summary>Stopped: who waits and is not being written to this moment gets it no more.</summary>
    public static Chunk Stop(this Chunk chunk) => chunk with
    {
        Deliveries = [.. chunk.Deliveries.Select(d => d is { Outcome: Delivered.Waiting, Underway: false } ? d with { Outcome = Delivered.Cancelled } : d)],
    };

    /// <summary>Everybody who was not reached is to be tried again.</summary>
    public static Chunk TryAgain(this Chunk chunk) => chunk with
    {
        Deliveries = [.. chunk.Deliveries.Select(d => d.HasFailed ? d with { Outcome = Delivered.Waiting, NotBefore = null, NotAfter = null, Tries = 0 } : d)],
    };

    /// <summary>Somebody has erased themselves: only that there was one is left.</summary>
    public static Chunk Without(this Chunk chunk, PersonId gone) => chunk with
    {
        Deliveries =
        [
            .. chunk.Deliveries.Select(d => d.To != gone ? d : d with
            {
                To = PersonId.Nobody,
                Address = null,
                Underway = false,
                Outcome = d.Outcome == Delivered.Waiting ? Delivered.Cancelled : d.Outcome,
            }),
        ],
    };

    private static bool IsReady(Delivery delivery, Instant now) =>
        delivery is { Outcome: Delivered.Waiting, Underway: false } && !(delivery.NotBefore > now) && !(delivery.NotAfter <= now);

    private static Delivery Late(Delivery there, Delivery known) =>
        there.To != known.To || there.Outcome != Delivered.Waiting || known.Outcome != Delivered.Sent
            ? there
            : there with { Outcome = Delivered.Sent, Underway = false, Unsure = there.Underway || there.Tries > known.Tries || known.Unsure };

    private static Chunk With(this Chunk chunk, IEnumerable<int> places, Func<Delivery, Delivery> change)
    {
        var deliveries = chunk.Deliveries.ToBuilder();
        foreach (var place in places)
        {
            deliveries[place] = change(deliveries[place]);
        }

        return chunk with { Deliveries = deliveries.ToImmutable() };
    }
}
