using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tokens;

/// <summary>The tokens Teams shows the bot. Real time, since authentication never follows the simulated clock.</summary>
public static class InboundTokens
{
    public const string Issuer = "https://api.botframework.com";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <returns>A signed JWT, or null for <see cref="TokenFlaw.Missing"/>.</returns>
    public static string? Make(string serviceUrl, DateTimeOffset now, TokenFlaw flaw = TokenFlaw.None)
    {
        if (flaw == TokenFlaw.Missing)
        {
            return null;
        }

        var issued = flaw == TokenFlaw.Expired ? now - (2 * Life) : now;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = flaw == TokenFlaw.OtherIssuer ? "https://elsewhere.example" : Issuer,
            Audience = flaw == TokenFlaw.OtherAudience ? "00000000-0000-4000-8000-000000000000" : BotIdentity.AppId,
            NotBefore = issued.UtcDateTime,
            IssuedAt = issued.UtcDateTime,
            Expires = (issued + Life).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                ["serviceurl"] = flaw == TokenFlaw.OtherServiceUrl ? "https://elsewhere.example/teams/" : serviceUrl,
            },
            SigningCredentials = SigningKeys.Signing(KeyFor(flaw)),
        });
    }

    private static RsaSecurityKey KeyFor(TokenFlaw flaw) => flaw switch
    {
        TokenFlaw.WrongKey => SigningKeys.Forged,
        TokenFlaw.UnendorsedKey => SigningKeys.OtherChannel,
        _ => SigningKeys.Teams,
    };
}
