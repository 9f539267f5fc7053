namespace MentorBot.Delivery.Limits;

/// <summary>Somebody in the line who waits for leave.</summary>
/// <param name="number">Who asked first has the lowest.</param>
/// <param name="conversation">Whom the message goes to; null for a request that no conversation's limit counts.</param>
/// <param name="isBulk">One of many, for whom nobody sits and waits.</param>
/// <param name="latest">A person's request goes then, whatever the limits say.</param>
internal sealed class SendWaiter(long number, string? conversation, bool isBulk, TimeSpan latest)
{
    // Whoever goes on does so outside the lock.
    private readonly TaskCompletionSource<SendTicket> _leave = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;

    public long Number => number;

    public string? Conversation => conversation;

    public bool IsBulk => isBulk;

    /// <summary>A person's request goes then, whatever the limits say.</summary>
    public TimeSpan Latest => latest;

    public Task<SendTicket> Task => _leave.Task;

    public void CancelWith(CancellationToken cancellation) =>
        _cancellation = cancellation.UnsafeRegister(static (waiter, token) => ((SendWaiter)waiter!)._leave.TrySetCanceled(token), this);

    public void Go(SendTicket ticket)
    {
        _cancellation.Unregister();
        _leave.TrySetResult(ticket);
    }
}
