namespace MentorBot.Edges.Azure;

/// <summary>
/// A container or a queue: made if it is missing, before anything else is done with it in this process. One that goes missing later
/// is not made again, since an empty one in its place would hide the loss and stand in the way of restoring it.
/// </summary>
/// <param name="name">How messages call it, such as <c>The container mentorbot-documents</c>.</param>
/// <param name="makeIfMissing">Makes it; another process may do so at the same time.</param>
internal sealed class AzurePlace(string name, Func<CancellationToken, Task> makeIfMissing)
{
    /// <summary>For one call with all its tries: a turn that meets a dead storage answers within the 15 s that Teams waits.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private Task? _made;

    /// <summary>Does something with it.</summary>
    /// <exception cref="StorageUnavailableException">It can't be made, reached or used.</exception>
    public async Task<T> WithAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        await MadeAsync().WaitAsync(cancellation).ConfigureAwait(false);
        return await GuardedAsync(work, cancellation).ConfigureAwait(false);
    }

    /// <summary>Completes when it is there. Who asks while somebody is at it waits with them; after a failure the next one tries again.</summary>
    /// <exception cref="StorageUnavailableException">It can't be made or reached.</exception>
    public Task MadeAsync()
    {
        lock (_lock)
        {
            return _made = _made is null or { IsFaulted: true } ? MakeAsync() : _made;
        }
    }

    private Task MakeAsync() => GuardedAsync(
        async limit =>
        {
            await makeIfMissing(limit).ConfigureAwait(false);
            return true;
        },
        CancellationToken.None);

    private async Task<T> GuardedAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return await work(limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested && AzureErrors.WhatToCheck(error) is { } advice)
        {
            throw new StorageUnavailableException($"{name} {advice}", error);
        }
    }
}
