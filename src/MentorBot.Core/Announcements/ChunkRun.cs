using System.Collections.Immutable;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>
/// How a chunk is worked through: some recipients at a time are marked as under way and saved, then sent, and what came of them is saved with
/// the next. So a process that ends leaves at most those marked in doubt, and each of them says so.
/// </summary>
public static class ChunkRun
{
    /// <summary>Takes it on. What somebody before had under way may have arrived or not: it is sent again, and stays marked as unsure.</summary>
    /// <param name="chunk">One that nobody holds any more.</param>
    /// <param name="worker">A random id for this time of taking it on.</param>
    /// <param name="until">Until when it is theirs, in machine time.</param>
    public static Chunk TakenBy(this Chunk chunk, string worker, Instant until) => chunk with
    {
        Worker = worker,
        HeldUntil = until,
        Parked = false,
        Recipients = [.. chunk.Recipients.Select(r => r.Underway ? r with { Underway = false, Unsure = true } : r)],
    };

    /// <summary>Which ones may be tried now: their time has come, and their hours have not ended.</summary>
    /// <param name="now">Business time.</param>
    /// <param name="most">No more than that.</param>
    /// <returns>Their places in the chunk, in its order.</returns>
    public static ImmutableArray<int> Ready(this Chunk chunk, Instant now, int most) =>
        [.. Enumerable.Range(0, chunk.Recipients.Length).Where(i => IsReady(chunk.Recipients[i], now)).Take(most)];

    /// <summary>Marks recipients as under way.</summary>
    public static Chunk Begin(this Chunk chunk, IEnumerable<int> places) =>
        chunk.With(places, r => r with { Underway = true, Tries = r.Tries + 1 });

    /// <summary>They were not sent after all, and wait as before.</summary>
    public static Chunk TakeBack(this Chunk chunk, IEnumerable<int> places) =>
        chunk.With(places, r => r with { Underway = false, Tries = r.Tries - 1 });

    /// <summary>Writes down what came of those that were sent.</summary>
    /// <param name="sent">Each as it is now, by its place.</param>
    public static Chunk Record(this Chunk chunk, IReadOnlyDictionary<int, Recipient> sent) => chunk with
    {
        Recipients = [.. chunk.Recipients.Select((r, place) => sent.GetValueOrDefault(place, r))],
    };

    /// <summary>
    /// Somebody else has written the chunk since it was <paramref name="before"/>: what is known here is added to what stands there. Where nobody else has
    /// taken it on, it all counts; otherwise only that something has arrived.
    /// </summary>
    /// <param name="theirs">As it stands.</param>
    /// <param name="mine">As it was about to be saved.</param>
    /// <param name="before">As it was saved last from here.</param>
    public static Chunk Meeting(this Chunk theirs, Chunk mine, Chunk before) => theirs with
    {
        Worker = theirs.Worker == before.Worker ? null : theirs.Worker,
        Recipients =
        [
            .. theirs.Recipients.Select((there, place) => theirs.Worker == before.Worker
                ? Settled(there, mine.Recipients[place], before.Recipients[place])
                : Arrived(there, mine.Recipients[place], before.Recipients[place])),
        ],
    };

    /// <summary>Nobody works on it any more; who waits waits for a later time, or for nothing.</summary>
    public static Chunk Put(this Chunk chunk) => chunk with { Worker = null, Parked = chunk.HasWaiting };

    /// <summary>Stopped: who waits and is not being written to this moment gets it no more.</summary>
    public static Chunk Stop(this Chunk chunk) => chunk with
    {
        Recipients = [.. chunk.Recipients.Select(r => r is { Outcome: Delivered.Waiting, Underway: false } ? r with { Outcome = Delivered.Cancelled } : r)],
    };

    /// <summary>Everybody who was not reached is to be tried again; who has erased themselves is nobody any more.</summary>
    public static Chunk TryAgain(this Chunk chunk) => chunk with
    {
        Recipients = [.. chunk.Recipients.Select(r => r.HasFailed && (r.To != PersonId.Nobody || r.Address is { Length: > 0 }) ? r with { Outcome = Delivered.Waiting, NotBefore = null, NotAfter = null, Tries = 0 } : r)],
    };

    /// <summary>Somebody has erased themselves: only that there was one is left.</summary>
    public static Chunk Without(this Chunk chunk, PersonId gone) => chunk with
    {
        Recipients =
        [
            .. chunk.Recipients.Select(r => r.To != gone ? r : r with
            {
                To = PersonId.Nobody,
                Address = null,
                Underway = false,
                Outcome = r.Outcome == Delivered.Waiting ? Delivered.Cancelled : r.Outcome,
            }),
        ],
    };

    private static bool IsReady(Recipient recipient, Instant now) =>
        recipient is { Outcome: Delivered.Waiting, Underway: false } && !(recipient.NotBefore > now) && !(recipient.NotAfter <= now);

    private static Recipient Settled(Recipient there, Recipient mine, Recipient before) =>
        there.Underway && before.Underway && there.To == mine.To ? mine with { Underway = false } : there;

    private static Recipient Arrived(Recipient there, Recipient mine, Recipient before) =>
        before.Underway && there.To == mine.To && there.Outcome == Delivered.Waiting && mine.Outcome == Delivered.Sent
            ? there with { Outcome = Delivered.Sent, Unsure = there.Underway || there.Tries > mine.Tries }
            : there;

    private static Chunk With(this Chunk chunk, IEnumerable<int> places, Func<Recipient, Recipient> change)
    {
        var recipients = chunk.Recipients.ToBuilder();
        foreach (var place in places)
        {
            recipients[place] = change(recipients[place]);
        }

        return chunk with { Recipients = recipients.ToImmutable() };
    }
}
