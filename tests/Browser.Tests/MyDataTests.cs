using Microsoft.Playwright;
using TeamsSimulator;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Taking everything along and erasing it, on the page; and a question that is not for somebody.</summary>
[Collection(InChromium.Name)]
public sealed class MyDataTests(Chromium chromium)
{
    private const string Elin = "Elin Ek";
    private const string Karin = "Karin Sjöberg";

    [Fact]
    public async Task Everything_is_fetched_as_a_file_and_then_erased()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Elin, Karin);
        await teams.Person("Elin").Chooses(teams.Person("Karin"));

        await page.Write(Elin, "fråga");
        await Button(page, "Inte för mig").ClickAsync();
        await page.Sees(Elin, "Den förra kommer inte tillbaka.");
        await page.Picture("question-not-for-me");
        await page.NothingSeriousForAxe();

        await page.Write(Elin, "mina data");
        await page.Sees(Elin, "Det här har jag om dig");
        await Button(page, "Hämta allt").ClickAsync();
        await Button(page, "Tillåt").ClickAsync();
        await Expect(page.Column(Elin).Locator(".card.file a")).ToHaveTextAsync("mina-data.zip");
        await page.Picture("my-data");
        await page.NothingSeriousForAxe();
        Assert.Equal("mina-data.zip", Assert.Single(teams.Person("Elin").Files).Name);

        await page.Write(Elin, "mina data");
        await Button(page, "Radera allt").ClickAsync();
        await page.Sees(Elin, "Vill du radera allt?");
        await page.Picture("my-data-erase");
        await page.NothingSeriousForAxe();
        await Button(page, "Radera allt nu").ClickAsync();
        await page.Sees(Elin, "Nu är allt raderat.");
        await page.Sees(Karin, "Ditt mentorskap med Elin är avslutat.");
        await page.Picture("my-data-erased");
        await page.NothingSeriousForAxe();
    }

    /// <summary>The newest of that name in Elin's chat: more than one card comes here at once.</summary>
    private static ILocator Button(ChatPage page, string name) =>
        page.Column(Elin).Locator("li.message").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;
}
