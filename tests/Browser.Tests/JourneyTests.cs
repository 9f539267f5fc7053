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

    [Fact]
    public async Task Every_stage_has_its_dialog()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Elin, Karin);
        var (elin, karin) = (teams.Person("Elin"), teams.Person("Karin"));
        await ChoosesKarin(elin, karin);

        await elin.Says("nästa steg");
        await page.Sees(Elin, "Nästa steg är en tid för ert första möte.");
        await page.Picture("journey-next-step");

        await Meets(teams, elin, "2027-01-14");
        await teams.Clock.Advance(TimeSpan.FromDays(5));
        await page.Sees(Elin, "Nu har du och Karin setts en första gång.");
        await Agrees(page, elin, karin);

        await elin.Says("paus");
        await page.Sees(Elin, "Vad ska vila?");
        await page.Picture("journey-rest");
        await elin.Presses("Inte nu");
        await page.NothingSeriousForAxe();
    }

    private static async Task ChoosesKarin(SimPerson elin, SimPerson karin)
    {
        await elin.Installs();
        await karin.Installs();
        await elin.Presses("Jag vill ha en mentor");
        await elin.Presses("Vidare", new { why = "Jag har fått en grupp på åtta personer och känner att jag låtsas." });
        await elin.Presses("Vidare", new { sign = "Att jag vågade säga att jag inte vet." });
        await elin.Presses("Vidare", new { sentence = "Jag vill våga leda utan att ha alla svar." });
        await elin.Presses("Så är det");
        await elin.Presses("Vidare", new { who = karin, called = "Karin" });
        await elin.Presses("Vidare");
        await elin.Presses("Låt boten fråga");
        await karin.Sees("undrar om du vill vara mentor");
        await karin.Presses("Ja");
        await elin.Sees("har sagt ja");
    }

    private static async Task Meets(SimulatedTeams teams, SimPerson elin, string date)
    {
        await elin.Says("möte");
        await elin.Presses("Boka");
        await elin.Presses("Boka", new { date, time = "13:00", minutes = "60" });
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
        await karin.Presses("Ja, så är det");
        await page.Sees(Elin, "Karin säger ja.");
    }
}
