namespace MentorBot.Edges;

/// <summary>What a store says a document's state is; changes with every write. Compared, never interpreted.</summary>
public readonly record struct DocumentVersion(string Value);

/// <summary>That there is a document, and in which state.</summary>
public readonly record struct DocumentMark(string Name, DocumentVersion Version)
{
    /// <summary>What it tells of itself in a list; null where it tells nothing, or was written before it did.</summary>
    public string? Label { get; init; }
}

public sealed record StoredDocument(string Name, ReadOnlyMemory<byte> Content, DocumentVersion Version)
{
    /// <inheritdoc cref="DocumentMark.Label"/>
    public string? Label { get; init; }
}

/// <summary>What is to be stored under a name.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="Label">What a list is to tell of it, written with it in one go: up to <see cref="LongestLabel"/> printable characters of ASCII; null for nothing.</param>
public readonly record struct DocumentContent(ReadOnlyMemory<byte> Bytes, string? Label = null)
{
    /// <summary>What fits into a blob's metadata, with room to spare.</summary>
    public const int LongestLabel = 4000;

    public static implicit operator DocumentContent(ReadOnlyMemory<byte> bytes) => new(bytes);

    public static implicit operator DocumentContent(byte[] bytes) => new(bytes);

    /// <exception cref="ArgumentException">No list could tell the label.</exception>
    public void Check()
    {
        if (Label is { } label && (label.Length is 0 or > LongestLabel || label.AsSpan().ContainsAnyExceptInRange(' ', '~') || label != label.Trim()))
        {
            throw new ArgumentException($"Not a label (1 to {LongestLabel} printable characters of ASCII, no space around).");
        }
    }
}

/// <summary>
/// Documents by name, each the unit of consistency. A lost race is an answer (null), a broken store an exception.
/// Names are slash-separated, e.g. <c>person/3f2a…</c>; letters, digits, <c>-</c>, <c>_</c> and <c>.</c> between slashes.
/// </summary>
public interface IDocumentStore
{
    Task<StoredDocument?> GetAsync(string name, CancellationToken cancellation);

    /// <returns>The new document's version, or null when one of that name is there already.</returns>
    Task<DocumentVersion?> CreateAsync(string name, DocumentContent content, CancellationToken cancellation);

    /// <returns>The new version, or null when the document has changed since <paramref name="expected"/> or is gone.</returns>
    Task<DocumentVersion?> ReplaceAsync(string name, DocumentContent content, DocumentVersion expected, CancellationToken cancellation);

    /// <summary>Deletes it; a document that is not there is no error.</summary>
    Task DeleteAsync(string name, CancellationToken cancellation);

    /// <summary>Names that start with <paramref name="prefix"/>, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation);

    /// <summary>The same with the version and the label of each, for whoever wants to know without reading it.</summary>
    IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation);
}
