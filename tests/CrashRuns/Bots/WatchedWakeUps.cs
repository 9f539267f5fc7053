using MentorBot.Edges;

namespace CrashRuns.Bots;

/// <summary>The queue, each call counted; and who waits for it learns when everything visible has been worked off.</summary>
public sealed class WatchedWakeUps(IWakeUps inner, PortCalls calls) : IWakeUps
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private long _begun;
    private long _foundNothing;

    /// <summary>How many wake-ups this process has been handed.</summary>
    public long Received { get; private set; }

    /// <summary>How many looks into the queue have begun.</summary>
    public long Looks => Volatile.Read(ref _begun);

    /// <summary>Waits until a look that begun after so many has found nothing: what was taken before is done with then.</summary>
    public async Task QuietAsync(long looks, CancellationToken cancellation)
    {
        while (Volatile.Read(ref _foundNothing) <= looks)
        {
            await Task.Delay(Pause, cancellation);
        }
    }

    public Task ScheduleAsync(WakeUp wakeUp, TimeSpan delay, CancellationToken cancellation) =>
        calls.PassAsync(Port.Schedule, () => inner.ScheduleAsync(wakeUp, delay, cancellation));

    public async Task<IReadOnlyList<ReceivedWakeUp>> ReceiveAsync(int max, TimeSpan lease, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _begun);
        var received = await calls.PassAsync(Port.Receive, () => inner.ReceiveAsync(max, lease, cancellation));
        Received += received.Count;
        if (received.Count == 0)
        {
            Volatile.Write(ref _foundNothing, number);
        }

        return received;
    }

    public Task PostponeAsync(ReceivedWakeUp received, TimeSpan delay, CancellationToken cancellation) =>
        calls.PassAsync(Port.Postpone, () => inner.PostponeAsync(received, delay, cancellation));

    public Task CompleteAsync(ReceivedWakeUp received, CancellationToken cancellation) =>
        calls.PassAsync(Port.Complete, () => inner.CompleteAsync(received, cancellation));
}
