using BotFramework.Tests.Support;
using Microsoft.Bot.Builder;

namespace BotFramework.Tests;

public class TurnLifetimeTests : InFakeCloud
{
    [Fact]
    public async Task A_turn_that_has_ended_sends_no_more()
    {
        ITurnContext? kept = null;
        Bot.Does = turn =>
        {
            kept = turn;
            return Task.CompletedTask;
        };
        Assert.Equal(200, await Bot.ReceivesAsync(ChannelToken.From(Cloud)));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => kept!.SendActivityAsync("too late"));
        Assert.Empty(Cloud.Calls);
    }
}
