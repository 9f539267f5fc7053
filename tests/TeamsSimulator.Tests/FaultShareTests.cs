using System.Net;
using System.Text.Json.Nodes;
using TeamsSimulator.Connector;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tests;

public sealed class FaultShareTests : TeamsTest
{
    private async Task<HttpStatusCode?> Send(Crowd crowd, int member)
    {
        try
        {
            var message = new JsonObject { ["type"] = "message", ["text"] = "hej" };
            using var response = await Bot.Call(HttpMethod.Post, $"v3/conversations/{crowd.ChatId(member)}/activities", message);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<List<HttpStatusCode?>> SendToAll(Crowd crowd)
    {
        List<HttpStatusCode?> answers = [];
        for (var member = 0; member < crowd.Count; member++)
        {
            answers.Add(await Send(crowd, member));
        }

        return answers;
    }

    [Fact]
    public async Task The_share_that_goes_wrong_is_as_large_as_said_and_of_every_kind()
    {
        var crowd = Teams.Crowd(400);
        var share = new FaultShare(0.25, seed: 7);
        Teams.Fails(share);

        var answers = await SendToAll(crowd);

        var failed = answers.Count(a => a != HttpStatusCode.Created);
        Assert.InRange(failed, 70, 130);
        Assert.Equal(failed, share.Struck.Values.Sum());
        Assert.Equal(FaultShare.Usual.Count, share.Struck.Count);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Contains(null, answers);
    }

    [Fact]
    public async Task What_was_shown_and_answered_as_failed_is_told_by_conversation()
    {
        var crowd = Teams.Crowd(200);
        Teams.Fails(new FaultShare(0.5, seed: 3));

        var answers = await SendToAll(crowd);

        var shownButFailed = Enumerable.Range(0, crowd.Count).Where(n => crowd.ShownTo(n) == 1 && answers[n] != HttpStatusCode.Created).Select(crowd.ChatId).ToList();
        Assert.NotEmpty(shownButFailed);
        Assert.Equal(shownButFailed.Order(), Teams.AcceptedButFailed.Keys.Order());
        Assert.All(Teams.AcceptedButFailed.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task Two_runs_with_one_seed_draw_the_same()
    {
        Teams.Fails(new FaultShare(0.3, seed: 5));
        var first = await SendToAll(Teams.Crowd(60));
        Teams.Fails(new FaultShare(0.3, seed: 5));

        Assert.Equal(first, await SendToAll(Teams.Crowd(60)));
    }

    [Fact]
    public async Task A_planned_fault_comes_before_those_by_chance_and_both_can_be_forgotten()
    {
        var crowd = Teams.Crowd(3);
        Teams.Fails(new FaultShare(1, seed: 1, [Fault.Status(502)]));
        Teams.FailsNext(Fault.Dropped);

        Assert.Equal([null, HttpStatusCode.BadGateway, HttpStatusCode.BadGateway], await SendToAll(crowd));
        Teams.FailsNoMore();
        Assert.Equal(HttpStatusCode.Created, await Send(crowd, 0));
        Assert.Equal(1, crowd.Shown);
    }
}
