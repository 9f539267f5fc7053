using System.Text.Json.Nodes;

namespace TeamsSimulator.Tests;

public sealed class ConversationTests : TeamsTest
{
    [Fact]
    public async Task An_install_is_told_twice_over_as_Teams_does()
    {
        await Adept.Installs();

        Assert.Equal(["installationUpdate", "conversationUpdate"], Bot.Received.Select(a => (string?)a["type"]));
        Assert.Equal("add", (string?)Bot.Received.First()["action"]);
    }

    [Fact]
    public async Task A_message_carries_who_where_and_when_in_simulated_time()
    {
        await Adept.Installs();
        await Adept.Says("möte");

        var activity = Bot.Received.Last();
        Assert.Equal("möte", (string?)activity["text"]);
        Assert.Equal(Adept.AadObjectId, (string?)activity["from"]!["aadObjectId"]);
        Assert.Equal("personal", (string?)activity["conversation"]!["conversationType"]);
        Assert.Equal("sv-SE", (string?)activity["locale"]);
        Assert.Equal("Europe/Stockholm", (string?)activity["localTimezone"]);
        Assert.StartsWith("2027-01-11T09:0", (string?)activity["localTimestamp"], StringComparison.Ordinal);
        Assert.StartsWith("2027-01-11T08:0", (string?)activity["timestamp"], StringComparison.Ordinal);
        Assert.Equal("Europe/Stockholm", (string?)activity["entities"]![0]!["timezone"]);
    }

    [Fact]
    public async Task A_changed_language_and_zone_come_with_the_next_message()
    {
        await Adept.Installs();
        Adept.Locale = "en-GB";
        Adept.Zone = "Europe/London";
        await Adept.Says("meeting");

        Assert.Equal("en-GB", (string?)Bot.Received.Last()["locale"]);
        Assert.StartsWith("2027-01-11T08:0", (string?)Bot.Received.Last()["localTimestamp"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_answers_is_seen_by_that_person_alone()
    {
        Bot.Answers = async activity =>
        {
            await Bot.Reply(activity, "Hej på dig");
            return Microsoft.AspNetCore.Http.Results.Ok();
        };
        await Adept.Installs();

        var seen = await Adept.Sees("Hej på");

        Assert.True(seen.FromBot);
        await Mentor.DoesNotSee("Hej på");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.DoesNotSee("Hej på"));
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_the_chat_as_it_is()
    {
        await Adept.Installs();
        await Adept.Says("möte");

        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Sees("Vilken dag"));

        Assert.Contains("Elin Ek: möte", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_installed_the_bot_cannot_write_to_it()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Adept.Says("möte"));

        Assert.Empty(Bot.Received);
    }

    [Fact]
    public async Task People_write_to_each_other_without_the_bot()
    {
        await Adept.SaysTo(Mentor, "Vill du vara min mentor?");

        Assert.Equal("Vill du vara min mentor?", Assert.Single(Mentor.ChatWith(Adept)).Text);
        Assert.Empty(Bot.Received);
    }

    [Fact]
    public async Task In_a_group_the_bot_hears_only_what_mentions_it()
    {
        var group = await Teams.Group("Vi två", withBot: true, Adept, Mentor);
        await Adept.SaysIn(group, "hej");
        await Adept.SaysIn(group, "hjälp", mentionsBot: true);

        Assert.Equal(["installationUpdate", "conversationUpdate", "message"], Bot.Received.Select(a => (string?)a["type"]));
        Assert.Equal("<at>MentorBot</at> hjälp", (string?)Bot.Received.Last()["text"]);
        Assert.Equal("mention", (string?)Bot.Received.Last()["entities"]![0]!["type"]);
        Assert.Equal(["hej", "MentorBot hjälp"], group.Chat.Select(m => m.Text));
    }

    [Fact]
    public async Task Somebody_new_gets_ids_that_follow_from_the_name()
    {
        var someone = Teams.NewPerson("Åsa Øst", "nb-NO", "Europe/Oslo");
        await someone.Installs();

        Assert.Equal("asa.ost@nordvik.example", someone.Upn);
        Assert.Equal(Tenancy.Person.Named("Åsa Øst", "", "", default).AadObjectId, someone.AadObjectId);
        Assert.Equal(someone.TeamsId, (string?)Bot.Received.Last()["from"]!["id"]);
    }

    [Fact]
    public async Task A_redelivered_activity_is_the_same_but_for_its_id()
    {
        await Adept.Installs();
        await Adept.Says("möte");
        await Teams.Redelivers(Adept.LastPosted, sameId: true);
        await Teams.Redelivers(Adept.LastPosted, sameId: false);

        var (first, again, renamed) = (Bot.Received.ElementAt(2), Bot.Received.ElementAt(3), Bot.Received.ElementAt(4));
        Assert.True(JsonNode.DeepEquals(first, again));
        Assert.NotEqual((string?)first["id"], (string?)renamed["id"]);
        renamed["id"] = (string?)first["id"];
        Assert.True(JsonNode.DeepEquals(first, renamed));
    }
}
