using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Support;

/// <summary>A key that a channel signs with, as its owner holds it.</summary>
internal sealed record ChannelKey(string Id, params string[] Endorsements)
{
    public RSA Rsa { get; } = RSA.Create(2048);

    public SigningCredentials Credentials => new(new RsaSecurityKey(Rsa) { KeyId = Id }, SecurityAlgorithms.RsaSha256);

    /// <summary>The public half, as the key document shows it.</summary>
    public object Published()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Endorsements.Length > 0)
        {
            key["endorsements"] = Endorsements;
        }

        return key;
    }
}
