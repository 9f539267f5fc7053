using TeamsSimulator;
using TeamsSimulator.Connector;

namespace MentorBot.Tests.Conversations;

/// <summary>What becomes of prompts and answers when Teams does not take them as it should.</summary>
public sealed class FaultyDeliveryTests
{
    private const string Prompt = "ses du och Karin.";

    /// <summary>A meeting on Thursday at 13.00, for which the adept is prompted on Wednesday at 13.00.</summary>
    private static async Task<SimPerson> ExpectingAPromptAsync(SimulatedTeams teams)
    {
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 12:59");
        return adept;
    }

    [Fact]
    public async Task Throttled_it_comes_when_Teams_said_that_it_may()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await ExpectingAPromptAsync(teams);
        adept.FailsNext(Fault.Throttled(TimeSpan.FromMinutes(5)));

        await teams.UntilAsync("2027-01-13 15:00");

        Assert.Equal("2027-01-13 13:05", (await adept.Sees(Prompt)).StockholmTime());
        Assert.Equal(1, adept.Count(Prompt));
    }

    [Fact]
    public async Task A_failed_precondition_is_tried_again_soon()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await ExpectingAPromptAsync(teams);
        adept.FailsNext(Fault.PreconditionFailed);

        await teams.UntilAsync("2027-01-13 15:00");

        Assert.StartsWith("2027-01-13 13:0", (await adept.Sees(Prompt)).StockholmTime(), StringComparison.Ordinal);
        Assert.Equal(1, adept.Count(Prompt));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Where_nobody_knows_whether_it_arrived_it_is_not_repeated(int status)
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await ExpectingAPromptAsync(teams);
        adept.FailsNext(Fault.Status(status));

        await teams.UntilAsync("2027-01-14 12:59");

        Assert.Equal(0, adept.Count(Prompt));
        await teams.UntilAsync("2027-01-14 14:30");
        await adept.Sees("Du och Karin har setts.");
    }

    [Fact]
    public async Task What_was_shown_but_never_confirmed_is_shown_once()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await ExpectingAPromptAsync(teams);
        adept.FailsNext(Fault.AcceptedThenTimedOut);

        await teams.UntilAsync("2027-01-14 12:59");

        Assert.Equal(1, adept.Count(Prompt));
        await adept.Presses("Vidare", new { alive = "Det gick fram." });
        Assert.Contains("Vad behöver du mest?", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_blocked_the_bot_is_let_be_and_the_other_learns_nothing_of_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        mentor.Blocks();
        await adept.Books("2027-01-14", "13:00");

        await teams.UntilAsync("2027-01-14 18:00");

        Assert.Equal(1, teams.BotSends.Count(s => s.Person == mentor.Name && s.Status == 403 && s.Body!.Value.GetRawText().Contains("har bokat in er", StringComparison.Ordinal)));
        await adept.Sees("Du och Karin har setts.");
        Assert.DoesNotContain("block", adept.Chat.Transcript(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_has_removed_the_app_is_not_written_to()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");
        await mentor.Uninstalls();
        var before = teams.BotSends.Count(s => s.Person == mentor.Name);

        await teams.UntilAsync("2027-01-20 18:00");

        Assert.Equal(before, teams.BotSends.Count(s => s.Person == mentor.Name));
        await adept.Sees("Du och Karin har setts.");
    }

    [Fact]
    public async Task An_answer_waits_for_Teams_and_comes_once()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        adept.FailsNext(Fault.Throttled(TimeSpan.Zero), times: 3);

        await adept.Says("hjälp");

        Assert.Equal(1, adept.Count("Skriv ett av orden"));
    }

    [Fact]
    public async Task An_answer_that_could_not_be_said_is_owned_up_to_and_nothing_is_lost()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("reflektera");
        adept.FailsNext(Fault.Status(500));

        await adept.Says("En tanke som inte får försvinna.");

        await adept.Says("dagbok");
        await adept.Sees("En tanke som inte får försvinna.");
    }

    [Fact]
    public async Task Owning_up_waits_for_Teams_too()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        adept.FailsNext(Fault.Status(500));
        adept.FailsNext(Fault.PreconditionFailed);

        await adept.Says("hjälp");

        await adept.Sees("Något gick fel");
    }
}
