namespace MentorBot.Tests.Conversations;

/// <summary>Teams posts an activity again when it has not heard in time, sometimes under a new id.</summary>
public sealed class RedeliveryTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_comes_again_is_answered_once(bool sameId)
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("hjälp");
        var before = adept.Chat.Count;

        Assert.Equal(200, await teams.Redelivers(adept.LastPosted, sameId));

        Assert.Equal(before, adept.Chat.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pressed_button_that_comes_again_does_its_work_once_and_shows_the_same(bool sameId)
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Says("möte");
        await adept.Presses(adept.LastCard, "Vi har just setts");
        await adept.Presses(adept.LastCard, "Spara", new { took = "En enda gång." });
        var first = teams.PostsToBot[^1].Answer!.Value.GetRawText();

        Assert.Equal(200, await teams.Redelivers(adept.LastPosted, sameId));

        Assert.Equal(first, teams.PostsToBot[^1].Answer!.Value.GetRawText());
        await adept.Says("dagbok");
        Assert.Equal(2, adept.LastCard.Text.Split("En enda gång.").Length);
        await teams.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal(1, mentor.Count("Du och Elin har setts."));
    }

    [Fact]
    public async Task A_message_that_comes_several_times_at_once_is_answered_once()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("hej");
        for (var round = 0; round < 8; round++)
        {
            var before = adept.Chat.Count;
            var activity = adept.LastPosted;
            activity["text"] = "hjälp";
            activity["timestamp"] = teams.Clock.Now.UtcDateTime.AddSeconds(round + 1).ToString("o");

            await Task.WhenAll(Enumerable.Range(0, 5).Select(n => teams.Redelivers(activity, sameId: n % 2 == 0)));

            Assert.Equal(before + 1, adept.Chat.Count);
        }
    }

    [Fact]
    public async Task The_same_words_written_again_later_are_answered_again()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();

        await adept.Says("hjälp");
        await adept.Says("hjälp");

        Assert.Equal(2, adept.Count("Skriv ett av orden"));
    }
}
