using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamsSimulator.Tests;

public sealed class FileTests : TeamsTest
{
    private readonly HttpClient _http = new();

    private static JsonObject Offering(string name) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.card.file.consent",
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["description"] = "En lista",
                ["sizeInBytes"] = 12,
                ["acceptContext"] = new JsonObject { ["which"] = "yes" },
                ["declineContext"] = new JsonObject { ["which"] = "no" },
            },
        }),
    };

    private async Task OfferAsync()
    {
        await Adept.Installs();
        await Adept.Says("fil");
        (await Bot.Reply(Bot.Received.Last(), Offering("lista.txt"))).Dispose();
    }

    private async Task<int> PutAsync(JsonNode invoke, string text, long from, long length)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + bytes.Length - 1, length);
        using var answer = await _http.PutAsync(new Uri((string)invoke["value"]!["uploadInfo"]!["uploadUrl"]!), content);
        return (int)answer.StatusCode;
    }

    [Fact]
    public async Task An_offered_file_is_seen_with_what_it_is()
    {
        await OfferAsync();

        var offer = (await Adept.Sees("lista.txt")).Offer!;

        Assert.Equal(("lista.txt", "En lista", 12L), (offer.Name, offer.Description, offer.SizeInBytes));
    }

    [Fact]
    public async Task A_yes_makes_room_and_what_is_put_there_can_be_opened()
    {
        await OfferAsync();

        await Adept.AllowsFile();

        var invoke = Adept.LastPosted;
        var value = invoke["value"]!;
        Assert.Equal(
            ("fileConsent/invoke", "fileUpload", "accept", "yes", "lista.txt", "txt"),
            ((string)invoke["name"]!, (string)value["type"]!, (string)value["action"]!, (string)value["context"]!["which"]!, (string)value["uploadInfo"]!["name"]!, (string)value["uploadInfo"]!["fileType"]!));
        Assert.Equal(201, await PutAsync(invoke, "ett två tre", 0, 12));
        Assert.Equal("ett två tre", Encoding.UTF8.GetString(Assert.Single(Adept.Files).Content));
        Assert.Equal("ett två tre", await _http.GetStringAsync(new Uri((string)value["uploadInfo"]!["contentUrl"]!)));
        Assert.Empty(Mentor.Files);
    }

    [Fact]
    public async Task It_comes_in_stretches_in_their_order_or_not_at_all()
    {
        await OfferAsync();
        await Adept.AllowsFile();
        var invoke = Adept.LastPosted;

        Assert.Equal(202, await PutAsync(invoke, "ett ", 0, 7));
        Assert.Equal(416, await PutAsync(invoke, "ett ", 0, 7));
        Assert.Equal(416, await PutAsync(invoke, "re", 5, 7));
        Assert.Equal(400, await PutAsync(invoke, "tre!", 4, 7));
        Assert.Empty(Adept.Files);
        Assert.Equal(201, await PutAsync(invoke, "tre", 4, 7));
        Assert.Equal(404, await PutAsync(invoke, "mer", 0, 3));
        Assert.Equal("ett tre", Encoding.UTF8.GetString(Assert.Single(Adept.Files).Content));
    }

    [Fact]
    public async Task A_drive_can_refuse()
    {
        await OfferAsync();
        await Adept.AllowsFile();
        Adept.RefusesUploads(507);

        Assert.Equal(507, await PutAsync(Adept.LastPosted, "ett", 0, 3));
        Assert.Equal(201, await PutAsync(Adept.LastPosted, "ett", 0, 3));
    }

    [Fact]
    public async Task A_no_makes_no_room()
    {
        await OfferAsync();

        await Adept.DeclinesFile();

        var value = Adept.LastPosted["value"]!;
        Assert.Equal(("decline", "no", null), ((string)value["action"]!, (string)value["context"]!["which"]!, value["uploadInfo"]));
    }

    [Fact]
    public async Task A_bot_that_refuses_the_answer_is_told_of()
    {
        await OfferAsync();
        Bot.Answers = _ => Task.FromResult(Results.StatusCode(501));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.AllowsFile());

        Assert.Contains("501", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_offered_nothing_can_be_said()
    {
        await Adept.Installs();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.AllowsFile());
    }
}
