using TeamsSimulator;
using TeamsSimulator.Tenancy;

namespace MentorBot.Tests.Conversations.Announcements;

public sealed class TwoOrganizersTests
{
    internal static Task<SimulatedTeams> WithTwoOrganizersAsync() => SimulatedTeams.StartAsync(new SimulatorOptions
    {
        Now = Desk.Tuesday,
        Organizers = [.. DemoPeople.All().Where(p => p.GivenName is "Lena" or "Karin").Select(p => p.AadObjectId)],
    });

    [Fact]
    public async Task Who_comes_second_is_told_and_loses_nothing()
    {
        await using var teams = await WithTwoOrganizersAsync();
        var (lena, hers, karin, theirs) = await BothAtOneDraftAsync(teams);
        await karin.Presses(theirs, "Spara och stäng", new { textSv = "Så här säger Karin det." });

        await lena.Presses(hers, "Vidare", new { textSv = "Så här säger Lena det." });

        var told = await lena.Sees("Karin Sjöberg ändrade utkastet klockan 10.00, medan du hade det öppet.");
        Assert.Equal(["Öppna det som det är nu", "Öppna det du skrev", "Alla utskick"], told.Buttons);
        await lena.Presses(told, "Öppna det du skrev");
        Assert.Equal("Så här säger Lena det.", lena.LastCard.Field("textSv").Value);
        await lena.Says("utskick");
        await lena.Sees("Så här säger Karin det.");
    }

    [Fact]
    public async Task Saved_at_the_same_moment_both_texts_are_there()
    {
        await using var teams = await WithTwoOrganizersAsync();
        var (lena, hers, karin, theirs) = await BothAtOneDraftAsync(teams);

        await Task.WhenAll(
            karin.Presses(theirs, "Spara och stäng", new { textSv = "Så här säger Karin det." }),
            lena.Presses(hers, "Spara och stäng", new { textSv = "Så här säger Lena det." }));

        await lena.Says("utskick");
        Assert.Contains("Så här säger Karin det.", lena.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Så här säger Lena det.", lena.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_presses_at_once_are_one_sending()
    {
        await using var teams = await WithTwoOrganizersAsync();
        var (lena, elin) = (teams.Person("Lena"), teams.Person("Elin"));
        await lena.Installs();
        await elin.Installs();
        await lena.Composes(new { textSv = "Halvtid i april." });
        var preview = lena.LastCard;

        await Task.WhenAll(lena.Presses(preview, "Skicka"), lena.Presses(preview, "Skicka"), lena.Presses(preview, "Skicka"));

        await lena.Presses(preview, "Skicka");
        await lena.Sees("Det är redan skickat. Det går bara en gång.");
        await lena.GetsReports(1);
        Assert.Equal(1, elin.Count("Halvtid i april."));
    }

    private static async Task<(SimPerson Lena, ChatMessage Hers, SimPerson Karin, ChatMessage Theirs)> BothAtOneDraftAsync(SimulatedTeams teams)
    {
        var (lena, karin) = (teams.Person("Lena"), teams.Person("Karin"));
        await lena.Installs();
        await karin.Installs();
        await lena.Composes(new { textSv = "Halvtid i april." });
        var theirs = await OpensTheDraft(karin);
        var hers = await OpensTheDraft(lena);
        return (lena, hers, karin, theirs);
    }

    private static async Task<ChatMessage> OpensTheDraft(SimPerson organizer)
    {
        await organizer.SaysInPeace("utskick");
        await organizer.Presses("Öppna");
        return organizer.LastCard;
    }
}
