using Microsoft.Playwright;
using TeamsSimulator;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>
/// The practice track and the picture of one's own growth, in light and dark, wide and narrow. With MENTORBOT_SCREENSHOTS set to a folder the
/// run renews the pictures in docs.
/// </summary>
[Collection(InChromium.Name)]
public sealed class PracticeTests(Chromium chromium)
{
    private const string Elin = "Elin Ek";
    private const string Karin = "Karin Sjöberg";

    /// <summary>A year of meetings: contact, what one wants, who led, and the day.</summary>
    private static readonly (string Date, string Contact, string Intention, string Led)[] Year =
    [
        ("2027-01-14", "3", "4", "Mest Karin"), ("2027-02-11", "4", "3", "Mest Karin"), ("2027-03-11", "2", "2", "Mest Karin"),
        ("2027-04-08", "3", "3", "Båda"), ("2027-05-04", "4", "4", "Mest Karin"), ("2027-06-10", "4", "3", "Båda"),
        ("2027-08-12", "3", "", "Båda"), ("2027-09-09", "5", "4", "Mest jag"), ("2027-10-07", "4", "5", "Båda"),
        ("2027-11-04", "5", "4", "Mest jag"), ("2027-11-25", "4", "5", "Mest jag"), ("2027-12-16", "5", "5", "Mest jag"),
    ];

    [Fact]
    public async Task A_year_of_practice_light_and_dark_wide_and_narrow()
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = ChatPage.Tuesday });
        await using var light = await ChatPage.OpenAsync(chromium.Browser, teams.Address);
        await using var dark = await ChatPage.OpenAsync(chromium.Browser, teams.Address, scheme: ColorScheme.Dark);
        ChatPage[] both = [light, dark];
        foreach (var page in both)
        {
            await page.ShowOnly(Elin);
        }

        var (elin, karin) = (teams.Person("Elin"), teams.Person("Karin"));
        await elin.Chooses(karin);
        await TakesAnExperimentAlong(teams, elin, both);
        await LooksAtHerself(elin, both);
        await LivesAYear(teams, elin);

        await elin.Says("konsten");
        foreach (var page in both)
        {
            await page.Sees(Elin, "Prövat hittills: be rakt ut en gång.");
        }

        await Pictures(both, "practice-tried");
        await elin.Presses("Så här har det rört sig");
        foreach (var page in both)
        {
            await page.Sees(Elin, "Dina egna siffror, 1–5");
            await Expect(page.Card(Elin)).ToContainTextAsync("14 januari till 16 december: 2, 2, 3, 4.");
        }

        await Pictures(both, "growth");
        await elin.Presses("Möte för möte");
        foreach (var page in both)
        {
            await Expect(page.Card(Elin)).ToContainTextAsync("Möte för möte: 3, 4, 2, 3, 4, 4, 3, 5, 4, 5, 4, 5.");
        }

        await Pictures(both, "growth-meetings");
    }

    private static async Task TakesAnExperimentAlong(SimulatedTeams teams, SimPerson elin, ChatPage[] both)
    {
        await elin.Says("konsten");
        foreach (var page in both)
        {
            await page.Sees(Elin, "Vilken vill du öva?");
        }

        await Pictures(both, "practice");
        await both[0].Press(Elin, "Be rakt ut");
        await both[0].Sees(Elin, "Att pröva på nästa möte:");
        await both[0].Press(Elin, "Den tar jag med mig");
        foreach (var page in both)
        {
            await page.Sees(Elin, "Den har du med dig till nästa möte med Karin.");
        }

        await Pictures(both, "practice-taken");
        await elin.Books("2027-01-14");
        await teams.Clock.JumpTo(DateTimeOffset.Parse("2027-01-13T12:10:00Z", null));
        await both[0].Sees(Elin, "Du har ett försök med dig:");
        await both[0].Picture("practice-day-before");
        await elin.Presses("Hoppa över");
        await elin.Presses("Vet inte än");
        await teams.Clock.JumpTo(DateTimeOffset.Parse("2027-01-14T13:20:00Z", null));
        await both[0].Sees(Elin, "Du hade ett försök med dig:");
        await both[0].Picture("practice-after");
        await elin.Presses("Mer", new { took = "Hon svarade på det jag frågade, och inte på något annat." });
        await both[0].Sees(Elin, "Be rakt ut: var är du i dag? 1–5");
        await both[0].NothingSeriousForAxe();
        await elin.Presses("Spara", new { contact = Year[0].Contact, intention = Year[0].Intention, led = Year[0].Led, today = "2" });
    }

    private static async Task LooksAtHerself(SimPerson elin, ChatPage[] both)
    {
        await elin.Says("konsten");
        await elin.Presses("Var är du i dag?");
        foreach (var page in both)
        {
            await page.Sees(Elin, "1 är ovant, 5 sitter i kroppen.");
        }

        await Pictures(both, "practice-look");
        await elin.Presses("Spara", new { Ask = "2", Agenda = "3", Lead = "1", Receive = "3", Try = "2" });
    }

    private static async Task LivesAYear(SimulatedTeams teams, SimPerson elin)
    {
        foreach (var (at, (date, contact, intention, led)) in Year.Index().Skip(1))
        {
            await elin.Books(date);
            await teams.Clock.JumpTo(DateTimeOffset.Parse($"{date}T14:20:00Z", null));
            await elin.Sees("har setts");
            await elin.Presses("Mer", new { took = "Att jag får stanna kvar i frågan." });
            await elin.Presses("Spara", new { contact, intention, led });
            if (at is 5 or 11)
            {
                await elin.Says("konsten");
                await elin.Presses("Var är du i dag?");
                await elin.Presses("Spara", at == 5
                    ? new { Ask = "3", Agenda = "3", Lead = "2", Receive = "2", Try = "4", Report = "" }
                    : new { Ask = "4", Agenda = "4", Lead = "4", Receive = "4", Try = "3", Report = "3" });
            }
        }
    }

    /// <summary>The newest card, once in each scheme and once more in a narrow chat, where nothing may stick out.</summary>
    private static async Task Pictures(ChatPage[] both, string name)
    {
        foreach (var (page, scheme) in both.Zip(["light", "dark"]))
        {
            await page.NothingSeriousForAxe();
            await page.PictureOfCard(Elin, $"{name}-{scheme}");
        }

        var narrow = both[0];
        await narrow.Narrow(280);
        Assert.Equal("", await narrow.SticksOut(Elin));
        await narrow.NothingSeriousForAxe();
        await narrow.PictureOfCard(Elin, $"{name}-narrow");
        await narrow.Narrow(null);
    }
}
