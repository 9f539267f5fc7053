using System.Text;
using TeamsSimulator;

namespace MentorBot.Tests.Conversations.Announcements;

/// <summary>What an organizer does about an announcement that has gone out, by the buttons on its cards.</summary>
public sealed class ReportTests
{
    private static async Task<(SimPerson Lena, SimPerson Elin)> BlockedByElinAsync(SimulatedTeams teams, SimPerson elin)
    {
        var lena = teams.Person("Lena");
        await lena.Installs();
        await elin.Installs();
        elin.Blocks();
        await lena.Composes(new { textSv = "Vi ses på torsdag." });
        await lena.Presses("Skicka");
        await lena.HearsAsync("Utskicket är klart");
        return (lena, elin);
    }

    [Fact]
    public async Task One_press_tries_those_again_who_were_not_reached_and_a_second_does_nothing()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, elin) = await BlockedByElinAsync(teams, teams.Person("Elin"));
        var report = await lena.Sees("Har blockerat mig: 1");
        elin.Unblocks();

        var first = lena.Presses(report, "Försök igen med dem som inte nåddes");
        var second = lena.Presses(report, "Försök igen med dem som inte nåddes");
        await Task.WhenAll(first, second);
        await lena.HearsAsync("Framme: 2 av 2");

        Assert.Equal(1, elin.Count("Vi ses på torsdag."));
    }

    [Fact]
    public async Task Who_tries_again_gets_the_report_and_recipients_read_who_sent_it()
    {
        await using var teams = await TwoOrganizersTests.WithTwoOrganizersAsync();
        var (_, elin) = await BlockedByElinAsync(teams, teams.Person("Elin"));
        elin.Unblocks();
        var karin = teams.Person("Karin");
        await karin.Installs();
        await karin.Says("utskick");
        await karin.Presses(karin.LastCard, "Öppna");

        await karin.Presses(karin.LastCard, "Försök igen med dem som inte nåddes");
        await karin.HearsAsync("Framme: 2 av 2");

        Assert.Contains("Från Lena Fors", elin.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_comes_as_a_file_in_which_no_name_is_a_formula()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, _) = await BlockedByElinAsync(teams, teams.NewPerson("=CMD() \"Å\"; Ek"));

        await lena.Presses("Hämta listan som fil");
        await lena.AllowsFile();

        var file = Assert.Single(lena.Files);
        Assert.Equal("utskick 2027-01-12.csv", file.Name);
        Assert.Equal(
            "\uFEFFNamn;Utfall;Försök;Osäkert\r\n\"'=CMD() \"\"Å\"\"; Ek\";Har blockerat mig;1;nej\r\n",
            Encoding.UTF8.GetString(file.Content));
    }

    [Fact]
    public async Task A_list_that_is_declined_stays_with_the_announcement()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, _) = await BlockedByElinAsync(teams, teams.Person("Elin"));

        await lena.Presses("Hämta listan som fil");
        await lena.DeclinesFile();

        await lena.Sees("Då blir det ingen fil.");
        await lena.Says("utskick");
        await lena.Presses(lena.LastCard, "Öppna");
        await lena.Sees("Har blockerat mig: 1");
    }

    [Fact]
    public async Task What_has_ended_can_no_longer_be_stopped()
    {
        await using var teams = await Desk.OpenAsync("2027-01-12 22:00");
        var (lena, elin) = (teams.Person("Lena"), teams.Person("Elin"));
        await lena.Installs();
        await elin.Installs();
        await lena.Composes(new { textSv = "Vi ses på torsdag." });
        await lena.Presses("Skicka");
        await teams.Clock.Advance(TimeSpan.FromSeconds(20));
        var progress = await lena.Sees("Väntar tills deras tid öppnar: 2");

        await lena.Presses(progress, "Stoppa utskicket");
        await lena.HearsAsync("Utskicket stoppades");
        await lena.Sees("Fick det inte, för det stoppades: 2");
        await lena.Presses(progress, "Stoppa utskicket");
        await lena.Sees("Det utskicket är redan avslutat");
        await teams.UntilAsync("2027-01-13 09:00");

        Assert.Equal(0, elin.Count("Vi ses på torsdag."));
    }

    [Fact]
    public async Task Only_organizers_can_press_what_is_theirs()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, elin) = await BlockedByElinAsync(teams, teams.Person("Elin"));
        elin.Unblocks();
        var again = (await lena.Sees("Har blockerat mig: 1")).Button("Försök igen med dem som inte nåddes").Action["data"]!;

        var press = elin.LastPosted;
        press["type"] = "message";
        press["text"] = null;
        press["value"] = again.DeepClone();
        await teams.PostRaw(press.ToJsonString());

        await elin.Sees("Det där vet jag inte vad jag ska göra med.");
        Assert.Equal(0, elin.Count("Vi ses på torsdag."));
    }
}
