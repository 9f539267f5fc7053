using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamsSimulator.Tests;

public sealed class CardTests : TeamsTest
{
    private static readonly JsonNode Booking = JsonNode.Parse("""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "När ses ni?" },
            { "type": "FactSet", "facts": [ { "title": "Med", "value": "Karin" } ] },
            { "type": "Input.Date", "id": "date", "label": "Dag", "isRequired": true, "errorMessage": "Välj en dag" },
            { "type": "Input.Time", "id": "time", "label": "Tid", "value": "13:00" },
            { "type": "Input.Text", "id": "place", "label": "Plats" },
            { "type": "Input.Toggle", "id": "online", "title": "På distans", "valueOff": "nej", "valueOn": "ja" },
            { "type": "Input.ChoiceSet", "id": "kind", "label": "Slag", "choices": [
              { "title": "Tänka högt", "value": "exploring" }, { "title": "Vet inte än", "value": "none" } ] },
            { "type": "Input.ChoiceSet", "id": "who", "label": "Vem", "choices.data": { "type": "Data.Query", "dataset": "graph.microsoft.com/users" } }
          ],
          "actions": [
            { "type": "Action.Execute", "title": "Boka", "verb": "book", "data": { "page": "p1" } },
            { "type": "Action.Submit", "title": "Skicka", "data": { "verb": "send" } },
            { "type": "Action.OpenUrl", "title": "Läs mer", "url": "https://example.org/" },
            { "type": "Action.ShowCard", "title": "Mer", "card": { "type": "AdaptiveCard",
              "body": [ { "type": "Input.Number", "id": "contact", "label": "Kontakt" } ],
              "actions": [ { "type": "Action.Execute", "title": "Spara", "verb": "save" } ] } }
          ]
        }
        """)!;

    private async Task<ChatMessage> SeesTheCard(Func<JsonObject, IResult> invoke)
    {
        Bot.Answers = async activity =>
        {
            if ((string?)activity["type"] == "conversationUpdate")
            {
                await Bot.ReplyCard(activity, Booking);
            }

            return (string?)activity["type"] == "invoke" ? invoke(activity) : Results.Ok();
        };
        await Adept.Installs();
        return await Adept.Sees("När ses ni?");
    }

    private static IResult Invoke(string type, JsonNode value, int status = 200) =>
        Results.Json(new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });

    private static IResult SavedCard() => Invoke("application/vnd.microsoft.card.adaptive", JsonNode.Parse(
        """{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "Sparat" } ] }""")!);

    [Fact]
    public async Task A_card_is_read_as_people_read_it()
    {
        var card = await SeesTheCard(_ => SavedCard());

        Assert.Contains("Karin", card.Text, StringComparison.Ordinal);
        Assert.Contains("Tänka högt", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("exploring", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("p1", card.Text, StringComparison.Ordinal);
        Assert.Equal(["Boka", "Skicka", "Läs mer", "Mer", "Spara"], card.Buttons);
        Assert.Equal(["date", "time", "place", "online", "kind", "who", "contact"], card.Fields.Select(f => f.Id));
        Assert.Equal("Dag", card.Field("date").Label);
    }

    [Fact]
    public async Task A_press_sends_the_actions_data_with_the_fields_and_turns_the_card_in_place()
    {
        var card = await SeesTheCard(_ => SavedCard());

        var answer = await Adept.Presses(card, "Boka", new { date = new DateOnly(2027, 2, 1), kind = "Tänka högt", who = Mentor });

        var invoke = Bot.Received.Last();
        Assert.Equal("adaptiveCard/action", (string?)invoke["name"]);
        Assert.Equal(card.Id, (string?)invoke["replyToId"]);
        Assert.Equal("book", (string?)invoke["value"]!["action"]!["verb"]);
        var expected = new JsonObject
        {
            ["page"] = "p1",
            ["date"] = "2027-02-01",
            ["time"] = "13:00",
            ["online"] = "nej",
            ["kind"] = "exploring",
            ["who"] = Mentor.AadObjectId,
        };
        Assert.True(JsonNode.DeepEquals(expected, invoke["value"]!["action"]!["data"]));
        Assert.Equal("Sparat", answer.Message!.Text);
        Assert.Equal("Sparat", Assert.Single(Adept.Chat).Text);
        Assert.Equal("Sparat", (string?)Adept.LastCard.Json["body"]![0]!["text"]);
    }

    [Fact]
    public async Task An_opened_part_sends_its_own_fields_and_those_around_it()
    {
        var card = await SeesTheCard(_ => SavedCard());

        await Adept.Presses(card, "Spara", new { date = "2027-02-01", contact = 4 });

        var data = Bot.Received.Last()["value"]!["action"]!["data"]!;
        Assert.Equal("4", (string?)data["contact"]);
        Assert.Equal("2027-02-01", (string?)data["date"]);
    }

    [Fact]
    public async Task A_submit_is_a_message_with_a_value_and_without_text()
    {
        var card = await SeesTheCard(_ => SavedCard());

        await Adept.Presses(card, "Skicka", new { date = "2027-02-01", online = true });

        var message = Bot.Received.Last();
        Assert.Equal("message", (string?)message["type"]);
        Assert.Null(message["text"]);
        Assert.Equal(card.Id, (string?)message["replyToId"]);
        Assert.Equal("send", (string?)message["value"]!["verb"]);
        Assert.Equal("ja", (string?)message["value"]!["online"]);
    }

    [Fact]
    public async Task A_message_answer_is_a_toast_and_leaves_the_card()
    {
        var card = await SeesTheCard(_ => Invoke("application/vnd.microsoft.activity.message", "Redan sparat"));

        var answer = await Adept.Presses("Boka", new { date = "2027-02-01" });

        Assert.Equal(card.Id, answer.Message!.Id);
        Assert.Equal("Redan sparat", answer.Toast);
        Assert.Contains("När ses ni?", answer.Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_answer_throws_unless_asked_for()
    {
        var error = new JsonObject { ["code"] = "BadRequest", ["message"] = "Det gick inte" };
        var card = await SeesTheCard(_ => Invoke("application/vnd.microsoft.error", error.DeepClone(), 400));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Presses(card, "Boka", new { date = "2027-02-01" }));
        var answer = await Adept.Presses(card, "Boka", new { date = "2027-02-01" }, expectError: true);

        Assert.Equal((400, "Det gick inte"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task What_the_client_would_not_let_pass_is_not_sent()
    {
        var card = await SeesTheCard(_ => SavedCard());
        var before = Bot.Received.Count;

        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Presses(card, "Boka"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Presses(card, "Boka", new { date = "2027-02-01", nosuch = 1 }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Presses(card, "Avboka"));

        Assert.Contains("Välj en dag", missing.Message, StringComparison.Ordinal);
        Assert.Equal(before, Bot.Received.Count);
    }

    [Fact]
    public async Task A_link_says_where_it_leads()
    {
        var card = await SeesTheCard(_ => SavedCard());

        Assert.Equal(new Uri("https://example.org/"), (await Adept.Presses(card, "Läs mer")).Url);
    }
}
