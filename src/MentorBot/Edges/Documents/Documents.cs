using System.Collections.Immutable;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Privacy;

namespace MentorBot.Edges;

/// <summary>
/// Records kept as documents, their private texts sealed. A lost race is answered with null: load again, decide again.
/// </summary>
public sealed class Documents(IDocumentStore store, PersonKeys keys)
{
    /// <summary>In bytes. A document is always read and written whole, within a turn.</summary>
    public const int MaxSize = 4 * 1024 * 1024;

    /// <summary>Texts whose readers have erased their keys come as gone.</summary>
    /// <returns>Null when there is none of that name.</returns>
    /// <exception cref="DocumentUnreadableException">It is not a <typeparamref name="T"/> of that name.</exception>
    /// <exception cref="SealBrokenException">A private text was changed or moved outside the bot.</exception>
    public async Task<Loaded<T>?> LoadAsync<T>(string name, CancellationToken cancellation)
        where T : class, IDocument
    {
        if (await store.GetAsync(name, cancellation).ConfigureAwait(false) is not { } stored)
        {
            return null;
        }

        using var envelope = DocumentEnvelope.Open(stored);
        var known = Cached(envelope.Readers);
        var seals = new DocumentSeals(name, envelope.Readers, known);
        var value = envelope.Body<T>(seals);
        if (seals.Missing.Count > 0)
        {
            // Only for whom a text stands in it: others, such as who was asked and has never come, may have no key to look for.
            known = await WithKeysOfAsync(known, seals.Missing, cancellation).ConfigureAwait(false);
            value = envelope.Body<T>(new DocumentSeals(name, envelope.Readers, known));
        }

        return new Loaded<T>(value, stored.Version) { Keys = known };
    }

    /// <returns>Null when one of that name is there already.</returns>
    /// <exception cref="InvalidOperationException">It holds a private text whose reader it does not name among its readers.</exception>
    /// <exception cref="DocumentTooLargeException">It is larger than <see cref="MaxSize"/>.</exception>
    public async Task<Loaded<T>?> CreateAsync<T>(T value, CancellationToken cancellation)
        where T : class, IDocument
    {
        var (content, used) = await SealAsync(value, Cached(value.Readers), cancellation).ConfigureAwait(false);
        var version = await store.CreateAsync(value.DocumentName, content, cancellation).ConfigureAwait(false);
        return version is null ? null : new Loaded<T>(value, version.Value) { Keys = used };
    }

    /// <returns>
    /// Null when the document has changed since it was loaded or is gone, or when one of its readers has erased their key since: what they
    /// erased must not be sealed anew from this copy.
    /// </returns>
    /// <inheritdoc cref="CreateAsync"/>
    public async Task<Loaded<T>?> ReplaceAsync<T>(Loaded<T> before, T after, CancellationToken cancellation)
        where T : class, IDocument
    {
        if (after.DocumentName != before.Value.DocumentName)
        {
            throw new InvalidOperationException("A document can't be replaced by one of another name.");
        }

        var known = await WithKeysOfAsync(Cached(after.Readers), after.Readers.Where(before.Keys.ContainsKey), cancellation).ConfigureAwait(false);
        if (after.Readers.Any(reader => before.Keys.TryGetValue(reader, out var key) && !key.IsSameAs(known.GetValueOrDefault(reader))))
        {
            return null;
        }

        var (content, used) = await SealAsync(after, known, cancellation).ConfigureAwait(false);
        var version = await store.ReplaceAsync(after.DocumentName, content, before.Version, cancellation).ConfigureAwait(false);
        return version is null ? null : new Loaded<T>(after, version.Value) { Keys = used };
    }

    /// <summary>Deletes it; a document that is not there is no error.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellation) => store.DeleteAsync(name, cancellation);

    /// <summary>Names that start with <paramref name="prefix"/>, in ordinal order.</summary>
    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) => store.ListAsync(prefix, cancellation);

    /// <summary>The same with the version of each, without reading any.</summary>
    public IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation) => store.ListVersionsAsync(prefix, cancellation);

    private ImmutableDictionary<PersonId, PersonKey> Cached(IEnumerable<PersonId> readers)
    {
        var known = ImmutableDictionary.CreateBuilder<PersonId, PersonKey>();
        foreach (var reader in readers)
        {
            if (keys.Cached(reader) is { } key)
            {
                known[reader] = key;
            }
        }

        return known.ToImmutable();
    }

    private async Task<ImmutableDictionary<PersonId, PersonKey>> WithKeysOfAsync(
        ImmutableDictionary<PersonId, PersonKey> known, IEnumerable<PersonId> readers, CancellationToken cancellation)
    {
        foreach (var reader in readers.Where(reader => !known.ContainsKey(reader)).Distinct().ToList())
        {
            if (await keys.GetAsync(reader, cancellation).ConfigureAwait(false) is { } key)
            {
                known = known.SetItem(reader, key);
            }
        }

        return known;
    }

    /// <summary>Makes keys only for those who need one: whoever erased everything and has only gone texts here gets none again.</summary>
    private async Task<(ReadOnlyMemory<byte> Content, ImmutableDictionary<PersonId, PersonKey> Keys)> SealAsync<T>(
        T value, ImmutableDictionary<PersonId, PersonKey> known, CancellationToken cancellation)
        where T : class, IDocument
    {
        var readers = value.Readers.ToImmutableHashSet();
        while (true)
        {
            var seals = new DocumentSeals(value.DocumentName, readers, known);
            var content = DocumentEnvelope.Write(value, readers, seals);
            if (content.Length > MaxSize)
            {
                throw new DocumentTooLargeException(value.DocumentName, content.Length);
            }

            if (seals.Missing.Count == 0)
            {
                return (content, known);
            }

            foreach (var reader in seals.Missing)
            {
                known = known.SetItem(reader, await keys.GetOrCreateAsync(reader, cancellation).ConfigureAwait(false));
            }
        }
    }
}
