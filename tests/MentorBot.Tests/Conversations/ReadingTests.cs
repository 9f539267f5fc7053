namespace MentorBot.Tests.Conversations;

/// <summary>Guides are read where they are due, and take nobody out of what they are doing.</summary>
public sealed class ReadingTests
{
    [Fact]
    public async Task Who_looks_for_a_mentor_reads_how_one_asks_and_goes_on_with_the_same_page()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("skaffa mentor");
        var page = await adept.Sees("Varför just nu, och inte om ett halvår?");

        await adept.Presses(page, "Läs mer");
        var guide = await adept.Sees("Skaffa en mentor själv · 1 av 6");
        await adept.Presses(guide, "Vidare");

        Assert.Contains("Skaffa en mentor själv · 2 av 6", adept.Chat.Single(m => m.Id == guide.Id).Text, StringComparison.Ordinal);
        Assert.Equal(page.Text, adept.Chat.Single(m => m.Id == page.Id).Text);
        await adept.Presses(page, "Vidare", new { why = "Jag läste och vill ändå." });
        await adept.Sees("Vad skulle märkas först om något ändrades?");
    }

    [Fact]
    public async Task A_guide_turns_in_place_and_closes()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Hannah");
        await adept.Installs();
        await adept.Says("help");
        await adept.Presses("Something to read in peace");
        await adept.Presses("Ending well");
        var guide = await adept.Sees("Ending well · 1 of 5");
        var messages = adept.Chat.Count;
        for (var page = 2; page <= 5; page++)
        {
            await adept.Presses(guide, "Next");
            guide = await adept.Sees($"Ending well · {page} of 5");
        }

        await adept.Presses(guide, "Back");
        guide = await adept.Sees("Ending well · 4 of 5");
        await adept.Presses(guide, "Close");

        await adept.Sees("Ending well is closed.");
        Assert.Equal(messages, adept.Chat.Count);
        Assert.DoesNotContain(adept.Chat, m => m.Text.Contains("What mentorship needs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mentor_reads_what_is_theirs_from_the_card_before_a_meeting()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-14 10:10");
        await mentor.Sees("klockan 13.00");
        await mentor.Presses("Vad är mitt ansvar här");

        await mentor.Presses("Läs mer");

        await mentor.Sees("Mentorns ansvar · 1 av 6");
        await mentor.Sees("klockan 13.00");
        await mentor.SaysInPeace("annan hjälp");
        await mentor.Presses(mentor.LastCard, "Mentorns ansvar");
        await mentor.Sees("Mentorns ansvar · 1 av 6");
    }

    [Fact]
    public async Task Who_wants_to_end_it_reads_first_and_then_says_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.SaysInPeace("avsluta");
        var page = adept.LastCard;

        await adept.Presses(page, "Läs mer");
        var guide = await adept.Sees("Att sluta väl · 1 av 5");
        Assert.Equal(["Vidare", "Stäng"], guide.Buttons);
        await adept.Presses(page, "Jag säger det själv");

        await adept.Sees("Då väntar jag till");
    }
}
