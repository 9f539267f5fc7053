namespace MentorBot.Delivery;

/// <summary>Lets the worker of this process know that something is due at once, so that nobody waits for its next look.</summary>
public sealed class WorkerSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Raised already; once is enough.
        }
    }

    /// <summary>Waits for the signal, at most so long in machine time.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _raised.WaitAsync(atMost, cancellation);

    public void Dispose() => _raised.Dispose();
}
