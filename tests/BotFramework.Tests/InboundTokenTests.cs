using BotFramework.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests;

public class InboundTokenTests : InFakeCloud
{
    [Fact]
    public async Task What_the_channel_signed_for_this_bot_is_let_in()
    {
        Assert.Equal(200, await Bot.ReceivesAsync(Token));
        Assert.Equal(1, Bot.TurnsHeard);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic dXNlcjpwdw==")]
    public async Task No_token_is_401(string? authorization) => await IsRefusedAsync(401, () => Bot.ReceivesAsync(authorization));

    [Fact]
    public async Task A_token_signed_by_somebody_else_under_a_published_key_id_is_401()
    {
        var forged = new ChannelKey("key-1", "msteams");
        await IsRefusedAsync(401, () => Bot.ReceivesAsync(Token with { SignedWith = forged.Credentials }));
    }

    [Fact]
    public async Task A_token_that_nobody_signed_is_401() =>
        await IsRefusedAsync(401, () => Bot.ReceivesAsync(Token with { SignedWith = null }));

    [Fact]
    public async Task A_token_whose_content_was_changed_is_401()
    {
        var parts = Token.Bearer().Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("\"exp\":", "\"exp\":1", StringComparison.Ordinal);
        await IsRefusedAsync(401, () => Bot.ReceivesAsync($"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}"));
    }

    [Fact]
    public async Task A_symmetric_signature_made_with_the_public_key_is_401()
    {
        var publicKey = new SymmetricSecurityKey(Cloud.Keys[0].Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "key-1" };
        var confused = new SigningCredentials(publicKey, SecurityAlgorithms.HmacSha256);
        await IsRefusedAsync(401, () => Bot.ReceivesAsync(Token with { SignedWith = confused }));
    }

    [Fact]
    public async Task A_token_that_expired_six_minutes_ago_is_401() =>
        await IsRefusedAsync(401, () => Bot.ReceivesAsync(Token with { ValidTo = -6 }));

    [Fact]
    public async Task A_token_that_is_valid_in_six_minutes_is_401() =>
        await IsRefusedAsync(401, () => Bot.ReceivesAsync(Token with { ValidFrom = 6 }));

    [Theory]
    [InlineData(-60, -4)]
    [InlineData(4, 60)]
    public async Task Clocks_may_differ_by_five_minutes(int validFrom, int validTo) =>
        Assert.Equal(200, await Bot.ReceivesAsync(Token with { ValidFrom = validFrom, ValidTo = validTo }));

    [Theory]
    [InlineData("https://sts.windows.net/" + BotUnderTest.TenantId + "/")]
    [InlineData("https://login.microsoftonline.com/" + BotUnderTest.TenantId + "/v2.0")]
    public async Task Another_issuer_is_401_even_with_a_good_signature(string issuer) =>
        await IsRefusedAsync(401, () => Bot.ReceivesAsync(Token with { Issuer = issuer }));

    [Fact]
    public async Task Another_bots_token_is_401() =>
        await IsRefusedAsync(401, () => Bot.ReceivesAsync(Token with { Audience = "another-bot" }));

    [Fact]
    public async Task A_service_url_that_the_token_does_not_name_is_403() =>
        await IsRefusedAsync(403, () => Bot.ReceivesAsync(Token, serviceUrl: "https://thief.example/teams/"));

    [Fact]
    public async Task The_service_url_may_differ_by_a_slash_at_its_end() =>
        Assert.Equal(200, await Bot.ReceivesAsync(Token, serviceUrl: Cloud.ServiceUrl.TrimEnd('/')));

    [Fact]
    public async Task A_channel_that_the_key_is_not_endorsed_for_is_403() =>
        await IsRefusedAsync(403, () => Bot.ReceivesAsync(Token, channelId: "webchat"));

    [Fact]
    public async Task A_key_endorsed_for_nothing_is_403()
    {
        Cloud.Keys[0] = new ChannelKey("key-1");
        await IsRefusedAsync(403, () => Bot.ReceivesAsync(Token));
    }

    private ChannelToken Token => ChannelToken.From(Cloud);

    private async Task IsRefusedAsync(int status, Func<Task<int>> post)
    {
        Assert.Equal(status, await post());
        Assert.Equal(0, Bot.TurnsHeard);
    }
}
