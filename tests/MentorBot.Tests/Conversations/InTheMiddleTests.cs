using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>What happens when something else comes in the middle of a dialog.</summary>
public sealed class InTheMiddleTests
{
    private static async Task<SimPerson> HalfwayAsync(SimulatedTeams teams)
    {
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Presses("Jag vill ha en mentor");
        await adept.Presses("Vidare", new { why = "En ny grupp." });
        return adept;
    }

    [Theory]
    [InlineData("hjälp")]
    [InlineData("dagbok")]
    [InlineData("språk")]
    [InlineData("avbryt")]
    public async Task A_command_is_obeyed_and_the_way_back_keeps_what_was_written(string command)
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await HalfwayAsync(teams);

        await adept.Says(command);
        await adept.Presses("Fortsätt där jag var");

        Assert.Contains("Vad skulle märkas först", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("En ny grupp.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Vidare", new { sign = "Att jag sover." });
        Assert.Contains("Att jag sover.", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_dialog_puts_the_first_aside_and_it_is_there_afterwards()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await HalfwayAsync(teams);

        await adept.Says("reflektera");
        await adept.Presses("Spara", new { free = "Något annat." });
        await adept.Says("fortsätt");

        Assert.Contains("En ny grupp.", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_card_of_a_dialog_put_aside_takes_it_up_where_it_was()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await HalfwayAsync(teams);
        var page = adept.LastCard;
        await adept.Says("reflektera");

        var answer = await adept.Presses(page, "Vidare", new { sign = "Att jag sover." });

        Assert.Contains("Försök säga det i en mening", answer.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("Att jag sover.", answer.Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_in_a_dialog_that_is_forgotten_is_found_in_the_journal()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await HalfwayAsync(teams);
        await adept.Says("kod");
        await adept.Says("reflektera");

        await adept.Says("dagbok");

        await adept.Sees("En ny grupp.");
    }

    [Fact]
    public async Task Words_on_a_page_whose_dialog_was_forgotten_are_kept()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await HalfwayAsync(teams);
        var page = adept.LastCard;
        await adept.Says("kod");
        await adept.Says("reflektera");

        await adept.Presses(page, "Vidare", new { sign = "Skrivet i sista stund." });

        await adept.Sees("Den frågan var stängd. Det du skrev har jag lagt i din dagbok.");
        await adept.Says("dagbok");
        await adept.Sees("Skrivet i sista stund.");
    }

    [Fact]
    public async Task A_stop_and_start_in_the_middle_loses_nothing()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = await HalfwayAsync(teams);

        await teams.RestartBot();
        await adept.Presses(adept.LastCard, "Vidare", new { sign = "Att jag sover." });
        await teams.RestartBot();
        await adept.Presses(adept.LastCard, "Vidare", new { sentence = "Jag vill våga." });
        await teams.RestartBot();
        await adept.Presses(adept.LastCard, "Så är det");

        await adept.Says("dagbok");
        var journal = await adept.Sees("Jag vill våga.");
        Assert.Contains("En ny grupp.", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Att jag sover.", journal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_does_not_take_the_floor_from_a_dialog_in_use()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 12:45");
        await adept.Says("reflektera");
        var writing = adept.LastCard;

        await teams.UntilAsync("2027-01-13 13:05");

        var prompt = adept.LastCard;
        Assert.Contains("Det finns en fråga till dig när du är klar", prompt.Text, StringComparison.Ordinal);
        Assert.Equal(["Börja"], prompt.Buttons);
        await adept.Presses(writing, "Spara", new { free = "I lugn och ro." });
        await adept.Presses(prompt, "Börja");
        Assert.Contains("I morgon klockan 13.00 ses du och Karin.", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_left_alone_for_long_is_put_aside_for_a_prompt()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-13 11:00");
        await adept.Says("reflektera");
        var writing = adept.LastCard;

        await teams.UntilAsync("2027-01-13 13:05");

        Assert.Contains("I morgon klockan 13.00 ses du och Karin.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(writing, "Spara", new { free = "Ändå." });
        await adept.Sees("Sparat.");
    }
}
