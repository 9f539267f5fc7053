using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsSimulator.Connector;

namespace TeamsSimulator.Tests;

public sealed class FaultTests : TeamsTest
{
    protected override SimulatorOptions Options => new()
    {
        Now = Monday,
        StartBot = Bot.StartAsync,
        AnswerWithin = TimeSpan.FromMilliseconds(250),
    };

    private async Task<HttpStatusCode> Send(SimPerson person)
    {
        var body = new JsonObject { ["type"] = "message", ["text"] = "hej" };
        using var response = await Bot.Call(HttpMethod.Post, $"v3/conversations/{person.ConversationId}/activities", body);
        return response.StatusCode;
    }

    [Fact]
    public async Task The_next_sends_fail_as_planned_and_those_after_pass()
    {
        await Adept.Installs();
        Teams.FailsNext(Fault.Status(503), times: 2);
        Teams.FailsNext(Fault.PreconditionFailed);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Send(Adept));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Send(Adept));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await Send(Adept));
        Assert.Equal(HttpStatusCode.Created, await Send(Adept));
        Assert.Single(Adept.Chat);
    }

    [Fact]
    public async Task A_fault_for_one_does_not_strike_another()
    {
        await Adept.Installs();
        await Mentor.Installs();
        Adept.FailsNext(Fault.Throttled(TimeSpan.FromSeconds(2)));

        Assert.Equal(HttpStatusCode.Created, await Send(Mentor));
        using var throttled = await Bot.Call(
            HttpMethod.Post, $"v3/conversations/{Adept.ConversationId}/activities", new JsonObject { ["type"] = "message" });
        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), throttled.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Accepted_but_timed_out_is_seen_by_the_person_and_not_by_the_bot()
    {
        await Adept.Installs();
        Adept.FailsNext(Fault.AcceptedThenTimedOut);

        await Assert.ThrowsAsync<HttpRequestException>(() => Send(Adept));

        Assert.Equal("hej", Assert.Single(Adept.Chat).Text);
        Assert.Equal(0, Teams.BotSends[^1].Status);
    }

    [Fact]
    public async Task What_the_bot_does_not_answer_in_time_comes_again()
    {
        await Adept.Installs();
        var silent = true;
        Bot.Answers = async activity =>
        {
            if (silent)
            {
                silent = false;
                await Task.Delay(Timeout.Infinite, new CancellationTokenSource(TimeSpan.FromSeconds(1)).Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            return Results.Ok();
        };

        await Adept.Says("möte");

        Assert.Equal(["möte", "möte"], Bot.Received.Skip(2).Select(a => (string?)a["text"]));
        Assert.Equal([0, 200], Teams.PostsToBot.Skip(2).Select(p => p.Status));
        Assert.Single(Adept.Chat);
    }

    [Fact]
    public async Task An_error_of_the_bots_does_not_pass_unnoticed()
    {
        await Adept.Installs();
        Bot.Answers = _ => Task.FromResult(Results.StatusCode(500));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Says("möte"));

        Assert.Contains("500", thrown.Message, StringComparison.Ordinal);
    }
}
