using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tests;

public sealed class ChannelTests : TeamsTest
{
    private static readonly JsonNode Card = JsonNode.Parse("""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [ { "type": "TextBlock", "text": "Kickoff på torsdag" } ],
          "actions": [ { "type": "Action.Execute", "title": "Jag kommer", "verb": "coming", "data": { "moment": "1" } } ]
        }
        """)!;

    private Task<GroupChat> Program() => Teams.Channel("Mentorprogram 2027", Adept, Mentor);

    private static string Activities(GroupChat channel) => $"v3/conversations/{Uri.EscapeDataString(channel.Id)}/activities";

    [Fact]
    public async Task An_install_into_a_team_is_told_twice_over_with_the_team_and_the_channel()
    {
        var channel = await Program();

        Assert.Equal(["installationUpdate", "conversationUpdate"], Bot.Received.Select(a => (string?)a["type"]));
        Assert.All(Bot.Received, activity =>
        {
            Assert.True(JsonNode.DeepEquals(activity["conversation"], new JsonObject
            {
                ["conversationType"] = "channel",
                ["tenantId"] = Tenant.Id,
                ["id"] = channel.Id,
                ["isGroup"] = true,
                ["name"] = "Allmänt",
            }));
            Assert.Equal("Mentorprogram 2027", (string?)activity["channelData"]!["team"]!["name"]);
            Assert.Equal(channel.Id, (string?)activity["channelData"]!["settings"]!["selectedChannel"]!["id"]);
        });
        var added = Bot.Received.Last();
        Assert.Equal("teamMemberAdded", (string?)added["channelData"]!["eventType"]);
        Assert.True(Guid.TryParse((string?)added["channelData"]!["team"]!["aadGroupId"], out _));
        Assert.Equal($$"""[{"id":"{{BotIdentity.TeamsId}}"}]""", added["membersAdded"]!.ToJsonString());
    }

    [Fact]
    public async Task One_message_to_it_is_read_by_its_members_and_can_be_changed()
    {
        var channel = await Program();
        using var sent = await Bot.Call(HttpMethod.Post, Activities(channel), new JsonObject { ["type"] = "message", ["text"] = "Kickoff på torsdag" });
        var seen = await channel.Sees("Kickoff på torsdag");

        using var changed = await Bot.Call(
            HttpMethod.Put, $"{Activities(channel)}/{seen.Id}", new JsonObject { ["type"] = "message", ["text"] = "Kickoff på fredag" });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (sent.StatusCode, changed.StatusCode));
        Assert.Equal("Kickoff på fredag", Assert.Single(channel.Chat).Text);
        Assert.Empty(Adept.Chat);
    }

    [Fact]
    public async Task A_card_in_it_is_pressed_by_any_member_in_its_thread()
    {
        var channel = await Program();
        await Bot.Call(HttpMethod.Post, Activities(channel), FakeBot.CardMessage(Card));
        Bot.Answers = _ => Task.FromResult(Results.Json(new JsonObject
        {
            ["statusCode"] = 200,
            ["type"] = "application/vnd.microsoft.activity.message",
            ["value"] = "Noterat",
        }));

        var answer = await Mentor.PressesIn(channel, "Jag kommer");

        Assert.Equal("Noterat", answer.Toast);
        var pressed = Bot.Received.Last();
        Assert.Equal($"{channel.Id};messageid={pressed["replyToId"]}", (string?)pressed["conversation"]!["id"]);
        Assert.Equal(channel.Id, (string?)pressed["channelData"]!["channel"]!["id"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Teams.Person("Lena").PressesIn(channel, "Jag kommer"));
    }

    [Fact]
    public async Task The_bot_hears_what_mentions_it_and_answers_into_the_same_channel()
    {
        var channel = await Program();
        await Adept.SaysIn(channel, "när börjar vi?");
        await Adept.SaysIn(channel, "hjälp", mentionsBot: true);
        var heard = Bot.Received.Last();
        await Bot.Reply(heard, "Skriv till mig själv");

        Assert.Equal("<at>MentorBot</at> hjälp", (string?)heard["text"]);
        Assert.Equal(["när börjar vi?", "MentorBot hjälp", "Skriv till mig själv"], channel.Chat.Select(m => m.Text));
    }

    [Fact]
    public async Task Removed_from_the_team_it_is_told_and_is_refused()
    {
        var channel = await Program();
        await channel.RemovesBot(Adept);

        Assert.Equal("remove", (string?)Bot.Received.ElementAt(2)["action"]);
        Assert.Equal("teamMemberRemoved", (string?)Bot.Received.Last()["channelData"]!["eventType"]);
        using var refused = await Bot.Call(HttpMethod.Post, Activities(channel), new JsonObject { ["type"] = "message" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
