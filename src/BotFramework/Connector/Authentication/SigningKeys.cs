using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The channels' published signing keys, fetched when needed and kept.</summary>
/// <remarks>
/// ConfigurationManager is not used: it refreshes in the background, so that the first activity signed with a rotated key
/// would be refused. Here that activity waits for the new keys. Fetches are single, and bounded in time.
/// </remarks>
internal sealed class SigningKeys(Uri metadataAddress, IDocumentRetriever documents, TimeProvider clock) : IDisposable
{
    /// <summary>How long keys are trusted without asking again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>How often a key id that is not known may cause a fetch; anybody can make one up.</summary>
    public static readonly TimeSpan UnknownKeyInterval = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private Snapshot? _latest;

    /// <summary>The key of that id, or <see langword="null"/> if none is published.</summary>
    /// <exception cref="IOException">There are no keys yet, and they cannot be fetched.</exception>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_latest is { } fresh && Age(fresh) < Lifetime && fresh.Find(keyId) is { } known)
        {
            return known;
        }

        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var keys = _latest;
            if (keys is null || Age(keys) >= Lifetime || (keys.Find(keyId) is null && Age(keys) >= UnknownKeyInterval))
            {
                keys = _latest = await FetchAsync(keys, cancellationToken).ConfigureAwait(false);
            }

            return keys.Find(keyId);
        }
        finally
        {
            _fetching.Release();
        }
    }

    public void Dispose() => _fetching.Dispose();

    private TimeSpan Age(Snapshot keys) => clock.GetUtcNow() - keys.FetchedAt;

    private async Task<Snapshot> FetchAsync(Snapshot? known, CancellationToken cancellationToken)
    {
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever
                .GetAsync(metadataAddress.AbsoluteUri, documents, cancellationToken).ConfigureAwait(false);
            return new Snapshot(metadata.JsonWebKeySet?.Keys ?? [], clock.GetUtcNow());
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Better the keys of yesterday than a deaf bot; the next try is an interval away.
            return known is null
                ? throw new IOException("The channels' signing keys cannot be fetched.", error)
                : known with { FetchedAt = clock.GetUtcNow() - Lifetime + UnknownKeyInterval };
        }
    }

    private sealed record Snapshot(ICollection<JsonWebKey> Keys, DateTimeOffset FetchedAt)
    {
        public JsonWebKey? Find(string keyId) => Keys.FirstOrDefault(k => k.KeyId == keyId);
    }
}
