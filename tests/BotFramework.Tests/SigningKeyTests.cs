using BotFramework.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests;

public class SigningKeyTests : InFakeCloud
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Keys_are_fetched_once_for_many_activities()
    {
        using var bot = new BotUnderTest(Cloud, _clock);
        var token = ChannelToken.From(Cloud);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.ReceivesAsync(token))), status => Assert.Equal(200, status));
        Assert.Equal(1, Cloud.KeyFetches);
    }

    [Fact]
    public async Task The_first_activity_under_a_rotated_key_is_let_in()
    {
        using var bot = new BotUnderTest(Cloud, _clock);
        await bot.ReceivesAsync(ChannelToken.From(Cloud));
        Cloud.Keys[0] = new ChannelKey("key-2", "msteams");
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(200, await bot.ReceivesAsync(ChannelToken.From(Cloud)));
    }

    [Fact]
    public async Task Made_up_key_ids_cause_one_fetch_a_minute_at_most()
    {
        using var bot = new BotUnderTest(Cloud, _clock);
        var key = new ChannelKey("made-up", "msteams");
        for (var i = 0; i < 20; i++)
        {
            var another = key with { Id = "made-up-" + i };
            Assert.Equal(401, await bot.ReceivesAsync(ChannelToken.From(Cloud) with { SignedWith = another.Credentials }));
        }

        Assert.Equal(1, Cloud.KeyFetches);
    }

    [Fact]
    public async Task Tokens_that_cannot_be_for_this_bot_cause_no_fetch()
    {
        Assert.Equal(401, await Bot.ReceivesAsync(ChannelToken.From(Cloud) with { Audience = "another-bot" }));
        Assert.Equal(401, await Bot.ReceivesAsync(ChannelToken.From(Cloud) with { Issuer = "https://evil.example" }));
        Assert.Equal(0, Cloud.KeyFetches);
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_once_the_keys_are_half_a_day_old()
    {
        using var bot = new BotUnderTest(Cloud, _clock);
        var withdrawn = ChannelToken.From(Cloud);
        await bot.ReceivesAsync(withdrawn);
        Cloud.Keys[0] = new ChannelKey("key-2", "msteams");
        Assert.Equal(200, await bot.ReceivesAsync(withdrawn));
        _clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(401, await bot.ReceivesAsync(withdrawn));
    }

    [Fact]
    public async Task Known_keys_outlast_a_failing_endpoint()
    {
        using var bot = new BotUnderTest(Cloud, _clock);
        await bot.ReceivesAsync(ChannelToken.From(Cloud));
        Cloud.KeysAreDown = true;
        _clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(200, await bot.ReceivesAsync(ChannelToken.From(Cloud)));
    }

    [Fact]
    public async Task Without_any_keys_the_channel_is_asked_to_come_back()
    {
        Cloud.KeysAreDown = true;
        Assert.Equal(503, await Bot.ReceivesAsync(ChannelToken.From(Cloud)));
        Cloud.KeysAreDown = false;
        Assert.Equal(200, await Bot.ReceivesAsync(ChannelToken.From(Cloud)));
        Assert.Equal(1, Bot.TurnsHeard);
    }
}
