using System.Text.Json;
using MentorBot.Core.People;
using MentorBot.Edges;

namespace MentorBot.Privacy;

/// <summary>
/// A key for every person, made when a first text is sealed for them. Each is a document <c>key/{person}</c> in a store of its
/// own that keeps no history: erasing the key erases everything that was ever sealed under it, wherever copies of that may lie.
/// </summary>
/// <param name="store">For keys alone; not the store of the documents.</param>
public sealed class PersonKeys(IDocumentStore store, WrappingRing ring, TimeProvider machineTime)
{
    private const string Shelf = "key/";

    private readonly PersonKeyCache _cache = new(machineTime);

    /// <returns>Null when the person has none, because no text was sealed for them yet or because it was erased.</returns>
    /// <exception cref="WrappingKeyException">It was wrapped with a key that is not at hand.</exception>
    /// <exception cref="SealBrokenException">The stored key was changed or moved.</exception>
    public async Task<PersonKey?> GetAsync(PersonId person, CancellationToken cancellation)
    {
        if (_cache.Find(person) is { } known)
        {
            return known;
        }

        var forgotten = _cache.Forgotten;
        if (await store.GetAsync(NameFor(person), cancellation).ConfigureAwait(false) is not { } document)
        {
            _cache.KeepNone(person);
            return null;
        }

        var key = Unwrap(document);
        _cache.Keep(person, key, forgotten);
        return key;
    }

    /// <summary>The same for whom no text is at stake: who had no key a moment ago is taken to have none, and costs no read.</summary>
    /// <inheritdoc cref="GetAsync"/>
    internal Task<PersonKey?> GetUnlessNoneAsync(PersonId person, CancellationToken cancellation) =>
        _cache.Find(person) is null && _cache.HadNone(person) ? Task.FromResult<PersonKey?>(null) : GetAsync(person, cancellation);

    /// <summary>Opens every key there is, to see that it can be.</summary>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public async Task CheckAllAsync(CancellationToken cancellation)
    {
        await foreach (var name in store.ListAsync(Shelf, cancellation).ConfigureAwait(false))
        {
            await GetAsync(new PersonId(name[Shelf.Length..]), cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc cref="GetAsync"/>
    public async Task<PersonKey> GetOrCreateAsync(PersonId person, CancellationToken cancellation)
    {
        while (true)
        {
            if (await GetAsync(person, cancellation).ConfigureAwait(false) is { } key)
            {
                return key;
            }

            // Whether ours or somebody else's was first: what counts is what is stored.
            var name = NameFor(person);
            await store.CreateAsync(name, Wrap(PersonKey.Random(), name), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Erases the person's key, and so everything sealed under it. Other processes may read with a copy for another minute.
    /// </summary>
    public async Task EraseAsync(PersonId person, CancellationToken cancellation)
    {
        await store.DeleteAsync(NameFor(person), cancellation).ConfigureAwait(false);
        _cache.Forget(person);
    }

    /// <summary>
    /// Wraps every person's key with the current wrapping key that is under another one. The keys themselves stay the same, so no text
    /// need be sealed anew. May be interrupted and begun again, and run in several processes at once.
    /// </summary>
    /// <returns>How many were wrapped anew here.</returns>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public async Task<int> RewrapAsync(CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var name in store.ListAsync(Shelf, cancellation).ConfigureAwait(false))
        {
            if (await store.GetAsync(name, cancellation).ConfigureAwait(false) is { } document
                && Read(document).WrappedBy != ring.Current.Id
                && await store.ReplaceAsync(name, Wrap(Unwrap(document), name), document.Version, cancellation).ConfigureAwait(false) is not null)
            {
                count++;
            }
        }

        return count;
    }

    private static string NameFor(PersonId person) => Shelf + person.Value;

    private byte[] Wrap(PersonKey key, string name) => JsonSerializer.SerializeToUtf8Bytes(
        new Wrapped(ring.Current.Id, ring.Current.Wrap([.. key.Id, .. key.Secret], name)), JsonSerializerOptions.Web);

    private PersonKey Unwrap(StoredDocument document)
    {
        var wrapped = Read(document);
        var wrapping = ring.Find(wrapped.WrappedBy) ?? throw new WrappingKeyException(
            $"A person's key was wrapped with the key \"{wrapped.WrappedBy}\", but the one at hand is \"{ring.Current.Id}\": set Privacy:WrappingKey and "
            + "Privacy:WrappingKeyId to the former, put its file back, or name it under Privacy:OtherWrappingKeys.");
        var plain = wrapping.Unwrap(wrapped.Key, document.Name);
        return plain?.Length == PersonKey.IdSize + PersonKey.SecretSize
            ? new PersonKey(plain.AsSpan(0, PersonKey.IdSize), plain.AsSpan(PersonKey.IdSize))
            : throw new SealBrokenException(document.Name);
    }

    private static Wrapped Read(StoredDocument document)
    {
        try
        {
            var wrapped = JsonSerializer.Deserialize<Wrapped>(document.Content.Span, JsonSerializerOptions.Web);
            return wrapped is { WrappedBy: not null, Key: not null } ? wrapped : throw new SealBrokenException(document.Name);
        }
        catch (JsonException)
        {
            throw new SealBrokenException(document.Name);
        }
    }

    private sealed record Wrapped(string WrappedBy, byte[] Key);
}
