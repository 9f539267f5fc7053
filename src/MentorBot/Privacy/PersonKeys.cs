using System.Text.Json;
using MentorBot.Core.People;
using MentorBot.Edges;

namespace MentorBot.Privacy;

/// <summary>
/// A key for every person, made when a first text is sealed for them. Each is a document <c>key/{person}</c> in a store of its
/// own that keeps no history: erasing the key erases everything that was ever sealed under it, wherever copies of that may lie.
/// </summary>
/// <param name="store">For keys alone; not the store of the documents.</param>
public sealed class PersonKeys(IDocumentStore store, WrappingKey wrapping, TimeProvider machineTime)
{
    private readonly PersonKeyCache _cache = new(machineTime);

    /// <returns>Null when the person has none, because no text was sealed for them yet or because it was erased.</returns>
    /// <exception cref="WrappingKeyException">It was wrapped with another key than the one at hand.</exception>
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
            return null;
        }

        var key = Unwrap(document);
        _cache.Keep(person, key, forgotten);
        return key;
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

    private static string NameFor(PersonId person) => $"key/{person.Value}";

    private byte[] Wrap(PersonKey key, string name) =>
        JsonSerializer.SerializeToUtf8Bytes(new Wrapped(wrapping.Id, wrapping.Wrap([.. key.Id, .. key.Secret], name)), JsonSerializerOptions.Web);

    private PersonKey Unwrap(StoredDocument document)
    {
        var wrapped = Read(document);
        if (wrapped.WrappedBy != wrapping.Id)
        {
            throw new WrappingKeyException(
                $"The persons' keys were wrapped with the key \"{wrapped.WrappedBy}\", but the one at hand is \"{wrapping.Id}\": "
                + "set Privacy:WrappingKey and Privacy:WrappingKeyId to the former, or put its file back.");
        }

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
