using System.Text.Json.Nodes;
using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>Activities such as no card of ours makes.</summary>
public sealed class StrangeActivitiesTests
{
    private static async Task<SimPerson> WritingAsync(SimulatedTeams teams)
    {
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("reflektera");
        return adept;
    }

    private static async Task<int> PostsAsync(SimulatedTeams teams, SimPerson person, Action<JsonObject> change)
    {
        var activity = person.LastPosted.DeepClone().AsObject();
        activity["id"] = Guid.NewGuid().ToString("n");
        activity["timestamp"] = teams.Clock.Now.UtcDateTime.AddSeconds(1).ToString("o");
        change(activity);
        return await teams.PostRaw(activity.ToJsonString());
    }

    private static JsonNode Execute(string verb, JsonNode? data) =>
        new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };

    public static TheoryData<string> Values => new()
    {
        "5", "\"text\"", "[1,2]", "true", "{}", "{\"verb\":\"nobody.knows\"}", "{\"verb\":7}", "{\"verb\":\"begin\",\"flow\":\"nowhere\"}",
        "{\"verb\":\"begin\",\"flow\":\"book\"}", "{\"verb\":\"begin\",\"flow\":\"before\",\"m\":\"x\",\"g\":\"y\"}", "{\"verb\":\"begin\",\"flow\":\"after\"}",
        "{\"verb\":\"begin\",\"flow\":\"ask\"}", "{\"verb\":\"meeting.callOffForSure\",\"m\":\"x\",\"g\":\"y\"}", "{\"verb\":\"invitation.yes\",\"m\":\"x\",\"code\":\"K7QM-3XPD\"}",
        "{\"verb\":\"invitation.yes\"}", "{\"verb\":\"journal\",\"from\":\"999999999999\"}", "{\"verb\":\"code.open\"}", "{\"verb\":\"code.open\",\"code\":\"../person\"}",
        "{\"verb\":\"meeting\",\"m\":\"../person/x\"}", "{\"verb\":\"begin\",\"flow\":\"book\",\"m\":\"å/ /\"}",
        "{\"verb\":\"next\",\"page\":\"x.y\"}", "{\"verb\":\"next\",\"page\":{\"a\":1}}", "{\"verb\":\"language\",\"to\":\"Klingon\"}", "{\"verb\":\"mentor.another\",\"n\":\"-1\"}",
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Whatever_a_button_carries_is_answered_and_the_open_dialog_stays(string value)
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await WritingAsync(teams);
        var page = adept.LastCard;
        var before = adept.Chat.Count;

        var submitted = await PostsAsync(teams, adept, a =>
        {
            a.Remove("text");
            a["value"] = JsonNode.Parse(value);
        });
        var executed = await PostsAsync(teams, adept, a =>
        {
            a.Remove("text");
            a["type"] = "invoke";
            a["name"] = "adaptiveCard/action";
            a["value"] = Execute("nobody.knows", JsonNode.Parse(value));
        });

        Assert.Equal((200, 200), (submitted, executed));
        Assert.True(adept.Chat.Count > before, adept.Chat.Transcript());
        await adept.DoesNotSee("Något gick fel");
        Assert.DoesNotContain("Något gick fel", teams.PostsToBot[^1].Answer!.Value.ToString(), StringComparison.Ordinal);
        await adept.Presses(page, "Spara", new { free = "Kvar ändå." });
        await adept.Says("dagbok");
        await adept.Sees("Kvar ändå.");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"action\":null}")]
    [InlineData("{\"action\":5}")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\"}}")]
    public async Task An_invoke_without_a_proper_action_breaks_nothing(string value)
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await WritingAsync(teams);

        var status = await PostsAsync(teams, adept, a =>
        {
            a.Remove("text");
            a["type"] = "invoke";
            a["name"] = "adaptiveCard/action";
            a["value"] = JsonNode.Parse(value);
        });

        Assert.InRange(status, 200, 400);
        await adept.DoesNotSee("Något gick fel");
        await adept.Presses("Spara", new { free = "Kvar ändå." });
        await adept.Sees("Sparat.");
    }

    [Fact]
    public async Task A_page_submitted_the_old_way_is_taken_all_the_same()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await WritingAsync(teams);
        var page = adept.LastCard;
        var data = page.Button("Spara").Action["data"]!.DeepClone().AsObject();
        data["free"] = "Med en äldre klient.";

        var status = await PostsAsync(teams, adept, a =>
        {
            a.Remove("text");
            a["replyToId"] = page.Id;
            a["value"] = data;
        });

        Assert.Equal(200, status);
        await adept.Sees("Sparat.");
        await adept.Says("dagbok");
        await adept.Sees("Med en äldre klient.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\"}")]
    public async Task What_is_no_activity_is_refused_without_harm(string body)
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await WritingAsync(teams);

        var status = await teams.PostRaw(body);

        Assert.InRange(status, 400, 499);
        await adept.Presses("Spara", new { free = "Kvar ändå." });
        await adept.Sees("Sparat.");
    }
}
