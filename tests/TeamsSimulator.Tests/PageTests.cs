using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Tests;

public sealed class PageTests : TeamsTest
{
    private readonly HttpClient _http = new();

    private Uri At(string path) => new(Teams.Address, path);

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("js/main.js", "text/javascript")]
    [InlineData("css/page.css", "text/css")]
    [InlineData("lib/adaptivecards.min.js", "text/javascript")]
    [InlineData("lib/markdown-it.umd.min.js", "text/javascript")]
    public async Task The_page_and_all_it_needs_are_served(string path, string type)
    {
        using var response = await _http.GetAsync(At(path));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_is_done_on_the_page_is_done_in_Teams()
    {
        using var installed = await _http.PutAsJsonAsync(At($"page/people/{Adept.AadObjectId}"), new { installed = true, locale = "en-GB" });
        using var said = await _http.PostAsJsonAsync(At("page/say"), new { person = Adept.AadObjectId, chat = Adept.ConversationId, text = "möte" });

        Assert.Equal(["installationUpdate", "conversationUpdate", "message"], Bot.Received.Select(a => (string?)a["type"]));
        Assert.Equal("en-GB", Adept.Locale);
        Assert.Equal("möte", Assert.Single(Adept.Chat).Text);
    }

    [Fact]
    public async Task The_view_holds_people_chats_and_the_time()
    {
        await Adept.SaysTo(Mentor, "Vill du?");

        var view = (await _http.GetFromJsonAsync<JsonObject>(At("page/view")))!;

        Assert.Equal(7, view["people"]!.AsArray().Count);
        var chat = view["chats"]!.AsArray().Single(c => (string?)c!["kind"] == "OneToOne")!;
        Assert.Equal("Vill du?", (string?)chat["messages"]![0]!["content"]!["text"]);
        Assert.StartsWith("2027-01-11T", (string?)view["now"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_passes_from_the_page_forwards_only()
    {
        using var week = await _http.PostAsJsonAsync(At("page/clock"), new { minutes = 7 * 24 * 60 });
        using var jump = await _http.PostAsJsonAsync(At("page/clock"), new { to = "2027-02-01T08:30", zone = "Europe/Stockholm" });
        using var back = await _http.PostAsJsonAsync(At("page/clock"), new { to = "2027-01-01T08:30", zone = "Europe/Stockholm" });

        Assert.Equal(HttpStatusCode.BadRequest, back.StatusCode);
        var there = new DateTimeOffset(2027, 2, 1, 8, 30, 0, TimeSpan.FromHours(1));
        Assert.InRange(Teams.Clock.Now, there, there.AddMinutes(1));
    }

    [Fact]
    public async Task The_page_hears_of_changes()
    {
        using var stream = await _http.GetStreamAsync(At("page/events"));
        using var reader = new StreamReader(stream);
        Assert.Equal("data: changed", await reader.ReadLineAsync());
        await reader.ReadLineAsync();

        await Adept.SaysTo(Mentor, "Vill du?");

        Assert.Equal("data: changed", await reader.ReadLineAsync());
    }
}
