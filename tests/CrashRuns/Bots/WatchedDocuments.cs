using System.Collections.Concurrent;
using System.Text.Json;
using MentorBot.Edges;

namespace CrashRuns.Bots;

/// <summary>The documents, each call told apart and counted.</summary>
public sealed class WatchedDocuments(IDocumentStore inner, PortCalls calls) : IDocumentStore
{
    /// <summary>By mentorship: the errands that are taken on without an outcome, as this process last saw them.</summary>
    private readonly ConcurrentDictionary<string, int> _underWay = new();

    public async Task<StoredDocument?> GetAsync(string name, CancellationToken cancellation)
    {
        var found = await calls.PassAsync(IsKey(name) ? Port.ReadKey : Port.Read, () => inner.GetAsync(name, cancellation));
        if (found is not null && IsMentorship(name))
        {
            _underWay[name] = UnderWay(found.Content);
        }

        return found;
    }

    public Task<DocumentVersion?> CreateAsync(string name, DocumentContent content, CancellationToken cancellation) =>
        calls.PassAsync(PortOf(name, content.Bytes), () => inner.CreateAsync(name, content, cancellation));

    public Task<DocumentVersion?> ReplaceAsync(string name, DocumentContent content, DocumentVersion expected, CancellationToken cancellation) =>
        calls.PassAsync(PortOf(name, content.Bytes), () => inner.ReplaceAsync(name, content, expected, cancellation));

    public Task DeleteAsync(string name, CancellationToken cancellation) =>
        calls.PassAsync(IsKey(name) ? Port.WriteKey : Port.Other, () => inner.DeleteAsync(name, cancellation));

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation)
    {
        calls.PassAsync(Port.List, () => Task.CompletedTask).GetAwaiter().GetResult();
        return inner.ListAsync(prefix, cancellation);
    }

    public IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation)
    {
        calls.PassAsync(Port.List, () => Task.CompletedTask).GetAwaiter().GetResult();
        return inner.ListVersionsAsync(prefix, cancellation);
    }

    private Port PortOf(string name, ReadOnlyMemory<byte> content) => name.Split('/')[0] switch
    {
        "key" => Port.WriteKey,
        "person" => Port.Person,
        "journal" => Port.Journal,
        "mentorship" => Math.Sign(Difference(name, UnderWay(content))) switch { > 0 => Port.Claim, < 0 => Port.Mark, _ => Port.Save },
        _ => Port.Other,
    };

    private int Difference(string name, int now)
    {
        var before = _underWay.GetValueOrDefault(name);
        _underWay[name] = now;
        return now - before;
    }

    /// <summary>Which errands were taken on stands in the open in a document; only private texts are sealed.</summary>
    private static int UnderWay(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.GetProperty("body").TryGetProperty("claims", out var claims)
            ? claims.EnumerateObject().Count(claim => !claim.Value.TryGetProperty("outcome", out var outcome) || outcome.ValueKind == JsonValueKind.Null)
            : 0;
    }

    private static bool IsKey(string name) => name.StartsWith("key/", StringComparison.Ordinal);

    private static bool IsMentorship(string name) => name.StartsWith("mentorship/", StringComparison.Ordinal);
}
