using System.Runtime.CompilerServices;
using MentorBot.Edges;

namespace MentorBot.Tests.Conversations.MyData;

/// <summary>A store that asks before each step, which may be held up or fail.</summary>
internal sealed class SteppedStore(IDocumentStore store, Func<StoreStep, Task> before) : IDocumentStore
{
    public async Task<StoredDocument?> GetAsync(string name, CancellationToken cancellation)
    {
        await before(new(name, Writes: false));
        return await store.GetAsync(name, cancellation);
    }

    public async Task<DocumentVersion?> CreateAsync(string name, DocumentContent content, CancellationToken cancellation)
    {
        await before(new(name, Writes: true));
        return await store.CreateAsync(name, content, cancellation);
    }

    public async Task<DocumentVersion?> ReplaceAsync(string name, DocumentContent content, DocumentVersion expected, CancellationToken cancellation)
    {
        await before(new(name, Writes: true));
        return await store.ReplaceAsync(name, content, expected, cancellation);
    }

    public async Task DeleteAsync(string name, CancellationToken cancellation)
    {
        await before(new(name, Writes: true));
        await store.DeleteAsync(name, cancellation);
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) =>
        AfterAsking(prefix, store.ListAsync(prefix, cancellation), cancellation);

    public IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation) =>
        AfterAsking(prefix, store.ListVersionsAsync(prefix, cancellation), cancellation);

    private async IAsyncEnumerable<T> AfterAsking<T>(string prefix, IAsyncEnumerable<T> list, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await before(new(prefix, Writes: false));
        await foreach (var one in list.WithCancellation(cancellation))
        {
            yield return one;
        }
    }
}

/// <param name="Name">A document's, or how the names in a list begin.</param>
/// <param name="Writes">Whether it changes anything.</param>
internal sealed record StoreStep(string Name, bool Writes);
