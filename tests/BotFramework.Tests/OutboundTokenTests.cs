using BotFramework.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;

namespace BotFramework.Tests;

public class OutboundTokenTests : InFakeCloud
{
    [Fact]
    public async Task One_token_serves_many_calls()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Bot.WritesAsync()));
        Assert.Single(Cloud.TokenRequests);
        Assert.Equal(20, Cloud.Calls.Count);
        Assert.All(Cloud.Calls, authorization => Assert.Equal("Bearer token-1", authorization));
    }

    [Fact]
    public async Task The_bot_asks_as_itself_for_the_connector()
    {
        await Bot.WritesAsync();
        var (path, form) = Assert.Single(Cloud.TokenRequests);
        Assert.Equal($"/{BotUnderTest.TenantId}/oauth2/v2.0/token", path);
        Assert.Equal(
            ("client_credentials", BotUnderTest.AppId, "a secret"),
            (form["grant_type"], form["client_id"], form["client_secret"]));
        Assert.Contains("https://api.botframework.com/.default", form["scope"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/another/authority", "/another/authority/oauth2/v2.0/token")]
    [InlineData("/oauth2/v2.0/token", "/oauth2/v2.0/token")]
    [InlineData("/tenant/oauth2/v2.0/token/", "/tenant/oauth2/v2.0/token")]
    public async Task The_login_url_may_be_an_authority_or_the_token_address_itself(string loginPath, string expected)
    {
        using var bot = new BotUnderTest(Cloud, loginUrl: Cloud.Address + loginPath);
        await bot.WritesAsync();
        Assert.Equal(expected, Assert.Single(Cloud.TokenRequests).Path);
    }

    [Fact]
    public async Task A_token_with_less_than_five_minutes_left_is_replaced()
    {
        Cloud.TokenLifetime = 290;
        await Bot.WritesAsync();
        await Bot.WritesAsync();
        Assert.Equal(["Bearer token-1", "Bearer token-2"], Cloud.Calls);
    }

    [Fact]
    public async Task A_token_that_the_connector_rejects_is_replaced_and_the_call_made_again()
    {
        Cloud.ConnectorAnswers = authorization => authorization == "Bearer token-1" ? 401 : 201;
        await Bot.WritesAsync();
        await Bot.WritesAsync();
        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2"], Cloud.Calls);
    }

    [Fact]
    public async Task Calls_rejected_together_share_the_replacement()
    {
        Cloud.ConnectorAnswers = authorization => authorization == "Bearer token-1" ? 401 : 201;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Bot.WritesAsync()));
        Assert.Equal(2, Cloud.TokenRequests.Count);
    }

    [Fact]
    public async Task A_second_rejection_is_the_callers()
    {
        Cloud.ConnectorAnswers = _ => 401;
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => Bot.WritesAsync());
        Assert.Equal(401, (int)refusal.Response.StatusCode);
        Assert.Equal(2, Cloud.Calls.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        Cloud.TokensAreRefused = true;
        var refusal = await Assert.ThrowsAsync<MsalServiceException>(() => Bot.WritesAsync());
        Assert.Equal("invalid_client", refusal.ErrorCode);
        Assert.Empty(Cloud.Calls);
    }

    [Fact]
    public async Task An_answer_goes_where_the_authenticated_activity_came_from_even_if_the_bot_rewrites_it()
    {
        Bot.Does = turn =>
        {
            turn.Activity.ServiceUrl = "https://thief.example/";
            return turn.SendActivityAsync("hej");
        };
        Assert.Equal(200, await Bot.ReceivesAsync(ChannelToken.From(Cloud)));
        Assert.Equal(["Bearer token-1"], Cloud.Calls);
    }

    [Fact]
    public async Task A_token_does_not_travel_unprotected()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bot.WritesAsync(serviceUrl: "http://smba.example/teams/"));
        Assert.Empty(Cloud.TokenRequests);
    }
}
