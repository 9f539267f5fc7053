using TeamsSimulator;

namespace MentorBot.Tests.Conversations.Journey;

/// <summary>Twelve months after the goodbye everything of a mentorship is erased, a month after both were told.</summary>
public sealed class RetentionTests : IDisposable
{
    private const string Notice = "raderas allt om mentorskapet med";

    private readonly KeptStore _store = new();

    public void Dispose() => _store.Dispose();

    private Task<SimulatedTeams> OpenAsync() => SimulatedTeams.StartAsync(new SimulatorOptions { Now = Desk.Tuesday, StorePath = _store.Path });

    [Fact]
    public async Task Both_get_notice_a_month_before_and_at_a_year_all_of_it_is_gone_and_nothing_else()
    {
        await using var teams = await OpenAsync();
        var (elin, karin) = await teams.HaveMetAsync();
        await elin.Presses("Spara", new { took = "Från samtalet med Karin." });
        await teams.Person("Amir").PairsOnceMore(elin);
        await elin.Says("reflektera");
        await elin.Presses("Spara", new { free = "En tanke om annat." });
        await teams.UntilAsync("2027-01-14 15:05");
        await karin.Presses("Spara", new { one = "Karins lärdom." });
        await karin.Leaves("Jag byter jobb.");
        await elin.Sees("Karin har avslutat ert mentorskap.");

        await teams.UntilAsync("2028-01-13 12:00");
        var told = await elin.GotOnceAt("2027-12-15 15:05", $"{Notice} Karin");
        await karin.GotOnceAt("2027-12-15 15:05", $"{Notice} Elin");
        Assert.Contains("14 januari", told.Text, StringComparison.Ordinal);
        await elin.Says("dagbok");
        await elin.Sees("Från samtalet med Karin.");
        await elin.Presses("Stäng");
        Assert.Equal(2, (await _store.NamesAsync()).Count(n => n.StartsWith("mentorship/", StringComparison.Ordinal)));

        await teams.UntilAsync("2028-01-14 16:00");
        Assert.Single(await _store.NamesAsync(), n => n.StartsWith("mentorship/", StringComparison.Ordinal));
        Assert.Single(await _store.NamesAsync(), n => n.StartsWith("invitation/", StringComparison.Ordinal));
        await elin.Says("dagbok");
        Assert.DoesNotContain("Från samtalet med Karin.", elin.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("En tanke om annat.", elin.LastCard.Text, StringComparison.Ordinal);
        await karin.Says("dagbok");
        Assert.DoesNotContain("Karins lärdom.", karin.LastCard.Text, StringComparison.Ordinal);
        Assert.StartsWith("Du och Amir: komma överens", await elin.AsksForTheNextStep(), StringComparison.Ordinal);
        Assert.StartsWith("Du är inte med i något mentorskap än.", await karin.AsksForTheNextStep(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_codes_of_all_who_were_asked_go_with_it()
    {
        await using var teams = await OpenAsync();
        var (adept, ingrid) = (teams.Person("Elin"), teams.Person("Ingrid"));
        await adept.Installs();
        await ingrid.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(ingrid);
        await ingrid.Sees("Elin Ek undrar om du vill vara mentor.");
        await ingrid.Presses("Nej tack");
        await adept.Sees("Ingrid tackar nej den här gången.");
        await adept.Presses("Fråga någon annan");
        var karin = teams.Person("Karin");
        await karin.Installs();
        await adept.IsAnsweredYesBy(karin);
        await karin.Leaves("Jag byter jobb.");

        await teams.UntilAsync("2028-01-14 16:00");

        Assert.DoesNotContain(await _store.NamesAsync(), n => n.StartsWith("mentorship/", StringComparison.Ordinal) || n.StartsWith("invitation/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dialog_about_it_that_was_left_open_goes_with_it_and_stands_in_nobodys_way(bool putAside)
    {
        await using var teams = await OpenAsync();
        var (elin, karin) = await Desk.PairAsync(teams);
        await karin.Leaves("Jag byter jobb.");
        await elin.Sees("Karin har avslutat ert mentorskap.");
        await elin.Presses("Runda av för dig själv");
        await elin.Presses(elin.LastCard, "Vidare", new { kept = "Halvskrivet om Karin." });
        var page = elin.LastCard;
        if (putAside)
        {
            await elin.Says("avbryt");
        }

        await teams.UntilAsync("2028-01-14 16:00");
        Assert.DoesNotContain(await _store.NamesAsync(), n => n.StartsWith("mentorship/", StringComparison.Ordinal));

        await elin.Says("Något alldeles annat.");
        await elin.Sees("Det där vet jag inte vad jag ska göra med.");
        await elin.Says("fortsätt");
        await elin.Sees("Det ligger inget undanlagt.");
        await elin.Presses(page, "Vidare", new { undone = "Samtalet med chefen." });
        await elin.Sees("Den frågan var stängd. Det du skrev har jag lagt i din dagbok.");
        await elin.Says("dagbok");
        await elin.Sees("Samtalet med chefen.");
        await elin.DoesNotSee("Halvskrivet om Karin.");
        await elin.DoesNotSee("Något gick fel hos mig.");
    }

    [Fact]
    public async Task What_was_put_down_before_anybody_said_yes_was_with_nobody()
    {
        await using var teams = await OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        await mentor.Sees("Elin Ek undrar om du vill vara mentor.");
        await adept.Says("avsluta");
        await adept.Presses("Ja, lägg ner det");

        await teams.UntilAsync("2028-01-13 16:00");

        await adept.GotOnceAt("2027-12-13 10:00", "raderas allt om det mentorskap du la ner");
        await adept.DoesNotSee($"{Notice} Karin");
        Assert.DoesNotContain("raderas", teams.EverythingShownTo(mentor), StringComparison.Ordinal);
        Assert.DoesNotContain(await _store.NamesAsync(), n => n.StartsWith("mentorship/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notice_that_came_late_moves_the_day()
    {
        await using var teams = await OpenAsync();
        var (_, karin) = await Desk.PairAsync(teams);
        await karin.Leaves("Jag byter jobb.");
        await teams.UntilAsync("2027-12-01 12:00");
        await teams.StopBot();
        await teams.UntilAsync("2028-01-10 12:00");
        await teams.StartBot();

        await teams.UntilAsync("2028-01-20 12:00");
        var told = await karin.GotOnceAt("2028-01-10 12:00", $"{Notice} Elin");
        Assert.Contains("9 februari", told.Text, StringComparison.Ordinal);
        Assert.Single(await _store.NamesAsync(), n => n.StartsWith("mentorship/", StringComparison.Ordinal));

        await teams.UntilAsync("2028-02-09 13:00");
        Assert.DoesNotContain(await _store.NamesAsync(), n => n.StartsWith("mentorship/", StringComparison.Ordinal));
    }
}
