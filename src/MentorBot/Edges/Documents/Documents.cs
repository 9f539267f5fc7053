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
        var known = await KeysOfAsync(envelope.Readers, cancellation).ConfigureAwait(false);
        var seals = new DocumentSeals(name, envelope.Readers, known);
        var value = envelope.Body<T>(seals);
        foreach (var reader in seals.Missing)
        {
            // Whose text stands here has a key, or has erased it: that is to be asked for, whatever it was a moment ago.
            known = await keys.GetAsync(reader, cancellation).ConfigureAwait(false) is { } key ? known.SetItem(reader, key) : known;
        }

        value = seals.Missing.Any(known.ContainsKey) ? envelope.Body<T>(new DocumentSeals(name, envelope.Readers, known)) : value;
        return new Loaded<T>(value, stored.Version) { Keys = known };
    }

    /// <returns>Null when one of that name is there already.</returns>
    /// <exception cref="InvalidOperationException">It holds a private text whose reader it does not name among its readers.</exception>
    /// <exception cref="DocumentTooLargeException">It is larger than <see cref="MaxSize"/>.</exception>
    public async Task<Loaded<T>?> CreateAsync<T>(T value, CancellationToken cancellation)
        where T : class, IDocument =>
        await StoreAsync(value, await KeysOfAsync(value.Readers, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <summary>Creates it on behalf of what was loaded before: what its readers have erased since must not be sealed anew, under a key of a new life.</summary>
    /// <returns>Null when one of that name is there already, or when a reader of <paramref name="beside"/> has erased their key since it was loaded.</returns>
    /// <inheritdoc cref="CreateAsync" path="/exception"/>
    public async Task<Loaded<T>?> CreateBesideAsync<T, TBeside>(Loaded<TBeside> beside, T value, CancellationToken cancellation)
        where T : class, IDocument
        where TBeside : class, IDocument
    {
        var known = await KeysOfAsync(value.Readers, cancellation).ConfigureAwait(false);
        return HaveErasedSince(beside, value.Readers, known) ? null : await StoreAsync(value, known, cancellation).ConfigureAwait(false);
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

        var known = await KeysOfAsync(after.Readers, cancellation).ConfigureAwait(false);
        if (HaveErasedSince(before, after.Readers, known))
        {
            return null;
        }

        var (content, used) = await SealAsync(after, known, cancellation).ConfigureAwait(false);
        var version = await store.ReplaceAsync(after.DocumentName, new(content, after.Label), before.Version, cancellation).ConfigureAwait(false);
        return version is null ? null : new Loaded<T>(after, version.Value) { Keys = used };
    }

    /// <summary>Replaces it where it was loaded, and creates it where it was not there; beside <paramref name="beside"/>, where that was loaded.</summary>
    /// <returns>Null when it was lost to somebody else, or when a reader has erased their key since.</returns>
    /// <inheritdoc cref="CreateAsync" path="/exception"/>
    public Task<Loaded<T>?> SaveAsync<T, TBeside>(Loaded<T>? before, T after, Loaded<TBeside>? beside, CancellationToken cancellation)
        where T : class, IDocument
        where TBeside : class, IDocument => (before, beside) switch
        {
            ({ } there, _) => ReplaceAsync(there, after, cancellation),
            (null, { } known) => CreateBesideAsync(known, after, cancellation),
            _ => CreateAsync(after, cancellation),
        };

    /// <summary>Whose texts stand in a document, without reading any of them.</summary>
    /// <returns>Null when there is none of that name.</returns>
    /// <exception cref="DocumentUnreadableException">It is no document of ours.</exception>
    public async Task<IReadOnlySet<PersonId>?> ReadersOfAsync(string name, CancellationToken cancellation)
    {
        if (await store.GetAsync(name, cancellation).ConfigureAwait(false) is not { } stored)
        {
            return null;
        }

        using var envelope = DocumentEnvelope.Open(stored);
        return envelope.Readers;
    }

    /// <summary>Deletes it; a document that is not there is no error.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellation) => store.DeleteAsync(name, cancellation);

    /// <summary>Names that start with <paramref name="prefix"/>, in ordinal order.</summary>
    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) => store.ListAsync(prefix, cancellation);

    /// <summary>The same with the version and the label of each, without reading any.</summary>
    public IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation) => store.ListVersionsAsync(prefix, cancellation);

    /// <summary>Whether one of these has another key now than when it was loaded, or none.</summary>
    private static bool HaveErasedSince<T>(Loaded<T> loaded, IEnumerable<PersonId> readers, ImmutableDictionary<PersonId, PersonKey> known)
        where T : class, IDocument =>
        readers.Any(reader => loaded.Keys.TryGetValue(reader, out var key) && !key.IsSameAs(known.GetValueOrDefault(reader)));

    private async Task<Loaded<T>?> StoreAsync<T>(T value, ImmutableDictionary<PersonId, PersonKey> known, CancellationToken cancellation)
        where T : class, IDocument
    {
        var (content, used) = await SealAsync(value, known, cancellation).ConfigureAwait(false);
        var version = await store.CreateAsync(value.DocumentName, new(content, value.Label), cancellation).ConfigureAwait(false);
        return version is null ? null : new Loaded<T>(value, version.Value) { Keys = used };
    }

    private async Task<ImmutableDictionary<PersonId, PersonKey>> KeysOfAsync(IEnumerable<PersonId> readers, CancellationToken cancellation)
    {
        var known = ImmutableDictionary.CreateBuilder<PersonId, PersonKey>();
        foreach (var reader in readers.Distinct())
        {
            if (await keys.GetUnlessNoneAsync(reader, cancellation).ConfigureAwait(false) is { } key)
            {
                known[reader] = key;
            }
        }

        return known.ToImmutable();
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
