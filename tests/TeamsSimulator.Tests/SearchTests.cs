using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tests;

/// <summary>Searching from the compose box.</summary>
public sealed class SearchTests : TeamsTest
{
    private const string Hit = """
        {
          "contentType": "application/vnd.microsoft.card.adaptive",
          "content": { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "Vem leder?" } ] },
          "preview": { "contentType": "application/vnd.microsoft.card.thumbnail", "content": { "title": "Vem leder?", "text": "Mod" } }
        }
        """;

    private void Answers(string result) =>
        Bot.Answers = _ => Task.FromResult(Results.Json(JsonNode.Parse($$"""{ "composeExtension": {{result}} }""")));

    private void AnswersHits(string hits) => Answers($$"""{ "type": "result", "attachmentLayout": "list", "attachments": [{{hits}}] }""");

    [Fact]
    public async Task A_search_says_who_where_and_what_in_the_shape_that_Teams_gives_it()
    {
        AnswersHits(Hit);
        var group = await Teams.Group("Vi två", withBot: false, Adept, Mentor);

        await Adept.SearchesForQuestion("mod", group, skip: 25);
        await Adept.SearchesForQuestion("", Mentor);

        var (typed, opened) = (Bot.Received.First(), Bot.Received.Last());
        Assert.Equal(("invoke", "composeExtension/query", Adept.AadObjectId), ((string?)typed["type"], (string?)typed["name"], (string?)typed["from"]!["aadObjectId"]));
        Assert.Equal(("groupChat", group.Id, Tenant.Id), (
            (string?)typed["conversation"]!["conversationType"], (string?)typed["conversation"]!["id"], (string?)typed["conversation"]!["tenantId"]));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"commandId":"fraga","parameters":[{"name":"q","value":"mod"}],"queryOptions":{"skip":25,"count":25}}"""), typed["value"]));
        Assert.Equal("personal", (string?)opened["conversation"]!["conversationType"]);
        Assert.Equal("""[{"name":"initialRun","value":"true"}]""", opened["value"]!["parameters"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_chosen_stands_in_the_chat_as_a_message_of_ones_own()
    {
        AnswersHits(Hit);
        var group = await Teams.Group("Vi två", withBot: true, Adept, Mentor);
        var heard = Bot.Received.Count + 1;
        var found = Assert.Single(await Adept.SearchesForQuestion("leder", group));

        var put = Adept.PutsIn(group, found);
        Adept.Sends(found, Mentor);

        Assert.Equal(("Vem leder?", "Mod"), (found.Title, found.About));
        Assert.Equal((put.Id, Adept.Name, "Vem leder?", false), (group.Chat[^1].Id, group.Chat[^1].From, group.Chat[^1].Text, group.Chat[^1].FromBot));
        Assert.Equal("Vem leder?", Assert.Single(Mentor.ChatWith(Adept)).Text);
        Assert.Equal(heard, Bot.Received.Count);
    }

    [Fact]
    public async Task A_word_in_place_of_a_list_is_shown()
    {
        Answers("""{ "type": "message", "text": "Inget passar." }""");

        var found = await Adept.SearchesForQuestion("x", Mentor);

        Assert.Empty(found);
        Assert.Equal("Inget passar.", found.Word);
    }

    [Theory]
    [InlineData("""{ "type": "result", "attachmentLayout": "list", "attachments": [ { "contentType": "text/plain", "content": "x" } ] }""")]
    [InlineData("""{ "type": "result", "attachmentLayout": "list", "attachments": [ null ] }""")]
    [InlineData("""{ "type": "result", "attachmentLayout": "pile", "attachments": [] }""")]
    [InlineData("""{ "type": "auth" }""")]
    [InlineData("null")]
    public async Task What_Teams_would_not_show_is_an_error(string result)
    {
        Answers(result);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.SearchesForQuestion("x", Mentor));
    }

    [Theory]
    [InlineData("thumbnail", "adaptive", "A hit has no preview")]
    [InlineData("\"title\": \"Vem leder?\"", "\"title\": \"\"", "A hit's preview has no title.")]
    [InlineData("1.5", "1.6", "Schema version 1.6")]
    public async Task A_hit_that_could_not_be_listed_or_drawn_is_an_error(string right, string wrong, string error)
    {
        AnswersHits(Hit.Replace(right, wrong, StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.SearchesForQuestion("x", Mentor));

        Assert.Contains(error, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_twenty_five_are_too_many()
    {
        AnswersHits(string.Join(',', Enumerable.Repeat(Hit, 26)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.SearchesForQuestion("x", Mentor));
    }

    [Fact]
    public async Task Who_is_not_in_the_chat_neither_searches_there_nor_puts_anything_in()
    {
        AnswersHits(Hit);
        var group = await Teams.Group("Vi två", withBot: false, Adept, Mentor);
        var found = (await Adept.SearchesForQuestion("x", group))[0];
        var stranger = Teams.Person("Lena");

        await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.SearchesForQuestion("x", group));
        Assert.Throws<InvalidOperationException>(() => stranger.PutsIn(group, found));
    }

    [Fact]
    public async Task The_page_searches_and_puts_in()
    {
        AnswersHits(Hit);
        await Adept.SaysTo(Mentor, "Vill du?");
        using var http = new HttpClient();
        var chat = (await http.GetFromJsonAsync<JsonObject>(new Uri(Teams.Address, "page/view")))!["chats"]!.AsArray().Single(c => (string?)c!["kind"] == "OneToOne")!["id"];
        using var search = await http.PostAsJsonAsync(new Uri(Teams.Address, "page/search"), new { person = Adept.AadObjectId, chat, words = "leder" });
        var hit = (await search.Content.ReadFromJsonAsync<JsonObject>())!["hits"]![0]!;
        using var put = await http.PostAsJsonAsync(new Uri(Teams.Address, "page/put"), new { person = Adept.AadObjectId, chat, card = hit["card"] });
        using var nowhere = await http.PostAsJsonAsync(new Uri(Teams.Address, "page/search"), new { person = Adept.AadObjectId, chat = "19:x", words = "leder" });

        Assert.Equal(("Vem leder?", "Mod"), ((string?)hit["title"], (string?)hit["text"]));
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Equal("Vem leder?", Adept.ChatWith(Mentor)[^1].Text);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }
}
