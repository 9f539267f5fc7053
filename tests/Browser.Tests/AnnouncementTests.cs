using Microsoft.Playwright;
using TeamsSimulator;
using TeamsSimulator.Connector;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>An organizer composes an announcement, looks at it, sends it to many, and reads what came of it.</summary>
[Collection(InChromium.Name)]
public sealed class AnnouncementTests(Chromium chromium)
{
    private const string Lena = "Lena Fors";
    private const string Elin = "Elin Ek";

    [Fact]
    public async Task From_the_first_word_to_the_report()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        var crowd = teams.Crowd(160, new() { English = 0.2 });
        foreach (var member in Enumerable.Range(0, crowd.Count))
        {
            await teams.Member(crowd, member).Installs();
        }

        teams.Member(crowd, 7).Blocks();
        teams.Member(crowd, 70).LeavesTheOrganisation();
        await teams.Member(crowd, 77).Uninstalls();
        await teams.Person("Elin").Installs();
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Lena, Elin);
        await page.Install(Lena);

        await page.Write(Lena, "utskick");
        await page.Press(Lena, "Nytt utskick");
        await page.Fill(Lena, "Text på svenska", "**Halvtidsträff 14 april.** Ta med en fråga som ni inte har vågat ställa till varandra.\n\n- kaffe från 12.30\n- samtal i par från 13");
        await page.Fill(Lena, "Text på engelska", "**Half-time on 14 April.** Bring a question that you have not dared to ask each other.");
        await page.Card(Lena).GetByText("En träff", new() { Exact = true }).ClickAsync();
        await page.Fill(Lena, "Träffens syfte, på svenska", "att få syn på vad ni gör för mycket av");
        await page.Fill(Lena, "Träffens syfte, på engelska", "to see what you do too much of");
        await page.Fill(Lena, "En knapp: adressen den leder till", "https://www.example.com/halvtid");
        await page.Fill(Lena, "Vad som står på knappen, på svenska", "Anmäl dig");
        await page.Fill(Lena, "Vad som står på knappen, på engelska", "Sign up");
        await LooksRight(page, "announcement-composer");
        await page.Press(Lena, "Vidare");

        await Expect(page.Card(Lena).GetByText("Se hur det blir")).ToBeVisibleAsync();
        await LooksRight(page, "announcement-audience");
        await page.Press(Lena, "Se hur det blir");
        await page.Sees(Lena, "Inga fler utskick");
        await page.Picture("announcement-preview");
        await page.NothingSeriousForAxe();

        // So slow that there is something to see.
        teams.FailsNext(Fault.Slow(TimeSpan.FromSeconds(2)), times: 1000);
        await page.Press(Lena, "Skicka");
        await page.Sees(Lena, "Utskicket är på väg");
        await page.Sees(Lena, "På tur:");
        await page.Picture("announcement-progress");
        await page.NothingSeriousForAxe();
        teams.FailsNoMore();

        await page.Sees(Lena, "Utskicket är klart");
        await page.Sees(Elin, "Från Lena Fors");
        await LooksRight(page, "announcement-report");
        await page.Picture("announcement-report-and-recipient");
        var shown = Enumerable.Range(0, crowd.Count).Select(crowd.ShownTo).ToList();
        Assert.Equal(157, shown.Count(count => count == 2));

        await page.Press(Lena, "Hämta listan som fil");
        await page.Column(Lena).GetByRole(AriaRole.Button, new() { Name = "Tillåt", Exact = true }).Last.ClickAsync();
        await Expect(page.Column(Lena).Locator(".card.file a")).ToHaveTextAsync("utskick 2027-01-12.csv");
        Assert.Equal(
            ["Namn;Utfall;Försök;Osäkert", "Hugo Sand;Har blockerat mig;1;nej", "Alva Haddad;Kontot finns inte längre;1;nej", "Hugo Lind;Har inte appen;0;nej"],
            System.Text.Encoding.UTF8.GetString(Assert.Single(teams.Person("Lena").Files).Content).Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The newest card as it is, and in a chat as narrow as Teams makes it beside a meeting, where nothing may stick out.</summary>
    private static async Task LooksRight(ChatPage page, string name)
    {
        await page.PictureOfCard(Lena, name);
        await page.NothingSeriousForAxe();
        await page.Narrow(280);
        Assert.Equal("", await page.SticksOut(Lena));
        await page.NothingSeriousForAxe();
        await page.PictureOfCard(Lena, $"{name}-narrow");
        await page.Narrow(null);
    }
}
