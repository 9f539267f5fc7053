using MentorBot.Edges;

namespace MentorBot.Operating;

/// <summary>Makes one store of documents like another. Begun again it keeps what is there already and is the same.</summary>
/// <param name="what">What the documents are, for the report.</param>
/// <param name="from">All that is to be there, in ordinal order of their names.</param>
/// <param name="to">Where.</param>
/// <param name="keep">A name that is none of them and stays; null for none.</param>
public sealed class Copying(string what, Func<IEnumerable<StoredDocument>> from, IDocumentStore to, string? keep)
{
    private const int AtOnce = 8;

    private static ParallelOptions InParallel { get; } = new() { MaxDegreeOfParallelism = AtOnce };

    /// <exception cref="ChoreException">The copy changed while it was made.</exception>
    public async Task CopyAsync()
    {
        var wanted = new HashSet<string>();
        await Parallel.ForEachAsync(from().Select(document => (wanted.Add(document.Name), document).document), InParallel, async (document, cancellation) =>
            await WriteAsync(document, cancellation));
        await foreach (var name in to.ListAsync("", CancellationToken.None))
        {
            if (name != keep && !wanted.Contains(name))
            {
                // From an earlier try, and erased since.
                await to.DeleteAsync(name, CancellationToken.None);
            }
        }
    }

    /// <summary>Reads both from the beginning.</summary>
    /// <returns>A line of the report.</returns>
    /// <exception cref="ChoreException">They differ.</exception>
    public async Task<string> VerifyAsync()
    {
        using var source = new Checksum();
        foreach (var document in from())
        {
            source.Add(document);
        }

        using var copy = new Checksum();
        foreach (var names in (await to.ListAsync("", CancellationToken.None).Where(name => name != keep).ToListAsync()).Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (var document in await Task.WhenAll(names.Select(name => to.GetAsync(name, CancellationToken.None))))
            {
                copy.Add(document ?? throw Changed());
            }
        }

        var (one, other) = (source.Finish(), copy.Finish());
        return one == other && source.Count == copy.Count
            ? $"{what,-14} {copy.Count,9:n0}   {other}"
            : throw new ChoreException(
                $"The copy differs from the store: {source.Count:n0} {what} with the checksum {one} became {copy.Count:n0} with {other}. Begin the move again.");
    }

    private async Task WriteAsync(StoredDocument document, CancellationToken cancellation)
    {
        var content = new DocumentContent(document.Content, document.Label);
        if (await to.CreateAsync(document.Name, content, cancellation) is not null)
        {
            return;
        }

        var there = await to.GetAsync(document.Name, cancellation) ?? throw Changed();
        var isSame = there.Label == document.Label && there.Content.Span.SequenceEqual(document.Content.Span);
        if (!isSame && await to.ReplaceAsync(document.Name, content, there.Version, cancellation) is null)
        {
            throw Changed();
        }
    }

    private static ChoreException Changed() => new("Somebody else writes into the storage account. Stop every bot that uses it, and begin the move again.");
}
