using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Support;

/// <summary>The token that Teams sends with an activity; <c>with</c> makes it a wrong one.</summary>
internal sealed record ChannelToken(SigningCredentials? SignedWith, string ServiceUrl)
{
    public string Issuer { get; init; } = "https://api.botframework.com";

    public string Audience { get; init; } = BotUnderTest.AppId;

    /// <summary>Minutes from now.</summary>
    public int ValidFrom { get; init; } = -10;

    /// <summary>Minutes from now.</summary>
    public int ValidTo { get; init; } = 50;

    public static ChannelToken From(FakeCloud cloud) => new(cloud.Keys[0].Credentials, cloud.ServiceUrl);

    public string Bearer() => "Bearer " + new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        NotBefore = DateTime.UtcNow.AddMinutes(ValidFrom),
        Expires = DateTime.UtcNow.AddMinutes(ValidTo),
        Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
        SigningCredentials = SignedWith,
    });
}
