using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

public sealed class AfterMeetingTests
{
    /// <summary>The two have met on Thursday 14 January, 13.00 to 14.00, and the adept is asked.</summary>
    private static async Task<(SimPerson Adept, SimPerson Mentor)> MetAsync(SimulatedTeams teams)
    {
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await teams.UntilAsync("2027-01-14 14:20");
        await adept.Sees("Du och Karin har setts.");
        return (adept, mentor);
    }

    [Fact]
    public async Task The_plan_comes_back_before_the_next_meeting()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await MetAsync(teams);
        await adept.Presses("Spara", new { @if = "någon frågar", then = "svarar jag att jag inte vet." });
        await adept.Books("2027-01-21", "13:00");

        await teams.UntilAsync("2027-01-20 13:10");
        await adept.Sees("Sist skrev du: *Om någon frågar, så svarar jag att jag inte vet.* Vad hände?");
        await adept.Presses("Vidare", new { plan = "Det gick." });
        await adept.Sees("Vad är mest levande för dig just nu");

        await adept.Prepares("Annat.");
        await adept.Presses("Inget i dag");
        await adept.Says("dagbok");
        await adept.Sees("Planen var: Om någon frågar, så svarar jag att jag inte vet. Vad hände?");
        await adept.Sees("Det gick.");
    }

    [Fact]
    public async Task Half_a_plan_is_asked_to_be_made_whole_and_nothing_is_lost()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await MetAsync(teams);

        await adept.Presses("Spara", new { took = "En sak.", @if = "någon frågar" });

        Assert.Contains("Om och så hör ihop.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal(("En sak.", "någon frågar"), (adept.LastCard.Field("took").Value, adept.LastCard.Field("if").Value));
    }

    [Fact]
    public async Task Unanswered_it_comes_again_on_the_next_working_day_and_then_never()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await MetAsync(teams);

        await teams.UntilAsync("2027-01-15 12:00");
        Assert.Equal("2027-01-15 09:00", (await adept.Sees("Frågan från mötet med Karin ligger kvar")).StockholmTime());
        var heard = adept.Chat.Count;
        await teams.UntilAsync("2027-02-14 12:00");

        Assert.StartsWith("Nu har du och Karin setts en första gång.", Assert.Single(adept.Chat.Skip(heard)).Text, StringComparison.Ordinal);
        await adept.Presses("Börja");
        await adept.Presses("Spara", new { took = "Sent, men sant." });
        await adept.Sees("Sparat.");
    }

    [Fact]
    public async Task Answered_it_is_not_reminded_of()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await MetAsync(teams);
        await adept.Presses("Spara", new { took = "En sak." });

        await teams.UntilAsync("2027-01-20 12:00");

        await adept.DoesNotSee("Frågan från mötet");
    }

    [Fact]
    public async Task Tomorrow_morning_is_tomorrow_morning()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await MetAsync(teams);

        await adept.Presses("I morgon bitti", new { took = "Halva tanken redan nu." });
        await adept.Sees("I morgon klockan 08.00 frågar jag igen.");
        await teams.UntilAsync("2027-01-15 12:00");

        var again = await adept.Sees("Du och Karin har setts.");
        Assert.Equal("2027-01-15 08:00", again.StockholmTime());
        await adept.DoesNotSee("Frågan från mötet");
        await adept.Says("dagbok");
        await adept.Sees("Halva tanken redan nu.");
        await teams.UntilAsync("2027-02-10 12:00");
        Assert.Equal("2027-01-18 09:00", (await adept.Sees("Frågan från mötet med Karin ligger kvar")).StockholmTime());
        Assert.Equal(1, adept.Count("Frågan från mötet"));
    }

    [Fact]
    public async Task On_a_Friday_the_next_working_day_is_offered_instead()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-15", "13:00");
        await teams.UntilAsync("2027-01-15 14:20");

        await adept.Presses("Nästa arbetsdag");

        await adept.Sees("På måndag klockan 08.00 frågar jag igen.");
    }

    [Fact]
    public async Task Figures_and_who_led_are_in_the_journal_alone()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await MetAsync(teams);

        await adept.Presses("Mer", new { took = "En sak." });
        await adept.Presses(adept.LastCard, "Spara", new { contact = "2", intention = "5", led = "Mest Karin" });

        await adept.Says("dagbok");
        await adept.Sees("kontakt 2 av 5 · det du vill 5 av 5 · förde: mest Karin");
        await teams.Clock.Advance(TimeSpan.FromDays(5));
        await mentor.DoesNotSee("av 5");
    }

    [Fact]
    public async Task The_journal_closes_again()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await MetAsync(teams);
        await adept.Presses("Spara", new { took = "En sak." });
        await adept.Says("dagbok");

        var closed = await adept.Presses("Stäng");

        Assert.Contains("Dagboken är stängd.", closed.Message!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("En sak.", closed.Message.Text, StringComparison.Ordinal);
        Assert.Contains("En sak.", (await adept.Presses("Öppna igen")).Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_journal_is_read_page_by_page_newest_first()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        for (var i = 1; i <= 12; i++)
        {
            await adept.Says("reflektera");
            await adept.Presses("Spara", new { free = $"Tanke nummer {i}." });
            await teams.Clock.Advance(TimeSpan.FromDays(11));
        }

        await adept.Says("dagbok");
        Assert.Contains("Tanke nummer 12.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tanke nummer 7.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Äldre");
        Assert.Contains("Tanke nummer 7.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Äldre");
        Assert.Contains("Tanke nummer 1.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Äldre", adept.LastCard.Buttons);
        await adept.Presses(adept.LastCard, "Nyare");
        Assert.Contains("Tanke nummer 5.", adept.LastCard.Text, StringComparison.Ordinal);
    }
}
