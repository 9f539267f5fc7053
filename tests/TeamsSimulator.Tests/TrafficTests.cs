using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using TeamsSimulator.Traffic;

namespace TeamsSimulator.Tests;

public sealed class TrafficTests : TeamsTest
{
    protected override SimulatorOptions Options => new() { Now = Monday, StartBot = Bot.StartAsync, KeepsTraffic = false };

    [Fact]
    public async Task Without_kept_traffic_the_last_activity_of_each_is_known()
    {
        Bot.Answers = async activity =>
        {
            await Bot.Reply(activity, "Hej på dig");
            return Results.Ok();
        };
        await Adept.Installs();
        await Mentor.Installs();
        await Adept.Says("möte");
        await Adept.Says("dagbok");

        Assert.Equal("dagbok", (string?)Adept.LastPosted["text"]);
        Assert.Equal("conversationUpdate", (string?)Mentor.LastPosted["type"]);
        await Adept.Sees("Hej på dig");
    }

    [Fact]
    public async Task Without_kept_traffic_each_exchange_is_told_of_as_it_happens()
    {
        var told = new ConcurrentQueue<Exchange>();
        Teams.Exchanged += told.Enqueue;
        Bot.Answers = async activity =>
        {
            await Bot.Reply(activity, "Hej på dig");
            return Results.Ok();
        };
        await Adept.Installs();
        told.Clear();

        await Adept.Says("möte");

        Assert.Equal([(true, Adept.Name), (false, Adept.Name)], told.Where(e => e.IsSend || !e.FromBot).Select(e => (e.FromBot, e.Person)));
    }

    [Fact]
    public async Task Without_kept_traffic_a_look_at_it_does_not_pass_for_empty()
    {
        await Adept.Installs();

        Assert.Throws<InvalidOperationException>(() => Teams.BotSends);
        Assert.Throws<InvalidOperationException>(() => Teams.BotCalls);
        Assert.Throws<InvalidOperationException>(() => Teams.PostsToBot);
    }
}
