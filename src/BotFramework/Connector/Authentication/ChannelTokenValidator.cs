using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Judges the token that a channel signs its activities with.</summary>
/// <remarks>
/// Tokens of the Bot Framework's own issuer only: there is no emulator path, and so none by which a token of any Entra
/// tenant would do.
/// </remarks>
internal sealed class ChannelTokenValidator(string appId, SigningKeys keys)
{
    private const string Issuer = "https://api.botframework.com";
    private const string BearerPrefix = "Bearer ";

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public async Task<Admission> AdmitAsync(Activity activity, string? authorization, CancellationToken cancellationToken)
    {
        if (authorization?.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) != true
            || !TryRead(authorization[BearerPrefix.Length..].Trim(), out var token))
        {
            return Admission.Unauthorized("There is no bearer token.");
        }

        // Refused before any key is looked up: what nobody could have signed for this bot must cost no fetch.
        if (token.Issuer != Issuer || !token.Audiences.Contains(appId) || string.IsNullOrEmpty(token.Kid))
        {
            return Admission.Unauthorized("The token is of another issuer or for another audience.");
        }

        JsonWebKey? key;
        try
        {
            key = await keys.FindAsync(token.Kid, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            return Admission.Unavailable(error.Message);
        }

        return key is null
            ? Admission.Unauthorized("The token is signed with a key that is not published.")
            : await AdmitAsync(activity, token, key).ConfigureAwait(false);
    }

    private async Task<Admission> AdmitAsync(Activity activity, JsonWebToken token, JsonWebKey key)
    {
        var outcome = await _handler.ValidateTokenAsync(token, Rules(key)).ConfigureAwait(false);
        if (!outcome.IsValid)
        {
            return Admission.Unauthorized($"The token does not hold: {outcome.Exception?.GetType().Name}.");
        }

        if (!IsFor(token, activity.ServiceUrl))
        {
            return Admission.Forbidden("The token was issued for another service URL than the activity's.");
        }

        return IsEndorsed(key, activity.ChannelId)
            ? Admission.Granted
            : Admission.Forbidden("The signing key is not endorsed for the activity's channel.");
    }

    private static bool TryRead(string text, out JsonWebToken token)
    {
        try
        {
            token = new JsonWebToken(text);
            return true;
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException)
        {
            token = null!;
            return false;
        }
    }

    private TokenValidationParameters Rules(JsonWebKey key) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = appId,
        IssuerSigningKey = key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = TimeSpan.FromMinutes(5),
    };

    private static bool IsFor(JsonWebToken token, string? serviceUrl) =>
        !string.IsNullOrEmpty(serviceUrl)
        && token.TryGetPayloadValue<string>("serviceurl", out var claimed)
        && claimed.TrimEnd('/') == serviceUrl.TrimEnd('/');

    /// <summary>A key without endorsements is endorsed for nothing.</summary>
    private static bool IsEndorsed(JsonWebKey key, string? channelId) =>
        !string.IsNullOrEmpty(channelId)
        && key.AdditionalData.TryGetValue("endorsements", out var endorsements)
        && JsonSerializer.SerializeToElement(endorsements) is { ValueKind: JsonValueKind.Array } list
        && list.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.String && e.GetString() == channelId);
}
