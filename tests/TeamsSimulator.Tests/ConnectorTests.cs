using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tests;

public sealed class ConnectorTests : TeamsTest
{
    private string Chat => $"v3/conversations/{Adept.ConversationId}";

    private static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    private async Task<(HttpStatusCode Status, string? Code)> Refused(HttpMethod method, string path, JsonNode? body = null)
    {
        using var response = await Bot.Call(method, path, body);
        return (response.StatusCode, (string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"]);
    }

    private async Task<string> Sent(string text)
    {
        using var response = await Bot.Call(HttpMethod.Post, $"{Chat}/activities", Text(text));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    [Fact]
    public async Task A_message_is_updated_and_deleted_in_place()
    {
        await Adept.Installs();
        var first = await Sent("ett");
        await Sent("två");

        using var updated = await Bot.Call(HttpMethod.Put, $"{Chat}/activities/{first}", Text("ett, ändrat"));
        Assert.Equal(["ett, ändrat", "två"], Adept.Chat.Select(m => m.Text));

        using var deleted = await Bot.Call(HttpMethod.Delete, $"{Chat}/activities/{first}");
        Assert.Equal(["två"], Adept.Chat.Select(m => m.Text));
        Assert.Equal(
            (HttpStatusCode.NotFound, "ActivityNotFoundInConversation"),
            await Refused(HttpMethod.Put, $"{Chat}/activities/{first}", Text("tre")));
    }

    [Fact]
    public async Task The_bot_opens_its_chat_with_whoever_has_installed_it()
    {
        await Adept.Installs();
        JsonObject Parameters(SimPerson person) => new()
        {
            ["bot"] = new JsonObject { ["id"] = BotIdentity.TeamsId },
            ["members"] = new JsonArray(new JsonObject { ["id"] = person.TeamsId }),
            ["tenantId"] = Tenant.Id,
        };

        using var opened = await Bot.Call(HttpMethod.Post, "v3/conversations", Parameters(Adept));

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        Assert.Equal(Adept.ConversationId, (string?)(await opened.Content.ReadFromJsonAsync<JsonObject>())!["id"]);
        Assert.Equal(
            (HttpStatusCode.Forbidden, "BotNotInConversationRoster"),
            await Refused(HttpMethod.Post, "v3/conversations", Parameters(Mentor)));
    }

    [Fact]
    public async Task Members_are_found_by_either_id()
    {
        await Adept.Installs();
        foreach (var id in new[] { Adept.TeamsId, Adept.AadObjectId })
        {
            using var response = await Bot.Call(HttpMethod.Get, $"{Chat}/members/{Uri.EscapeDataString(id)}");
            var member = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
            Assert.Equal(
                (Adept.Name, "Elin", "Ek", Adept.Upn),
                ((string?)member["name"], (string?)member["givenName"], (string?)member["surname"], (string?)member["userPrincipalName"]));
        }

        using var page = await Bot.Call(HttpMethod.Get, $"{Chat}/pagedmembers?pageSize=200");
        Assert.Single((await page.Content.ReadFromJsonAsync<JsonObject>())!["members"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await Refused(HttpMethod.Get, $"{Chat}/members/{Mentor.AadObjectId}")).Status);
    }

    [Fact]
    public async Task Refusals_are_named_as_Teams_names_them()
    {
        await Adept.Installs();
        var send = $"{Chat}/activities";
        Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), await Refused(HttpMethod.Post, "v3/conversations/a:none/activities", Text("hej")));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), await Refused(HttpMethod.Post, send, Text(new string('x', 81 * 1024))));

        Adept.Blocks();
        Assert.Equal((HttpStatusCode.Forbidden, "MessageWritesBlocked"), await Refused(HttpMethod.Post, send, Text("hej")));
        Adept.Unblocks();

        await Adept.Uninstalls();
        Assert.Equal((HttpStatusCode.Forbidden, "BotNotInConversationRoster"), await Refused(HttpMethod.Post, send, Text("hej")));
        Assert.Empty(Adept.Chat);
    }

    [Theory]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.6", "body": [] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "body": [] }""")]
    [InlineData("""{ "version": "1.5", "body": [] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "text": "typlös" } ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "Container", "items": [ { "text": "typlös" } ] } ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "actions": [ { "title": "typlös" } ] }""")]
    public async Task Cards_that_Teams_would_not_draw_are_refused(string card)
    {
        await Adept.Installs();

        Assert.Equal((HttpStatusCode.BadRequest, "BadSyntax"), await Refused(HttpMethod.Post, $"{Chat}/activities", FakeBot.CardMessage(JsonNode.Parse(card)!)));
    }

    [Fact]
    public async Task Six_buttons_are_the_most()
    {
        await Adept.Installs();
        JsonObject Card(int buttons) => FakeBot.CardMessage(new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["actions"] = new JsonArray([.. Enumerable.Range(1, buttons).Select(n => new JsonObject { ["type"] = "Action.Execute", ["title"] = $"{n}" })]),
        });

        using var six = await Bot.Call(HttpMethod.Post, $"{Chat}/activities", Card(6));
        Assert.Equal(HttpStatusCode.Created, six.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Refused(HttpMethod.Post, $"{Chat}/activities", Card(7))).Status);
    }

    [Fact]
    public async Task Every_call_is_logged_with_its_outcome()
    {
        await Adept.Installs();
        await Sent("ett");
        await Bot.Call(HttpMethod.Post, $"{Chat}/activities", new JsonObject { ["type"] = "typing" });
        Adept.Blocks();
        await Refused(HttpMethod.Post, $"{Chat}/activities", Text("två"));

        Assert.Equal([("ett", 201), ("två", 403)], Teams.BotSends.Select(s => (s.Body!.Value.GetProperty("text").GetString()!, s.Status)));
        Assert.All(Teams.BotSends, s => Assert.Equal(Adept.Name, s.Person));
        Assert.Equal(3, Teams.BotCalls.Count);
    }
}
