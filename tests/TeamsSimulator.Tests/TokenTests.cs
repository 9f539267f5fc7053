using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeamsSimulator.Tenancy;
using TeamsSimulator.Tokens;

namespace TeamsSimulator.Tests;

public sealed class TokenTests : TeamsTest
{
    private readonly HttpClient _http = new();

    [Fact]
    public async Task The_bot_gets_a_token_for_the_right_secret_and_scope_only()
    {
        using var good = await Bot.AskForToken(BotIdentity.Secret);
        using var wrongSecret = await Bot.AskForToken("guess");
        using var wrongScope = await Bot.AskForToken(BotIdentity.Secret, "https://graph.microsoft.com/.default");

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrongSecret.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, wrongScope.StatusCode);
    }

    [Fact]
    public async Task The_connector_takes_no_other_token()
    {
        await Adept.Installs();
        var send = new Uri(Bot.ServiceUrl, $"v3/conversations/{Adept.ConversationId}/activities");
        using var without = await _http.PostAsJsonAsync(send, new JsonObject { ["type"] = "message", ["text"] = "hej" });
        using var request = new HttpRequestMessage(HttpMethod.Post, send) { Content = JsonContent.Create(new JsonObject { ["type"] = "message" }) };
        request.Headers.Authorization = new("Bearer", InboundTokens.Make(Bot.ServiceUrl.ToString(), DateTimeOffset.UtcNow));
        using var inbound = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, inbound.StatusCode);
        Assert.Empty(Adept.Chat);
    }

    [Fact]
    public async Task Teams_posts_with_a_token_that_its_published_keys_confirm()
    {
        await Adept.Installs();

        var result = await Check(Bot.Authorizations.First()!);

        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal(Bot.ServiceUrl.ToString(), result.Claims["serviceurl"]);
        Assert.Equal((string?)Bot.Received.First()["serviceUrl"], result.Claims["serviceurl"]);
    }

    [Theory]
    [InlineData(TokenFlaw.WrongKey)]
    [InlineData(TokenFlaw.Expired)]
    [InlineData(TokenFlaw.OtherAudience)]
    [InlineData(TokenFlaw.OtherIssuer)]
    public async Task A_flawed_token_does_not_pass(TokenFlaw flaw)
    {
        await Teams.PostRaw("{}", flaw);

        Assert.False((await Check(Bot.Authorizations.Last()!)).IsValid);
    }

    [Fact]
    public async Task Other_flaws_are_for_the_bot_to_notice()
    {
        await Teams.PostRaw("{}", TokenFlaw.Missing);
        Assert.Null(Bot.Authorizations.Last());

        await Teams.PostRaw("{}", TokenFlaw.OtherServiceUrl);
        var elsewhere = await Check(Bot.Authorizations.Last()!);
        Assert.True(elsewhere.IsValid);
        Assert.NotEqual(Bot.ServiceUrl.ToString(), elsewhere.Claims["serviceurl"]);

        await Teams.PostRaw("{}", TokenFlaw.UnendorsedKey);
        var unendorsed = new JsonWebToken(Bot.Authorizations.Last()!["Bearer ".Length..]);
        var key = (await Keys()).Single(k => (string?)k["kid"] == unendorsed.Kid);
        Assert.DoesNotContain("msteams", key["endorsements"]!.AsArray().Select(e => (string?)e));
    }

    private async Task<TokenValidationResult> Check(string authorization)
    {
        var metadata = (await _http.GetFromJsonAsync<JsonObject>(Bot.Settings["ToBotFromChannelOpenIdMetadataUrl"]))!;
        var endorsed = (await Keys()).Where(k => k["endorsements"]!.AsArray().Any(e => (string?)e == "msteams"));
        return await new JsonWebTokenHandler().ValidateTokenAsync(authorization["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = (string?)metadata["issuer"],
            ValidAudience = Bot.Settings["MicrosoftAppId"],
            IssuerSigningKeys = endorsed.Select(k => new JsonWebKey(k.ToJsonString())),
        });
    }

    private async Task<List<JsonObject>> Keys()
    {
        var metadata = (await _http.GetFromJsonAsync<JsonObject>(Bot.Settings["ToBotFromChannelOpenIdMetadataUrl"]))!;
        var keys = (await _http.GetFromJsonAsync<JsonObject>((string)metadata["jwks_uri"]!))!;
        return [.. keys["keys"]!.AsArray().OfType<JsonObject>()];
    }
}
