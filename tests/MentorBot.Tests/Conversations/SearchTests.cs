using System.Text.Json.Nodes;
using MentorBot.Core.Content;
using MentorBot.Core.Questions;
using TeamsSimulator;
using TeamsSimulator.Tokens;

namespace MentorBot.Tests.Conversations;

/// <summary>Searching for a question while writing to the other, and putting it into the chat.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly LogBook _log = new();
    private readonly KeptStore _store = new();

    public void Dispose()
    {
        _log.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task An_adept_finds_a_question_and_puts_it_into_the_chat_that_the_two_share()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        var group = await teams.Group("Elin och Karin", withBot: true, adept, mentor);
        var said = group.Chat.Count;

        var found = await adept.SearchesForQuestion("mod", group);
        var put = adept.PutsIn(group, found[0]);

        Assert.Null(found.Word);
        Assert.Contains(found, question => question.About.Contains("Mod", StringComparison.Ordinal));
        Assert.Equal((said + 1, put.Id, "Elin Ek"), (group.Chat.Count, group.Chat[^1].Id, group.Chat[^1].From));
        Assert.Equal($"{found[0].Title}\nSvara här, när ni ses eller inte alls.", put.Text);
        Assert.Empty(put.Buttons);
        Assert.DoesNotContain("mod", put.Activity.ToJsonString().Replace(found[0].Title, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_of_two_without_the_bot_will_do_and_the_mentor_finds_what_is_for_the_adept()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        var found = await mentor.SearchesForQuestion("", adept);
        var put = mentor.Sends(found[^1], adept);

        Assert.Equal(5, found.Count);
        Assert.Equal(put.Id, Assert.Single(adept.ChatWith(mentor)).Id);
        var shipped = new QuestionLibrary(EmbeddedContent.Read("kinds.yaml"), EmbeddedContent.Under("questions/")).Questions;
        Assert.All(found, hit => Assert.Contains(QuestionRole.Adept, shipped.Single(q => q.Wording.Swedish.ToString() == hit.Title).Roles));
    }

    [Fact]
    public async Task In_English_as_in_Swedish()
    {
        await using var teams = await Desk.OpenAsync();
        var (hannah, peter) = await Desk.PairAsync(teams, "Hannah", "Peter");

        var found = await hannah.SearchesForQuestion("courage", peter);
        var put = hannah.Sends(found[0], peter);

        Assert.All(found, question => Assert.EndsWith("?", question.Title, StringComparison.Ordinal));
        Assert.Equal($"{found[0].Title}\nAnswer here, when you meet, or not at all.", put.Text);
        Assert.Equal("en", (string?)put.Json["lang"]);
        Assert.StartsWith("No question fits that.", (await hannah.SearchesForQuestion("mod och kontakt", peter)).Word, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_leafs_through_what_is_found()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        var first = await adept.SearchesForQuestion("v", mentor);
        var second = await adept.SearchesForQuestion("v", mentor, skip: first.Count);

        Assert.Equal(25, first.Count);
        Assert.NotEmpty(second);
        Assert.Empty(first.Select(q => q.Title).Intersect(second.Select(q => q.Title)));
    }

    [Fact]
    public async Task Who_has_never_met_the_bot_is_told_how_to_and_stays_unknown_to_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, peter, lena) = (teams.Person("Elin"), teams.Person("Peter"), teams.Person("Lena"));
        await adept.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(peter);
        await adept.Sees("");

        Assert.StartsWith("We haven't met yet.", (await peter.SearchesForQuestion("courage", adept)).Word, StringComparison.Ordinal);
        Assert.StartsWith("Vi känner inte varandra än.", (await lena.SearchesForQuestion("mod", adept)).Word, StringComparison.Ordinal);
        Assert.Empty(lena.Chat);
        await lena.Installs();
        await lena.Sees("Jag följer med i ett mentorskap");
    }

    [Fact]
    public async Task An_organizers_questions_are_found_by_nobody()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        var lena = teams.Person("Lena");
        await lena.Installs();

        foreach (var person in new[] { adept, lena })
        {
            Assert.StartsWith("Ingen fråga passar", (await person.SearchesForQuestion("ledningen efter som", mentor)).Word, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_organisations_people_are_refused()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.SearchesForQuestion("mod", mentor);
        var strange = adept.LastPosted;
        strange["conversation"]!["tenantId"] = "99999999-9999-4999-8999-999999999999";

        Assert.Equal(403, await teams.PostRaw(strange.ToJsonString()));
        Assert.Equal(401, await teams.PostRaw(adept.LastPosted.ToJsonString(), TokenFlaw.Missing));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"parameters\":null}")]
    [InlineData("{\"parameters\":5}")]
    [InlineData("{\"parameters\":[null]}")]
    [InlineData("{\"parameters\":[{}]}")]
    [InlineData("{\"parameters\":[{\"name\":\"q\"}]}")]
    [InlineData("{\"parameters\":[{\"name\":\"q\",\"value\":{\"a\":1}}]}")]
    [InlineData("{\"parameters\":[{\"name\":\"q\",\"value\":[\"mod\"]}]}")]
    [InlineData("{\"parameters\":[{\"name\":7,\"value\":\"mod\"}]}")]
    [InlineData("{\"parameters\":[{\"name\":\"q\",\"value\":\"mod\"}],\"queryOptions\":{\"skip\":\"x\",\"count\":[]}}")]
    [InlineData("{\"parameters\":[{\"name\":\"q\",\"value\":\"mod\"}],\"queryOptions\":{\"skip\":-4,\"count\":-1}}")]
    [InlineData("{\"parameters\":[{\"name\":\"q\",\"value\":\"* [x](y) <at> \\u0000\"}]}")]
    public async Task Whatever_a_search_carries_is_answered_by_questions_or_a_kind_word(string value)
    {
        await using var teams = await LoggedAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.SearchesForQuestion("mod", mentor);
        var strange = adept.LastPosted;
        strange["value"] = JsonNode.Parse(value);

        var status = await teams.PostRaw(strange.ToJsonString());

        Assert.Equal(200, status);
        var result = teams.PostsToBot[^1].Answer!.Value.GetProperty("composeExtension");
        Assert.True(
            result.GetProperty("type").GetString() == "result" ? result.GetProperty("attachments").GetArrayLength() > 0 : result.GetProperty("text").GetString()!.Length > 0,
            result.GetRawText());
        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task What_is_too_long_is_answered_kindly()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        Assert.Equal("Det blev för långt att söka på. Ett eller två ord räcker.", (await adept.SearchesForQuestion(new string('å', 70_000), mentor)).Word);
    }

    [Fact]
    public async Task What_was_searched_for_is_in_no_log_and_in_no_file()
    {
        await using var teams = await LoggedAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        var group = await teams.Group("Elin och Karin", withBot: true, adept, mentor);

        await adept.SearchesForQuestion("zqmark", mentor);
        await adept.SearchesForQuestion("zqmark" + new string('x', 200), group);
        var strange = adept.LastPosted;
        strange["value"] = JsonNode.Parse("{\"parameters\":[{\"name\":\"q\",\"value\":{\"zqmark\":1}}]}");
        await teams.PostRaw(strange.ToJsonString());
        await group.DoesNotSee("zqmark");
        await teams.StopBot();

        Assert.Contains("api/messages", _log.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("zqmark", _log.Everything, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(-1, _store.Everything().AsSpan().IndexOf("zqmark"u8));
    }

    [Fact]
    public async Task A_search_leaves_an_open_dialog_alone()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.SaysInPeace("reflektera");

        await adept.SearchesForQuestion("mod", mentor);

        await adept.Presses(adept.LastCard, "Spara", new { free = "Kvar ändå." });
        await adept.Sees("Sparat.");
    }

    private Task<SimulatedTeams> LoggedAsync() => SimulatedTeams.StartAsync(new SimulatorOptions
    {
        Now = Desk.Tuesday,
        StorePath = _store.Path,
        StartBot = (settings, cancellation) => LoggedBot.StartAsync(settings, _log, cancellation),
    });
}
