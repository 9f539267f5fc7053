using TeamsSimulator;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Reflecting, finding again and looking back, as they look on the page.</summary>
[Collection(InChromium.Name)]
public sealed class JournalTests(Chromium chromium)
{
    private const string Elin = "Elin Ek";

    [Fact]
    public async Task Six_steps_are_taken_found_again_and_looked_back_on()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var page = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await page.ShowOnly(Elin);
        var elin = teams.Person("Elin");
        await elin.Chooses(teams.Person("Karin"));

        await page.Write(Elin, "reflektera");
        await page.Sees(Elin, "Vad behöver du skriva av dig?");
        await page.Picture("reflect-ways");
        await TakesSixSteps(page);

        await MeetsTwice(teams, elin);
        await page.Write(Elin, "dagbok");
        await page.Press(Elin, "Sök");
        await page.Sees(Elin, "Vad letar du efter?");
        await page.Fill(Elin, "Ord, eller delar av ord", "tyst");
        await page.Picture("journal-search");
        await page.NothingSeriousForAxe();
        await page.Press(Elin, "Sök");
        await page.Sees(Elin, "”tyst” · tre anteckningar");
        await page.Picture("journal-search-found");
        await page.Press(Elin, "Ändra sökningen");
        await page.Fill(Elin, "Ord, eller delar av ord", "åska");
        await page.Press(Elin, "Sök");
        await page.Sees(Elin, "Det hittar jag inte.");

        await page.Press(Elin, "Hela dagboken");
        await page.Press(Elin, "Se tillbaka");
        await page.Sees(Elin, "2027, i dina egna ord");
        await Expect(page.Card(Elin)).ToContainTextAsync("Det du ville pröva, och vad som hände");
        await ShowsFromTheTop(page);
        await page.Picture("look-back");
        await page.NothingSeriousForAxe();
        await page.Page.SetViewportSizeAsync(400, 940);
        await ShowsFromTheTop(page);
        await page.Picture("look-back-narrow");
        await page.NothingSeriousForAxe();
    }

    private static async Task TakesSixSteps(ChatPage page)
    {
        await page.Press(Elin, "Sex steg");
        foreach (var (step, words) in new[]
        {
            "Omar började säga något på måndagsmötet och jag avbröt honom mitt i meningen. Det blev tyst, och sedan pratade jag vidare.",
            "Varm om kinderna. Nu mest trött på mig själv.",
            "Att jag märkte det. Att jag fortsatte prata var inte bra.",
        }.Index())
        {
            // The next page has a field of the same name: what is filled in too early stands on the page before.
            await page.Sees(Elin, $"Sex steg, {step + 1} av 6");
            await page.Fill(Elin, "Ditt svar", words);
            await page.Press(Elin, "Vidare");
        }

        await page.Sees(Elin, "Hur förstår du det så här efteråt?");
        await page.Picture("reflect-six-steps");
        await page.NothingSeriousForAxe();
        await page.Press(Elin, "Hoppa över");
        await page.Sees(Elin, "Vad mer hade du kunnat göra?");
        await page.Press(Elin, "Hoppa över");
        await page.Sees(Elin, "Vad gör du nästa gång?");
        await page.Fill(Elin, "Ditt svar", "Räknar till tre innan jag säger något.");
        await page.Press(Elin, "Spara");
        await page.Sees(Elin, "Sparat. Det ligger i din dagbok.");
    }

    private static async Task MeetsTwice(SimulatedTeams teams, SimPerson elin)
    {
        await elin.Books("2027-01-20");
        await teams.Clock.JumpTo(DateTimeOffset.Parse("2027-01-20T13:20:00Z", null));
        await elin.Sees("har setts");
        await elin.Presses("Spara", new
        {
            took = "Att tystnad inte är farlig. Den är bara ovan.",
            @if = "någon frågar om något jag inte kan",
            then = "säger jag att jag inte vet",
        });
        await elin.Books("2027-04-14");
        await teams.Clock.JumpTo(DateTimeOffset.Parse("2027-04-13T11:05:00Z", null));
        await elin.Sees("Sist skrev du:");
        await elin.Presses("Vidare", new { plan = "Gjorde det en gång. Tyst i tre sekunder, sedan började de prata." });
        await elin.Presses("Vidare", new { alive = "Att jag inte längre förbereder svar, bara frågor." });
        await elin.Presses("Vet inte än");
        await elin.Presses("Inget i dag");
        await teams.Clock.JumpTo(DateTimeOffset.Parse("2027-08-23T08:00:00Z", null));
        await elin.Says("reflektera");
        await elin.Presses("Spara", new { free = "Jag frågar gruppen före mig själv." });
    }

    private static async Task ShowsFromTheTop(ChatPage page) =>
        await page.Card(Elin).EvaluateAsync("card => card.scrollIntoView({ block: 'start' })");
}
