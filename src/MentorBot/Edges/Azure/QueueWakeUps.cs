using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace MentorBot.Edges.Azure;

/// <summary>
/// Wake-ups as messages of one queue, which is made if it is missing. A message can stay invisible for seven days; a wake-up that is due
/// later hops on from one such stay to the next, unseen by whoever receives.
/// </summary>
/// <param name="queue">From a client with <see cref="AzureStorage"/>'s options.</param>
/// <param name="machineTime">Tells a hop's end; all else is the queue's own time.</param>
public sealed partial class QueueWakeUps(QueueClient queue, TimeProvider machineTime, ILogger<QueueWakeUps> logger) : IWakeUps
{
    /// <summary>Azure hands out no more at once.</summary>
    private const int MostAtOnce = 32;

    private static readonly TimeSpan LongestStay = TimeSpan.FromDays(7);
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly AzurePlace _place = new(
        $"The queue {queue.Name}",
        async limit =>
        {
            if (!await queue.ExistsAsync(limit).ConfigureAwait(false))
            {
                await queue.CreateIfNotExistsAsync(cancellationToken: limit).ConfigureAwait(false);
            }
        });

    /// <summary>Makes the queue if it is missing.</summary>
    /// <exception cref="StorageUnavailableException">It can't be made or reached.</exception>
    public Task PrepareAsync() => _place.MadeAsync();

    /// <summary>Looks whether it can be used, and takes nothing.</summary>
    /// <exception cref="StorageUnavailableException">It can't.</exception>
    public Task CheckAsync(CancellationToken cancellation) => _place.WithAsync(limit => queue.PeekMessageAsync(limit), cancellation);

    /// <summary>Takes all that are in it out, whether or not they are visible.</summary>
    /// <exception cref="StorageUnavailableException">It can't.</exception>
    public Task ClearAsync(CancellationToken cancellation) => _place.WithAsync(limit => queue.ClearMessagesAsync(limit), cancellation);

    public Task ScheduleAsync(WakeUp wakeUp, TimeSpan delay, CancellationToken cancellation)
    {
        DocumentNames.Check(wakeUp.Subject);
        var (message, stay) = Staying(new(wakeUp.Subject, wakeUp.Revision), delay);
        return _place.WithAsync(limit => queue.SendMessageAsync(message.ToText(), stay, Forever, limit), cancellation);
    }

    public Task<IReadOnlyList<ReceivedWakeUp>> ReceiveAsync(int max, TimeSpan lease, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        return _place.WithAsync(limit => TakeAsync(Math.Min(max, MostAtOnce), WholeSeconds(lease), limit), cancellation);
    }

    public Task PostponeAsync(ReceivedWakeUp received, TimeSpan delay, CancellationToken cancellation)
    {
        var receipt = QueueReceipt.Read(received.Receipt);
        var (message, stay) = Staying(new(received.WakeUp.Subject, received.WakeUp.Revision) { Hops = receipt.Hops }, delay);
        return _place.WithAsync(limit => WithReceiptAsync(() => queue.UpdateMessageAsync(receipt.Id, receipt.Pop, message.ToText(), stay, limit)), cancellation);
    }

    public Task CompleteAsync(ReceivedWakeUp received, CancellationToken cancellation)
    {
        var receipt = QueueReceipt.Read(received.Receipt);
        return _place.WithAsync(limit => WithReceiptAsync(() => queue.DeleteMessageAsync(receipt.Id, receipt.Pop, limit)), cancellation);
    }

    private async Task<IReadOnlyList<ReceivedWakeUp>> TakeAsync(int max, TimeSpan lease, CancellationToken limit)
    {
        var taken = new List<ReceivedWakeUp>();
        foreach (var message in (await queue.ReceiveMessagesAsync(max, lease, limit).ConfigureAwait(false)).Value)
        {
            if (await OpenAsync(message, limit).ConfigureAwait(false) is { } received)
            {
                taken.Add(received);
            }
        }

        return taken;
    }

    /// <returns>Null when it is none that is due: it has hopped on, or is no wake-up and was removed.</returns>
    private async Task<ReceivedWakeUp?> OpenAsync(QueueMessage message, CancellationToken limit)
    {
        if (QueuedWakeUp.Read(message.MessageText) is not { } queued)
        {
            LogForeign(message.MessageId);
            await WithReceiptAsync(() => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, limit)).ConfigureAwait(false);
            return null;
        }

        var left = queued.Due - machineTime.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            var (next, stay) = Staying(queued with { Hops = queued.Hops + 1 }, left.Value);
            await WithReceiptAsync(() => queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, next.ToText(), stay, limit)).ConfigureAwait(false);
            return null;
        }

        // Every hop was a delivery to the queue, and none to whoever works off what is due.
        var deliveries = (int)message.DequeueCount - queued.Hops;
        return new(new(queued.Subject, queued.Revision), new QueueReceipt(message.MessageId, queued.Hops, message.PopReceipt).ToString(), deliveries);
    }

    /// <summary>The message for a delay, and how long it stays invisible now. Only where it must hop on does it say when it is due.</summary>
    private (QueuedWakeUp Message, TimeSpan Stay) Staying(QueuedWakeUp message, TimeSpan delay) => delay > LongestStay
        ? (message with { Due = machineTime.GetUtcNow() + delay }, LongestStay)
        : (message with { Due = null }, WholeSeconds(delay));

    // The queue counts in whole seconds, and nothing may come before its time.
    private static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(Math.Max(0, time.TotalSeconds)));

    private static async Task<bool> WithReceiptAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException refusal) when (AzureRaces.IsNoLongerOurs(refusal))
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The message {Id} in the queue of wake-ups is none of the bot's; it was removed")]
    private partial void LogForeign(string id);
}
