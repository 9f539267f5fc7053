using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tokens;

/// <summary>The tokens the bot gets from the token endpoint and shows the connector.</summary>
public static class BotTokens
{
    public const string Audience = "https://api.botframework.com";

    /// <summary>How long one lasts; Entra gives about an hour.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static string Make(string issuer, DateTimeOffset now) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer,
        Audience = Audience,
        NotBefore = now.UtcDateTime,
        IssuedAt = now.UtcDateTime,
        Expires = (now + Life).UtcDateTime,
        Claims = new Dictionary<string, object> { ["appid"] = BotIdentity.AppId, ["tid"] = Tenant.Id },
        SigningCredentials = SigningKeys.Signing(SigningKeys.Teams),
    });

    /// <summary>Until when an Authorization header is good: it holds a token of ours, for this bot and in time.</summary>
    /// <returns>Null when it does not.</returns>
    public static async Task<DateTimeOffset?> GoodUntil(string authorization, string issuer)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(authorization["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = Audience,
            IssuerSigningKey = SigningKeys.Teams,
        });
        return result.IsValid && result.ClaimsIdentity.HasClaim("appid", BotIdentity.AppId) ? result.SecurityToken.ValidTo : null;
    }
}
