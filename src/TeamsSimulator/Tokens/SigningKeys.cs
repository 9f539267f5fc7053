using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace TeamsSimulator.Tokens;

/// <summary>The keys behind the simulator's tokens. Shared by the process, since making RSA keys is slow.</summary>
public static class SigningKeys
{
    /// <summary>Published and endorsed for Teams.</summary>
    public static RsaSecurityKey Teams { get; } = NewKey("teams-key");

    /// <summary>Published, but endorsed for another channel.</summary>
    public static RsaSecurityKey OtherChannel { get; } = NewKey("other-channel-key");

    /// <summary>Published nowhere, under the id of the good key: a forger's.</summary>
    public static RsaSecurityKey Forged { get; } = NewKey("teams-key");

    public static SigningCredentials Signing(RsaSecurityKey key) => new(key, SecurityAlgorithms.RsaSha256);

    // Without this, two keys of one id would share a cached signature provider.
    private static RsaSecurityKey NewKey(string id) =>
        new(RSA.Create(2048)) { KeyId = id, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
}
