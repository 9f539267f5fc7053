using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tests;

public sealed class CrowdTests : TeamsTest
{
    private readonly JsonObject _message = new() { ["type"] = "message", ["text"] = "hej" };

    private async Task<(HttpStatusCode Status, JsonObject? Body)> Call(HttpMethod method, string path, JsonNode? body = null)
    {
        using var response = await Bot.Call(method, path, body);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonObject>());
    }

    private Task<(HttpStatusCode Status, JsonObject? Body)> Open(Person person) => Call(HttpMethod.Post, "v3/conversations", new JsonObject
    {
        ["members"] = new JsonArray(new JsonObject { ["id"] = person.TeamsId }),
        ["tenantId"] = Tenant.Id,
    });

    [Fact]
    public async Task Its_people_are_written_to_and_counted_and_nobody_is_told()
    {
        var crowd = Teams.Crowd(1000);
        var sent = await Call(HttpMethod.Post, $"v3/conversations/{crowd.ChatId(700)}/activities", _message);
        await Call(HttpMethod.Post, $"v3/conversations/{crowd.ChatId(999)}/activities", _message);
        await Call(HttpMethod.Post, $"v3/conversations/{crowd.ChatId(999)}/activities", _message);

        Assert.Equal(HttpStatusCode.Created, sent.Status);
        Assert.Equal([(700, 1), (999, 2)], Enumerable.Range(0, crowd.Count).Where(n => crowd.ShownTo(n) > 0).Select(n => (n, crowd.ShownTo(n))));
        Assert.Equal(3, crowd.Shown);
        Assert.Empty(Bot.Received);
        Assert.Empty(Teams.BotSends);
    }

    [Fact]
    public async Task Each_is_on_the_roster_by_either_id()
    {
        var crowd = Teams.Crowd(50, new() { English = 0.5 });
        var (one, chat) = (crowd[31], crowd.ChatId(31));

        var byTeamsId = await Call(HttpMethod.Get, $"v3/conversations/{chat}/members/{Uri.EscapeDataString(one.TeamsId)}");
        var byEntraId = await Call(HttpMethod.Get, $"v3/conversations/{chat}/members/{one.AadObjectId}");
        var another = await Call(HttpMethod.Get, $"v3/conversations/{chat}/members/{crowd[32].AadObjectId}");

        Assert.Equal((one.AadObjectId, one.Name), ((string?)byTeamsId.Body!["aadObjectId"], (string?)byTeamsId.Body["name"]));
        Assert.Equal(one.TeamsId, (string?)byEntraId.Body!["id"]);
        Assert.Equal(HttpStatusCode.NotFound, another.Status);
        Assert.Equal(25, Enumerable.Range(0, 50).Count(n => crowd[n].Locale == "en-GB"));
    }

    [Fact]
    public async Task Who_has_no_chat_yet_gets_one_by_its_being_opened()
    {
        var crowd = Teams.Crowd(10, new() { WithoutChat = 0.2 });
        var without = Enumerable.Range(0, 10).Where(n => crowd.ChatId(n) is null).ToList();

        var opened = await Open(crowd[without[0]]);

        Assert.Equal(2, without.Count);
        Assert.Equal((HttpStatusCode.Created, crowd.ChatId(without[0])), (opened.Status, (string?)opened.Body!["id"]));
        Assert.Null(crowd.ChatId(without[1]));
        Assert.Equal(HttpStatusCode.Created, (await Call(HttpMethod.Post, $"v3/conversations/{crowd.ChatId(without[0])}/activities", _message)).Status);
        Assert.Equal(0, crowd.ShownTo(without[1]));
    }

    [Fact]
    public async Task Who_blocks_the_bot_or_removes_it_or_leaves_is_not_reached()
    {
        var crowd = Teams.Crowd(10);
        Teams.Member(crowd, 1).Blocks();
        await Teams.Member(crowd, 2).Uninstalls();
        Teams.Member(crowd, 3).LeavesTheOrganisation();

        HttpStatusCode[] statuses = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(async n =>
            (await Call(HttpMethod.Post, $"v3/conversations/{crowd.ChatId(n)}/activities", _message.DeepClone())).Status))];

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound], statuses);
        Assert.Equal(1, crowd.Shown);
    }

    [Fact]
    public async Task One_of_them_does_what_others_do()
    {
        var one = Teams.Member(Teams.Crowd(10), 4);
        await one.Installs();
        await one.Says("hjälp");
        await Bot.Reply(Bot.Received.Last(), "Så här gör du");

        Assert.Equal(["installationUpdate", "conversationUpdate", "message"], Bot.Received.Select(a => (string?)a["type"]));
        Assert.Equal(one.TeamsId, (string?)Bot.Received.Last()["from"]!["id"]);
        await one.Sees("Så här");
    }

    [Fact]
    public async Task A_message_may_be_changed_while_it_is_the_newest()
    {
        var crowd = Teams.Crowd(200);
        var chat = $"v3/conversations/{crowd.ChatId(7)}/activities";
        var id = (string?)(await Call(HttpMethod.Post, chat, _message)).Body!["id"];
        foreach (var other in Enumerable.Range(10, 150))
        {
            await Call(HttpMethod.Post, $"v3/conversations/{crowd.ChatId(other)}/activities", _message.DeepClone());
        }

        Assert.Equal(HttpStatusCode.OK, (await Call(HttpMethod.Put, $"{chat}/{id}", _message.DeepClone())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Call(HttpMethod.Put, $"{chat}/{id}1", _message.DeepClone())).Status);
        Assert.Equal(1, crowd.ShownTo(7));
    }

    [Fact]
    public void A_hundred_thousand_cost_a_few_megabytes()
    {
        // This thread's own count: what the whole process holds goes up and down with the tests beside this one.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var crowd = Teams.Crowd(100_000);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(bytes, crowd.Count, 50 * crowd.Count);
        Assert.Equal(100_000, Enumerable.Range(0, crowd.Count).Select(n => crowd[n].TeamsId).Distinct().Count());
    }
}
