using Microsoft.Playwright;
using TeamsSimulator;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>
/// What a newcomer does in the chat page, by mouse and keyboard. With MENTORBOT_SCREENSHOTS set to a folder the same run
/// renews the pictures in docs.
/// </summary>
[Collection(InChromium.Name)]
public sealed class StoryTests(Chromium chromium)
{
    private const string Elin = "Elin Ek";
    private const string Karin = "Karin Sjöberg";
    private const string Hannah = "Hannah Whitlock";

    [Fact]
    public async Task One_mentorship_from_the_welcome_to_the_journal()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Elin, Karin);
        await page.Install(Elin);
        await page.Install(Karin);
        await page.Sees(Elin, "Det du skriver i rutorna är ditt");
        await page.Picture("welcome");

        await FindsTheSentence(page);
        await AsksKarin(page);
        await KarinSaysYes(page);

        await page.Write(Elin, "möte");
        await page.Press(Elin, "Boka");
        await page.Fill(Elin, "Datum", "2027-01-14");
        await page.Fill(Elin, "Klockslag", "13:00");
        await page.Fill(Elin, "Plats eller länk", "Rum 4, plan 2");
        await page.Picture("booking");
        await page.Press(Elin, "Boka");
        await page.Sees(Elin, "torsdag 14 januari klockan 13.00");
        await page.Sees(Karin, "Elin har bokat in er");

        await TheDayBefore(page);
        await page.PassHours(5);
        await AfterTheMeeting(page);
        await TheJournal(page);
        await page.NothingSeriousForAxe();
    }

    [Fact]
    public async Task An_answer_written_in_the_chat_turns_the_card_above_it()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Elin);
        await page.Install(Elin);
        await page.Press(Elin, "Jag vill ha en mentor");
        await page.Sees(Elin, "Varför just nu, och inte om ett halvår?");

        await page.Write(Elin, "Jag har fått en grupp på åtta personer.");

        await page.Sees(Elin, "ligger också kvar i Teams och kan inte raderas härifrån");
        await Expect(page.Card(Elin)).ToContainTextAsync("Vad skulle märkas först om något ändrades?");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Rådata" }).ClickAsync();
        await Expect(page.Page.Locator("#traffic")).ToContainTextAsync("conversationUpdate");
    }

    [Fact]
    public async Task An_English_speaker_reads_English_in_the_dark()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address, "?lang=en", ColorScheme.Dark);
        await page.ShowOnly(Hannah, Elin);
        await page.Column(Hannah).GetByRole(AriaRole.Button, new() { Name = "Install", Exact = true }).First.ClickAsync();
        await page.Sees(Hannah, "What you write in the boxes is yours");

        await page.Press(Hannah, "I want a mentor");
        await page.Fill(Hannah, "Your answer", "I was given a team of eight, and I feel like I am pretending.");
        await page.Press(Hannah, "Next");
        await page.Sees(Hannah, "What would show first if something changed?");

        await page.Picture("english-dark");
        await page.NothingSeriousForAxe();
    }

    private static async Task FindsTheSentence(ChatPage page)
    {
        await page.Press(Elin, "Jag vill ha en mentor");
        await page.Fill(Elin, "Ditt svar", "Jag har fått en grupp på åtta personer och känner att jag låtsas.");
        await page.Press(Elin, "Vidare");
        await page.Sees(Elin, "Vad skulle märkas först om något ändrades?");
        await page.Fill(Elin, "Ditt svar", "Att jag vågade säga att jag inte vet.");
        await page.Press(Elin, "Vidare");
        await page.Sees(Elin, "Försök säga det i en mening");
        await page.Fill(Elin, "Ditt svar", "Jag vill våga leda utan att ha alla svar.");
        await page.Picture("why-now");
        await page.Press(Elin, "Vidare");
        await page.Sees(Elin, "Då skriver jag så, bara för dig");
        await page.Press(Elin, "Så är det");
    }

    private static async Task AsksKarin(ChatPage page)
    {
        await page.Sees(Elin, "Vem tänker du på?");
        await page.Card(Elin).GetByRole(AriaRole.Combobox).SelectOptionAsync(new SelectOptionValue { Label = Karin });
        await page.Fill(Elin, "Vad du kallar personen", "Karin");
        await page.Press(Elin, "Vidare");
        await page.Sees(Elin, "Här är ett utkast");
        await page.Picture("asking");
        await page.Press(Elin, "Vidare");
        await page.Sees(Elin, "Så här blir det.");
        await page.Press(Elin, "Låt boten fråga");
    }

    private static async Task KarinSaysYes(ChatPage page)
    {
        await page.Sees(Karin, "Elin Ek undrar om du vill vara mentor");
        await page.Picture("invitation");
        await page.Press(Karin, "Ja");
        await page.Sees(Elin, "Karin har sagt ja");
    }

    private static async Task TheDayBefore(ChatPage page)
    {
        await page.Pass("+1 dag");
        await page.PassHours(3);
        await page.Sees(Elin, "I morgon klockan 13.00 ses du och Karin");
        await page.Fill(Elin, "Ditt svar", "Att jag somnade sent igen, och att jag inte vet vad jag ska säga till gruppen på måndag.");
        await page.Press(Elin, "Vidare");
        await page.Press(Elin, "Tänka högt");
        await page.Sees(Elin, "Får Karin läsa något av det här före mötet?");
        await page.Press(Elin, "Dela");
        await page.Sees(Elin, "Det du har delat kan Karin läsa före mötet.");
        await page.PassHours(21);

        await page.Sees(Karin, "Elin vill att du vet:");
        await page.Picture("day-before-side-by-side");
        await Expect(page.Column(Karin)).Not.ToContainTextAsync("tänka högt");
        await page.Press(Elin, "Klart");
        await page.Sees(Elin, "Att ta med in:");
    }

    private static async Task AfterTheMeeting(ChatPage page)
    {
        await page.Sees(Elin, "Du och Karin har setts.");
        await page.Fill(Elin, "Ditt svar", "Att tystnad inte är farlig.");
        await page.Fill(Elin, "Om …", "någon frågar om något jag inte kan");
        await page.Fill(Elin, "… så", "säger jag ”jag vet inte, vad tror ni?”");
        await page.Picture("after-meeting");
        await page.Press(Elin, "Spara");
        await page.Sees(Elin, "Sparat. Det ligger i din dagbok.");
    }

    private static async Task TheJournal(ChatPage page)
    {
        await page.Press(Elin, "Dagbok");
        await page.Sees(Elin, "Att tystnad inte är farlig.");
        await page.Sees(Elin, "Om någon frågar om något jag inte kan, så säger jag");
        await page.Picture("journal");
        await Expect(page.Column(Karin)).Not.ToContainTextAsync("tystnad inte är farlig");
    }
}
