using MentorBot.Edges;

namespace Benchmarks.Announcements;

/// <summary>Documents, each call counted; a list once for every page that a storage account would give.</summary>
internal sealed class CountedDocuments(IDocumentStore inner, CallCount calls) : IDocumentStore
{
    private const int Page = 5_000;

    public Task<StoredDocument?> GetAsync(string name, CancellationToken cancellation)
    {
        calls.Add("documents read");
        return inner.GetAsync(name, cancellation);
    }

    public Task<DocumentVersion?> CreateAsync(string name, DocumentContent content, CancellationToken cancellation)
    {
        calls.Add("documents written");
        return inner.CreateAsync(name, content, cancellation);
    }

    public Task<DocumentVersion?> ReplaceAsync(string name, DocumentContent content, DocumentVersion expected, CancellationToken cancellation)
    {
        calls.Add("documents written");
        return inner.ReplaceAsync(name, content, expected, cancellation);
    }

    public Task DeleteAsync(string name, CancellationToken cancellation)
    {
        calls.Add("documents deleted");
        return inner.DeleteAsync(name, cancellation);
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) => Counted(inner.ListAsync(prefix, cancellation));

    public IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation) => Counted(inner.ListVersionsAsync(prefix, cancellation));

    private async IAsyncEnumerable<T> Counted<T>(IAsyncEnumerable<T> list)
    {
        calls.Add("pages of lists");
        var number = 0;
        await foreach (var one in list)
        {
            if (++number % Page == 0)
            {
                calls.Add("pages of lists");
            }

            yield return one;
        }
    }
}

/// <summary>A queue, each call counted.</summary>
internal sealed class CountedWakeUps(IWakeUps inner, CallCount calls) : IWakeUps
{
    public Task ScheduleAsync(WakeUp wakeUp, TimeSpan delay, CancellationToken cancellation)
    {
        calls.Add("wake-ups scheduled");
        return inner.ScheduleAsync(wakeUp, delay, cancellation);
    }

    public Task<IReadOnlyList<ReceivedWakeUp>> ReceiveAsync(int max, TimeSpan lease, CancellationToken cancellation)
    {
        calls.Add("looks into a queue");
        return inner.ReceiveAsync(max, lease, cancellation);
    }

    public Task PostponeAsync(ReceivedWakeUp received, TimeSpan delay, CancellationToken cancellation)
    {
        calls.Add("wake-ups postponed");
        return inner.PostponeAsync(received, delay, cancellation);
    }

    public Task CompleteAsync(ReceivedWakeUp received, CancellationToken cancellation)
    {
        calls.Add("wake-ups completed");
        return inner.CompleteAsync(received, cancellation);
    }
}
