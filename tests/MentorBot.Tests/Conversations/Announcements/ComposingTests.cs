using TeamsSimulator;

namespace MentorBot.Tests.Conversations.Announcements;

public sealed class ComposingTests
{
    [Fact]
    public async Task An_organizer_composes_looks_and_sends()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, elin) = (teams.Person("Lena"), teams.Person("Elin"));
        await lena.Installs();
        await elin.Installs();
        var before = lena.Chat.Count;

        await lena.Composes(new
        {
            textSv = "**Halvtidsträff 14 april.**\n- kaffe\n- samtal",
            textEn = "**Half-time on 14 April.**",
            kind = "En träff",
            purposeSv = "att få syn på vad ni gör för mycket av",
            purposeEn = "to see what you do too much of",
            link = "https://www.example.com/halvtid",
            linkSv = "Anmäl dig",
            linkEn = "Sign up",
        });

        var chat = lena.Chat.Skip(before + 1).ToList();
        Assert.Equal("Sparat. Så här ser det ut:", chat[0].Text);
        Assert.Equal("**Halvtidsträff 14 april.**\n\n- kaffe\n- samtal", (string?)chat[1].Json["body"]![0]!["text"]);
        Assert.Equal("*Syfte: att få syn på vad ni gör för mycket av*", (string?)chat[1].Json["body"]![1]!["text"]);
        Assert.Equal(["Anmäl dig", "Inga fler utskick"], chat[1].Buttons);
        Assert.Equal("en", (string?)chat[2].Json["lang"]);
        Assert.Equal("Ett utskick från Lena Fors", (string?)chat[1].Activity["summary"]);
        Assert.Contains("Får det: **två personer**.", chat[3].Text, StringComparison.Ordinal);

        await lena.Presses(chat[3], "Skicka");
        await lena.Sees("till alla som har boten.");
    }

    [Fact]
    public async Task In_english_as_in_swedish()
    {
        await using var teams = await Desk.OpenAsync();
        var lena = teams.Person("Lena");
        lena.Locale = "en-GB";
        await lena.Installs();

        await lena.Says("announce");
        await lena.Presses("New announcement");
        await lena.Presses("Next", new { textEn = "Half-time." });
        await lena.Presses("See what it becomes");

        await lena.Sees("Get it: **one person**.");
        Assert.Equal(["Send", "Change", "All announcements"], lena.LastCard.Buttons);
    }

    [Fact]
    public async Task To_everybody_else_it_is_a_word_like_any_other()
    {
        await using var teams = await Desk.OpenAsync();
        var elin = teams.Person("Elin");
        await elin.Installs();

        await elin.Says("utskick");

        await elin.Sees("Det där vet jag inte vad jag ska göra med.");
        await elin.Says("hjälp");
        await elin.DoesNotSee("**utskick** när du vill nå");
    }

    [Fact]
    public async Task A_draft_outlives_the_card_and_the_bot()
    {
        await using var teams = await Desk.OpenAsync();
        var lena = teams.Person("Lena");
        await lena.Installs();
        await lena.Says("utskick");
        await lena.Presses("Nytt utskick");
        await lena.Presses("Vidare", new { textSv = "**Halvtid som aldrig sluts" });
        await lena.Sees("Fetstil som inte sluts");

        await teams.RestartBot();
        await lena.Says("utskick");
        Assert.Contains("Utkast, ändrat klockan 10.00 av Lena Fors.", lena.LastCard.Text, StringComparison.Ordinal);
        await lena.Presses("Öppna");

        Assert.Equal("**Halvtid som aldrig sluts", lena.LastCard.Field("textSv").Value);
        await lena.Presses("Spara och stäng", new { textSv = "**Halvtid.**" });
        await lena.Sees("Utkastet är sparat.");
        await lena.Says("utskick");
        await lena.Presses(lena.LastCard, "Radera");
        await lena.Presses(lena.LastCard, "Radera");
        await lena.Sees("Utkastet är raderat.");
        await lena.Says("utskick");
        await lena.Sees("Här finns inga utskick än.");
    }

    [Fact]
    public async Task A_picture_that_nobody_can_fetch_is_told_at_its_field()
    {
        await using var teams = await Desk.OpenAsync();
        var lena = teams.Person("Lena");
        await lena.Installs();
        await lena.Says("utskick");
        await lena.Presses("Nytt utskick");

        await lena.Presses("Vidare", new { textSv = "Halvtid i foajén.", picture = "https://picture.invalid/foyer.png", pictureSv = "En foajé" });

        await lena.Sees("Bilden gick inte att hämta därifrån.");
        await lena.Presses("Vidare", new { picture = "https://127.0.0.1:9/foyer.png" });
        await lena.Sees("Adressen behöver vara hel, börja med https:// och kunna nås av alla.");
    }

    [Fact]
    public async Task A_scheduled_one_goes_out_at_its_time()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, elin) = await PlannedForThursdayAsync(teams);
        await teams.UntilAsync("2027-01-14 12:59");
        await elin.DoesNotSee("Vi ses på torsdag.");

        await teams.UntilAsync("2027-01-14 13:01");

        await lena.GetsReports(1);
        await elin.GotOnceAt("2027-01-14 13:00", "Vi ses på torsdag.");
    }

    [Fact]
    public async Task A_scheduled_one_waits_and_can_be_called_back()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, elin) = await PlannedForThursdayAsync(teams);
        await lena.Sees("Går ut torsdag 14 januari klockan 13.00, till alla som har boten.");

        await lena.Presses("Kalla tillbaka");
        await teams.UntilAsync("2027-01-14 14:00");

        await lena.Says("utskick");
        await lena.Sees("Utkast, ändrat tisdag 12 januari klockan 10.00 av Lena Fors.");
        await elin.DoesNotSee("Vi ses på torsdag.");
    }

    private static async Task<(SimPerson Lena, SimPerson Elin)> PlannedForThursdayAsync(SimulatedTeams teams)
    {
        var (lena, elin) = (teams.Person("Lena"), teams.Person("Elin"));
        await lena.Installs();
        await elin.Installs();
        await lena.Composes(new { textSv = "Vi ses på torsdag." }, new { date = "2027-01-14", time = "13:00" });
        await lena.Presses("Skicka då");
        return (lena, elin);
    }
}
