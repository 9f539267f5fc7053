using Microsoft.Playwright;
using TeamsSimulator;

namespace Browser.Tests;

/// <summary>
/// A mentorship's whole way as it looks on the page, stage by stage. People act through the simulated Teams and the page shows it; with
/// MENTORBOT_SCREENSHOTS set to a folder the run renews the pictures in docs.
/// </summary>
[Collection(InChromium.Name)]
public sealed class JourneyTests(Chromium chromium)
{
    private const string Elin = "Elin Ek";
    private const string Karin = "Karin Sjöberg";
    private const string Hannah = "Hannah Whitlock";
    private const string Peter = "Peter Ashworth";

    [Fact]
    public async Task Every_stage_has_its_dialog()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Elin, Karin);
        var (elin, karin) = (teams.Person("Elin"), teams.Person("Karin"));
        await elin.Chooses(karin);

        await elin.Says("nästa steg");
        await page.Sees(Elin, "Nästa steg är en tid för ert första möte.");
        await page.Picture("journey-next-step");

        await Meets(teams, elin, "2027-01-14");
        await teams.Clock.Advance(TimeSpan.FromDays(5));
        await page.Sees(Elin, "Nu har du och Karin setts en första gång.");
        await Agrees(page, elin, karin);

        await elin.Says("överens");
        await page.Sees(Elin, "Det här gäller mellan dig och Karin");
        await elin.Says("paus");
        await page.Sees(Elin, "Vad ska vila?");
        await page.Picture("journey-rest");
        await elin.Presses("Inte nu");

        await BecomesBecalmed(teams, page, elin);
        await HasHalfTime(teams, page, elin, karin);
        await RoundsOff(teams, page, elin, karin);
        await HearsLater(teams, page);
        await page.NothingSeriousForAxe();
    }

    [Fact]
    public async Task Leaving_early_is_told_in_person_or_in_ones_own_words()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Elin, Karin);
        var (elin, karin) = (teams.Person("Elin"), teams.Person("Karin"));
        await elin.Chooses(karin);

        await elin.Says("avsluta");
        await page.Sees(Elin, "Vill du säga det till Karin själv först?");
        await page.Picture("journey-ending-early");
        await elin.Presses("Säg det åt mig, med mina ord");
        await elin.Presses("Vidare", new { words = "Jag byter jobb och orkar inte hålla i det här. Tack för att du sa ja." });
        await page.Sees(Elin, "Det här får Karin läsa.");
        await elin.Presses("Skicka");
        await page.Sees(Karin, "Elin har avslutat ert mentorskap.");
        await page.Sees(Karin, "Tack för att du sa ja.");

        await elin.Says("konsten");
        await page.Sees(Elin, "Vilken vill du öva?");
        await elin.Presses("Be rakt ut");
        await page.Sees(Elin, "Att pröva på nästa möte:");
        await page.Picture("practice");

        await karin.Says("annan hjälp");
        await page.Sees(Karin, "Jag berättar inte för någon att du har läst det här");
        await page.Picture("journey-other-help");
    }

    [Fact]
    public async Task Half_time_in_English()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address, "?lang=en", ColorScheme.Dark);
        await page.ShowOnly(Hannah, Peter);
        var (hannah, peter) = (teams.Person("Hannah"), teams.Person("Peter"));
        await hannah.Installs();
        await peter.Installs();
        await hannah.Presses("I want a mentor");
        await hannah.Presses("Next", new { why = "I was given a team of eight, and I feel like I am pretending." });
        await hannah.Presses("Next", new { sign = "That I said I don't know." });
        await hannah.Presses("Next", new { sentence = "I want to dare to lead without having every answer." });
        await hannah.Presses("That's it");
        await hannah.Presses("Next", new { who = peter, called = "Peter" });
        await hannah.Presses("Next");
        await hannah.Presses("Let the bot ask");
        await peter.Sees("mentor");
        await peter.Presses("Yes");
        await hannah.Says("meeting");
        await hannah.Presses("Book");
        await hannah.Presses("Book", new { date = "2027-01-14", time = "13:00", minutes = "60" });
        await teams.Clock.JumpTo(new DateTimeOffset(2027, 7, 26, 9, 0, 0, TimeSpan.Zero));
        await teams.Clock.Advance(TimeSpan.FromDays(28));
        await page.Sees(Hannah, "Half of your time with Peter has passed.");

        await hannah.Presses("Begin");
        await hannah.Presses("Still true");
        await page.Picture("journey-english-half-time");
        await page.NothingSeriousForAxe();
    }

    private static async Task Meets(SimulatedTeams teams, SimPerson elin, string date)
    {
        await elin.Books(date);
        await teams.Clock.JumpTo(DateTimeOffset.Parse($"{date}T13:20:00Z", null));
        await elin.Sees("har setts");
        await elin.Presses("Spara", new { took = "Att tystnad inte är farlig." });
    }

    private static async Task Agrees(ChatPage page, SimPerson elin, SimPerson karin)
    {
        await elin.Presses("Gå igenom vad som gäller");
        await page.Sees(Elin, "Stämmer det än, eller har det bytt skepnad?");
        await elin.Presses("Det stämmer");
        await page.Sees(Elin, "Vad gäller mellan dig och Karin?");
        await elin.Presses("Vidare", new
        {
            stays = "Allt om personer och det vi känner. Undantaget är om någon far illa.",
            cancelling = "Elin bokar. Den som måste ställa in säger till dagen innan, inte samma morgon.",
            chafing = "Vi säger det samma dag, också om det är litet.",
            done = "När Elin har hållit ett möte utan att ha ett enda svar med sig.",
        });
        await page.Sees(Elin, "Vad en mentor är, och inte är");
        await page.Picture("journey-agreement-scope");
        await elin.Presses("Det är vi med på, skicka till Karin");
        await page.Sees(Karin, "Elin föreslår att det här gäller mellan er.");
        await page.Picture("journey-agreement");
        Assert.DoesNotContain(elin.Chat, message => message.Buttons.Contains("Vidare"));
        await karin.Presses("Ja, så är det");
        await page.Sees(Elin, "Karin säger ja.");
    }

    /// <summary>From the meeting in January to the card in spring.</summary>
    private static async Task BecomesBecalmed(SimulatedTeams teams, ChatPage page, SimPerson elin)
    {
        await teams.Clock.Advance(TimeSpan.FromDays(70));
        await elin.Sees("Är det tiden, kontakten eller drivkraften som tryter?");
        await page.Sees(Elin, "Är det tiden, kontakten eller drivkraften som tryter?");
        await page.Picture("journey-becalmed");
        await Meets(teams, elin, "2027-04-20");
    }

    private static async Task HasHalfTime(SimulatedTeams teams, ChatPage page, SimPerson elin, SimPerson karin)
    {
        await teams.Clock.JumpTo(new DateTimeOffset(2027, 8, 30, 8, 0, 0, TimeSpan.Zero));
        await karin.Sees("Halva tiden med Elin har gått.");
        await elin.Sees("Halva tiden med Karin har gått.");
        await Begins(elin, "Halva tiden med Karin har gått.", "Börja");
        await elin.Presses("Det stämmer");
        await page.Picture("journey-half-time");
        await elin.Presses("Hoppa över");
        await elin.Presses("Hoppa över");
        await elin.Presses("Hoppa över");
        await page.Sees(Elin, "Har ni haft det samtalet?");
        await elin.Presses("Vi har haft halvtidssamtalet");
        await page.Sees(Elin, "Då har ni halva vägen bakom er");
    }

    private static async Task RoundsOff(SimulatedTeams teams, ChatPage page, SimPerson elin, SimPerson karin)
    {
        await teams.Clock.JumpTo(new DateTimeOffset(2027, 12, 13, 9, 0, 0, TimeSpan.Zero));
        await elin.Sees("lider mot sitt slut");
        await Begins(elin, "lider mot sitt slut", "Runda av");
        await page.Sees(Elin, "Ni har setts två gånger. Vad behåller du?");
        await elin.Presses("Vidare", new { kept = "Att jag kan vänta tre sekunder till." });
        await elin.Presses("Vidare", new { undone = "Samtalet med min chef. Det får vara mitt eget nu." });
        await elin.Presses("Hoppa över");
        await page.Sees(Elin, "Vill du tacka Karin för något, så konkret det går?");
        await elin.Presses("Vidare", new { thank = "För att du teg när jag sökte efter ord i mars." });
        await page.Sees(Elin, "Ska Karin få läsa det?");
        await page.Picture("journey-thanks");
        await elin.Presses("Skicka tacket");
        await elin.Presses("Vidare", new { onward = "Fråga gruppen före mig själv." });
        await page.Sees(Karin, "För att du teg när jag sökte efter ord i mars.");
        await elin.Presses("Vi har haft vårt avslutande samtal");
        await page.Sees(Karin, "Elin säger att ni har haft ert avslutande samtal.");
        await page.Picture("journey-goodbye");
        await karin.Presses("Ja, så är det");
        await elin.Sees("Därmed är mentorskapet avslutat");
        await elin.Says("nästa steg");
        await page.Sees(Elin, "Det är avslutat");
    }

    private static async Task HearsLater(SimulatedTeams teams, ChatPage page)
    {
        var karin = teams.Person("Karin");
        await karin.Presses("Se efter vad du tar med dig");
        for (var pages = 0; pages < 4; pages++)
        {
            await karin.Presses("Hoppa över");
        }

        await karin.Presses("Ja, gör det");
        await teams.Clock.JumpTo(new DateTimeOffset(2028, 3, 20, 9, 0, 0, TimeSpan.Zero));
        await page.Sees(Karin, "Du ville att jag hörde av mig.");
        await karin.Presses("Börja");
        await page.Picture("journey-later");
    }

    /// <summary>Presses a nudge's button on the very card that carries the words.</summary>
    private static async Task Begins(SimPerson person, string words, string button) => await person.Presses(await person.Sees(words), button);
}
