using Microsoft.Playwright;
using TeamsSimulator;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Searching for a question while writing to the other, on the page.</summary>
[Collection(InChromium.Name)]
public sealed class SearchTests(Chromium chromium)
{
    private const string Elin = "Elin Ek";
    private const string Karin = "Karin Sjöberg";
    private const string Line = "Svara här, när ni ses eller inte alls.";

    [Fact]
    public async Task A_question_is_searched_for_and_put_into_the_chat_by_mouse_and_by_keyboard()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        var (elin, karin) = (teams.Person("Elin"), teams.Person("Karin"));
        await elin.Installs();
        await karin.Installs();
        await karin.SaysTo(elin, "Hej Elin. Vad vill du att vi pratar om på torsdag?");
        await elin.SaysTo(karin, "Jag vet inte riktigt. Jag letar efter en fråga.");
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Elin, Karin);
        var (mine, theirs) = (page.Column(Elin), page.Column(Karin));
        await Expect(mine.GetByLabel("Sök en fråga")).ToBeHiddenAsync();
        await Open(mine, Karin);
        await Open(theirs, Elin);

        await mine.GetByLabel("Sök en fråga").ClickAsync();
        await Expect(Hits(mine)).ToHaveCountAsync(5);
        await Box(mine).FillAsync("mod");
        await Expect(Hits(mine).First).ToContainTextAsync("Mod");
        await page.NothingSeriousForAxe();
        var chosen = await Hits(mine).First.Locator(".title").InnerTextAsync();
        await Hits(mine).First.ClickAsync();
        await Expect(page.Card(Elin)).ToContainTextAsync(chosen);
        await Expect(page.Card(Karin)).ToContainTextAsync(Line);
        await Expect(Box(mine)).ToBeHiddenAsync();
        await Expect(mine.Locator("form.composer textarea")).ToBeFocusedAsync();

        await theirs.GetByLabel("Sök en fråga").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(Box(theirs)).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("gränser");
        await Expect(Hits(theirs).First).ToContainTextAsync("Gränser");
        await page.Picture("message-extension");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Hits(theirs).Nth(1)).ToBeFocusedAsync();
        var second = await Hits(theirs).Nth(1).Locator(".title").InnerTextAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Card(Elin)).ToContainTextAsync(second);
        await Expect(mine.Locator(".message .card")).ToHaveCountAsync(2);
        await page.NothingSeriousForAxe();
    }

    [Fact]
    public async Task Where_nothing_fits_it_says_so_and_Escape_leads_back()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        var (hannah, peter) = (teams.Person("Hannah"), teams.Person("Peter"));
        await hannah.Installs();
        await peter.SaysTo(hannah, "What shall we talk about?");
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address, "?lang=en", ColorScheme.Dark);
        await page.ShowOnly("Hannah Whitlock", "Peter Ashworth");
        var (mine, theirs) = (page.Column("Hannah Whitlock"), page.Column("Peter Ashworth"));
        await Open(mine, "Peter Ashworth");
        await Open(theirs, "Hannah Whitlock");

        await mine.GetByLabel("Search for a question").ClickAsync();
        await Expect(Hits(mine)).ToHaveCountAsync(5);
        await Box(mine).FillAsync("weather forecast");
        await Expect(mine.GetByText("No question fits that.")).ToBeVisibleAsync();
        await page.NothingSeriousForAxe();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(Box(mine)).ToBeHiddenAsync();
        await Expect(mine.GetByLabel("Search for a question")).ToBeFocusedAsync();

        await theirs.GetByLabel("Search for a question").ClickAsync();
        await Expect(theirs.GetByText("We haven't met yet.")).ToBeVisibleAsync();
        await Expect(mine.Locator(".message .card")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_guide_is_read_beside_the_question_it_is_about()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Elin, "Lena Fors");
        await page.Install(Elin);
        await page.Press(Elin, "Jag vill ha en mentor");
        await page.Sees(Elin, "Varför just nu, och inte om ett halvår?");
        await page.Fill(Elin, "Ditt svar", "Jag har fått en grupp på åtta personer.");
        await page.Press(Elin, "Läs mer");
        await page.Sees(Elin, "Skaffa en mentor själv · 1 av 6");
        await page.Press(Elin, "Vidare");
        await page.Sees(Elin, "1. Varför just nu");
        await Expect(page.Column(Elin).GetByRole(AriaRole.Textbox, new() { Name = "Ditt svar" })).ToHaveValueAsync("Jag har fått en grupp på åtta personer.");

        var lena = teams.Person("Lena");
        await lena.Installs();
        await lena.Says("bollplank");
        await lena.Presses("Inför en träff");
        await page.Sees("Lena Fors", "Det du skriver hamnar i din egen dagbok.");
        await page.Picture("guide-and-sparring");
        await page.NothingSeriousForAxe();
    }

    private static Task Open(ILocator column, string chat) => column.GetByRole(AriaRole.Tab, new() { Name = chat }).ClickAsync();

    private static ILocator Box(ILocator column) => column.Locator(".search input");

    private static ILocator Hits(ILocator column) => column.Locator(".search li button");
}
