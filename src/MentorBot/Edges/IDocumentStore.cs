namespace MentorBot.Edges;

/// <summary>What a store says a document's state is; changes with every write. Compared, never interpreted.</summary>
public readonly record struct DocumentVersion(string Value);

/// <summary>That there is a document, and in which state.</summary>
public readonly record struct DocumentMark(string Name, DocumentVersion Version);

public sealed record StoredDocument(string Name, ReadOnlyMemory<byte> Content, DocumentVersion Version);

/// <summary>
/// Documents by name, each the unit of consistency. A lost race is an answer (null), a broken store an exception.
/// Names are slash-separated, e.g. <c>person/3f2a…</c>; letters, digits, <c>-</c>, <c>_</c> and <c>.</c> between slashes.
/// </summary>
public interface IDocumentStore
{
    Task<StoredDocument?> GetAsync(string name, CancellationToken cancellation);

    /// <returns>The new document's version, or null when one of that name is there already.</returns>
    Task<DocumentVersion?> CreateAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <returns>The new version, or null when the document has changed since <paramref name="expected"/> or is gone.</returns>
    Task<DocumentVersion?> ReplaceAsync(string name, ReadOnlyMemory<byte> content, DocumentVersion expected, CancellationToken cancellation);

    /// <summary>Deletes it; a document that is not there is no error.</summary>
    Task DeleteAsync(string name, CancellationToken cancellation);

    /// <summary>Names that start with <paramref name="prefix"/>, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation);

    /// <summary>The same with the version of each, for whoever wants to know what has changed without reading it.</summary>
    IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation);
}
