using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tests;

public sealed class GroupTests : TeamsTest
{
    private static readonly JsonNode Question = JsonNode.Parse("""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [ { "type": "TextBlock", "text": "Vem tar anteckningar?" }, { "type": "Input.Text", "id": "vem" } ],
          "actions": [ { "type": "Action.Execute", "title": "Spara", "verb": "note", "data": { "meeting": "1" } } ]
        }
        """)!;

    private Task<GroupChat> Pair(bool withBot = true) => Teams.Group("Vi två", withBot, Adept, Mentor);

    private async Task<JsonNode> Get(string path)
    {
        using var response = await Bot.Call(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    [Fact]
    public async Task The_bot_is_told_twice_over_that_it_was_added()
    {
        var group = await Pair();

        Assert.Equal(["installationUpdate", "conversationUpdate"], Bot.Received.Select(a => (string?)a["type"]));
        var (installed, added) = (Bot.Received.First(), Bot.Received.Last());
        Assert.Equal("add", (string?)installed["action"]);
        Assert.Equal($$"""[{"id":"{{BotIdentity.TeamsId}}"}]""", added["membersAdded"]!.ToJsonString());
        Assert.Equal((Adept.TeamsId, Adept.Name), ((string?)added["from"]!["id"], (string?)added["from"]!["name"]));
        Assert.All(Bot.Received, a => Assert.True(JsonNode.DeepEquals(a["conversation"], new JsonObject
        {
            ["isGroup"] = true,
            ["conversationType"] = "groupChat",
            ["tenantId"] = Tenant.Id,
            ["id"] = group.Id,
        })));
    }

    [Fact]
    public async Task Added_later_it_hears_and_is_let_in_from_then_on()
    {
        var group = await Pair(withBot: false);
        await Adept.SaysIn(group, "hej", mentionsBot: true);
        using var tooEarly = await Bot.Call(HttpMethod.Get, $"v3/conversations/{group.Id}/members");
        Assert.Equal(HttpStatusCode.Forbidden, tooEarly.StatusCode);
        Assert.Empty(Bot.Received);

        await group.AddsBot(Mentor);

        Assert.Equal([Mentor.TeamsId, Mentor.TeamsId], Bot.Received.Select(a => (string?)a["from"]!["id"]));
        Assert.Equal(2, (await Get($"v3/conversations/{group.Id}/members")).AsArray().Count);
        await Adept.SaysIn(group, "hej", mentionsBot: true);
        Assert.Equal("message", (string?)Bot.Received.Last()["type"]);
    }

    [Fact]
    public async Task The_roster_tells_who_is_in_it()
    {
        var members = $"v3/conversations/{(await Pair()).Id}/members";
        string[] both = [Adept.AadObjectId, Mentor.AadObjectId];

        Assert.Equal(both, (await Get(members)).AsArray().Select(m => (string?)m!["aadObjectId"]));
        var page = await Get(members.Replace("members", "pagedmembers", StringComparison.Ordinal));
        Assert.Equal(both, page["members"]!.AsArray().Select(m => (string?)m!["aadObjectId"]));
        Assert.Equal(Mentor.Name, (string?)(await Get($"{members}/{Uri.EscapeDataString(Mentor.TeamsId)}"))["name"]);
        using var stranger = await Bot.Call(HttpMethod.Get, $"{members}/{Teams.Person("Lena").AadObjectId}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task A_card_pressed_by_one_changes_for_everybody()
    {
        Bot.Answers = async activity =>
        {
            if ((string?)activity["type"] != "invoke")
            {
                await Bot.ReplyCard(activity, Question);
                return Results.Ok();
            }

            var told = $"{activity["value"]!["action"]!["data"]!["vem"]} antecknar.";
            return Results.Json(JsonNode.Parse($$"""
                {
                  "statusCode": 200, "type": "application/vnd.microsoft.card.adaptive",
                  "value": { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "{{told}}" } ] }
                }
                """));
        };
        var group = await Pair(withBot: false);
        await group.AddsBot(Adept);
        var asked = await group.Sees("Vem tar anteckningar?");

        var pressed = await Mentor.PressesIn(group, "Spara", new { vem = "Elin" });

        Assert.Equal("Elin antecknar.", pressed.Message!.Text);
        Assert.Equal((asked.Id, "Elin antecknar."), (group.Chat[^1].Id, group.Chat[^1].Text));
        var invoke = Bot.Received.Last();
        Assert.Equal((Mentor.AadObjectId, group.Id, asked.Id), (
            (string?)invoke["from"]!["aadObjectId"], (string?)invoke["conversation"]!["id"], (string?)invoke["replyToId"]));
        Assert.Equal("1", (string?)invoke["value"]!["action"]!["data"]!["meeting"]);
        Assert.Empty(Mentor.Chat);
    }

    [Fact]
    public async Task What_the_bot_says_there_is_seen_there_alone()
    {
        Bot.Answers = async activity =>
        {
            await Bot.Reply(activity, "Hej alla");
            return Results.Ok();
        };
        var group = await Pair();

        await group.Sees("Hej alla");
        await group.DoesNotSee("Hej Elin");
        await Adept.DoesNotSee("Hej alla");
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => group.Sees("Hej Elin"));
        Assert.Contains("Hej alla", missing.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => group.DoesNotSee("Hej alla"));
    }

    [Fact]
    public async Task Who_is_not_in_it_can_do_nothing_there()
    {
        Bot.Answers = async activity =>
        {
            await Bot.ReplyCard(activity, Question);
            return Results.Ok();
        };
        var group = await Pair();
        var heard = Bot.Received.Count;
        var stranger = Teams.Person("Lena");

        await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.PressesIn(group, "Spara"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.SaysIn(group, "hej", mentionsBot: true));
        await Assert.ThrowsAsync<InvalidOperationException>(() => group.AddsBot(stranger));

        Assert.Equal(heard, Bot.Received.Count);
    }

    [Fact]
    public async Task An_error_of_the_bots_on_being_added_does_not_pass_unnoticed()
    {
        Bot.Answers = _ => Task.FromResult(Results.StatusCode(500));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Pair());
    }
}
