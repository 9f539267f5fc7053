using TeamsSimulator;

namespace MentorBot.Tests.Conversations.Journey;

/// <summary>The mentor has said yes and is not in Teams: the bot walks with the adept alone.</summary>
public sealed class MentorOutsideTeamsTests : IDisposable
{
    private readonly LogBook _log = new();
    private readonly KeptStore _store = new();

    public void Dispose()
    {
        _log.Dispose();
        _store.Dispose();
    }

    private Task<SimulatedTeams> OpenAsync() => SimulatedTeams.StartAsync(new SimulatorOptions
    {
        Now = Desk.Tuesday,
        StorePath = _store.Path,
        StartBot = (settings, cancellation) => LoggedBot.StartAsync(settings, _log, cancellation),
    });

    [Fact]
    public async Task The_adept_books_prepares_and_writes_and_nobody_is_told()
    {
        await using var teams = await OpenAsync();
        var adept = await PairedOutsideAsync(teams);

        await adept.Presses("Boka första mötet");
        await adept.Presses("Boka", new { date = "2027-01-14", time = "13:00", place = "Kafeet" });
        await adept.Sees("Bokat. Du och Gudrun ses");
        await teams.UntilAsync("2027-01-13 13:05");
        await adept.Sees("I morgon klockan 13.00 ses du och Gudrun.");
        await adept.Prepares("Att jag inte sov i natt.", "Tänka högt");
        await adept.DoesNotSee("Får Gudrun läsa något av det här före mötet?");
        await adept.Sees("Att ta med in");
        await teams.UntilAsync("2027-01-14 14:20");
        await adept.Sees("Du och Gudrun har setts.");
        await adept.Presses("Spara", new { took = "Att tystnad inte är farlig." });
        await adept.Sees("Sparat.");
        await teams.UntilAsync("2027-05-12 12:00");

        Assert.DoesNotContain(adept.Chat, m => m.Buttons.Contains("Dela"));
        Assert.All(teams.BotSends, send => Assert.Equal(adept.Name, send.Person));
        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task What_holds_needs_the_adepts_word_alone_and_a_pause_likewise()
    {
        await using var teams = await OpenAsync();
        var adept = await PairedOutsideAsync(teams);

        await adept.FillsInTheFrame("Allt stannar mellan oss.", "Varannan vecka");
        await adept.SendsTheFrame();

        Assert.Contains("Gudrun är inte med här i Teams, så ditt ord räcker.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Says("överens");
        Assert.Contains("Det här gäller mellan dig och Gudrun", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.StartsWith("Du och Gudrun: på väg", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
        await adept.Says("paus");
        await adept.Presses("Pausa med Gudrun");
        await adept.Presses("Det blir bra", new { date = "2027-03-01" });
        await adept.Sees("Du och Gudrun pausar till måndag 1 mars.");
        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_is_the_adepts_to_tell()
    {
        await using var teams = await OpenAsync();
        var adept = await PairedOutsideAsync(teams);
        await adept.Presses("Boka första mötet");
        await adept.Presses("Boka", new { date = "2027-01-14", time = "13:00" });

        await adept.Presses("Ställ in");
        Assert.DoesNotContain("får veta det av mig", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses("Ställ in");

        Assert.Contains("Inställt: torsdag 14 januari klockan 13.00. Säg det till Gudrun själv.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task It_ends_when_the_adept_says_so()
    {
        await using var teams = await OpenAsync();
        var adept = await PairedOutsideAsync(teams);

        await adept.Says("avsluta");
        await adept.Presses(adept.LastCard, "Avsluta");

        Assert.Contains("Mentorskapet med Gudrun är avslutat här hos mig.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses("Runda av för dig själv");
        await adept.Presses("Hoppa över");
        await adept.Presses("Hoppa över");
        await adept.Presses("Hoppa över");
        await adept.Presses("Vidare", new { thank = "För tålamodet." });
        await adept.DoesNotSee("Skicka tacket");
        await adept.Presses("Hoppa över");
        await adept.Says("dagbok");
        await adept.Sees("För tålamodet.");
        Assert.Empty(_log.Errors);
    }

    /// <summary>Asks somebody called Gudrun by a code, who says yes over a coffee.</summary>
    private static async Task<SimPerson> PairedOutsideAsync(SimulatedTeams teams)
    {
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.FindsTheSentence();
        await adept.Presses(adept.LastCard, "Vidare", new { called = "Gudrun" });
        await adept.Presses(adept.LastCard, "Vidare");
        await adept.Presses(adept.LastCard, "Har sagt ja, men är inte i Teams");
        await adept.Sees("Då följer jag med dig, och Gudrun slipper mig.");
        return adept;
    }
}
