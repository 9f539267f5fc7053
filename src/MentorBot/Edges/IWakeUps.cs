namespace MentorBot.Edges;

/// <summary>A hint that something may be due for a document. The document is the truth.</summary>
/// <param name="Subject">The document's name.</param>
/// <param name="Revision">The document's own revision that the hint was made for; an older document is not yet saved.</param>
public sealed record WakeUp(string Subject, long Revision);

/// <param name="Receipt">What the queue needs to know this delivery by; void once the lease has run out.</param>
/// <param name="Deliveries">How many times it has been handed out, this one included.</param>
public sealed record ReceivedWakeUp(WakeUp WakeUp, string Receipt, int Deliveries);

/// <summary>
/// Wake-ups that become visible after a delay, for competing consumers. All delays and leases are the machine's time,
/// never the simulated one. A wake-up may come more than once; it is never lost while the store lives.
/// </summary>
public interface IWakeUps
{
    /// <param name="delay">Machine time until it becomes visible; zero or less means at once.</param>
    Task ScheduleAsync(WakeUp wakeUp, TimeSpan delay, CancellationToken cancellation);

    /// <summary>Takes up to <paramref name="max"/> visible ones, longest visible first; each stays invisible to others for <paramref name="lease"/>.</summary>
    Task<IReadOnlyList<ReceivedWakeUp>> ReceiveAsync(int max, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Hands it back, visible again after <paramref name="delay"/>. Without effect when the lease ran out and somebody else took it.</summary>
    Task PostponeAsync(ReceivedWakeUp received, TimeSpan delay, CancellationToken cancellation);

    /// <summary>Done with it. Without effect when the lease ran out and somebody else took it.</summary>
    Task CompleteAsync(ReceivedWakeUp received, CancellationToken cancellation);
}
