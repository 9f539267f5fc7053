using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tests;

public sealed class LeavingTests : TeamsTest
{
    private string Chat => $"v3/conversations/{Adept.ConversationId}";

    private static JsonObject Hello => new() { ["type"] = "message", ["text"] = "hej" };

    private async Task<(int Status, string? Code)> Answer(HttpMethod method, string path, JsonNode? body = null)
    {
        using var response = await Bot.Call(method, path, body);
        return ((int)response.StatusCode, (string?)(await response.Content.ReadFromJsonAsync<JsonNode>() as JsonObject)?["error"]?["code"]);
    }

    private Task<(int Status, string? Code)> Opened() => Answer(HttpMethod.Post, "v3/conversations", new JsonObject
    {
        ["members"] = new JsonArray(new JsonObject { ["id"] = Adept.TeamsId }),
        ["tenantId"] = Tenant.Id,
    });

    [Fact]
    public async Task Nothing_can_be_sent_to_an_account_that_is_gone()
    {
        await Adept.Installs();
        using var sent = await Bot.Call(HttpMethod.Post, $"{Chat}/activities", Hello);
        var id = (string?)(await sent.Content.ReadFromJsonAsync<JsonObject>())!["id"];
        Adept.LeavesTheOrganisation();

        Assert.Equal((404, "ConversationNotFound"), await Answer(HttpMethod.Post, $"{Chat}/activities", Hello));
        Assert.Equal((404, "ConversationNotFound"), await Answer(HttpMethod.Put, $"{Chat}/activities/{id}", Hello));
        Assert.Equal((404, "ConversationNotFound"), await Answer(HttpMethod.Delete, $"{Chat}/activities/{id}"));
        Assert.Equal((404, "ConversationNotFound"), await Opened());
        Assert.Single(Adept.Chat);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Gone_is_gone_whatever_they_had_done_before(bool uninstalls, bool blocks)
    {
        await Adept.Installs();
        if (uninstalls)
        {
            await Adept.Uninstalls();
        }

        if (blocks)
        {
            Adept.Blocks();
        }

        Assert.Equal(403, (await Answer(HttpMethod.Post, $"{Chat}/activities", Hello)).Status);
        Adept.LeavesTheOrganisation();

        Assert.Equal((404, "ConversationNotFound"), await Answer(HttpMethod.Post, $"{Chat}/activities", Hello));
    }

    [Fact]
    public async Task The_rosters_miss_them()
    {
        await Adept.Installs();
        var group = await Teams.Group("Vi två", withBot: true, Adept, Mentor);
        Adept.LeavesTheOrganisation();

        Assert.Equal((404, "MemberNotFoundInConversation"), await Answer(HttpMethod.Get, $"{Chat}/members"));
        Assert.Equal((404, "MemberNotFoundInConversation"), await Answer(HttpMethod.Get, $"{Chat}/pagedmembers"));
        Assert.Equal((404, "MemberNotFoundInConversation"), await Answer(HttpMethod.Get, $"{Chat}/members/{Adept.AadObjectId}"));
        var members = $"v3/conversations/{group.Id}/members";
        Assert.Equal((404, "MemberNotFoundInConversation"), await Answer(HttpMethod.Get, $"{members}/{Adept.AadObjectId}"));
        Assert.Equal(200, (await Answer(HttpMethod.Get, $"{members}/{Mentor.AadObjectId}")).Status);
        using var all = await Bot.Call(HttpMethod.Get, members);
        Assert.Equal(Mentor.Name, (string?)Assert.Single((await all.Content.ReadFromJsonAsync<JsonArray>())!)!["name"]);
        Assert.Equal(201, (await Answer(HttpMethod.Post, $"v3/conversations/{group.Id}/activities", Hello)).Status);
    }

    [Fact]
    public async Task The_bot_is_told_nothing_and_hears_nothing_more_from_them()
    {
        await Adept.Installs();
        var group = await Teams.Group("Vi två", withBot: true, Adept, Mentor);
        var heard = Bot.Received.Count;

        Adept.LeavesTheOrganisation();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Says("möte"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.SaysIn(group, "möte", mentionsBot: true));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Installs());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Uninstalls());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Teams.MeetingStarts(group, Adept));
        Assert.Equal(heard, Bot.Received.Count);
    }
}
