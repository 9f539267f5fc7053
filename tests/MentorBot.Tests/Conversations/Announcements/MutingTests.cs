namespace MentorBot.Tests.Conversations.Announcements;

public sealed class MutingTests
{
    [Fact]
    public async Task Pressed_on_the_card_it_is_remembered_counted_and_in_the_export()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, elin) = (teams.Person("Lena"), teams.Person("Elin"));
        await lena.Installs();
        await elin.Installs();
        await lena.Announces(new { textSv = "Halvtid i april." });
        var card = await elin.Sees("Halvtid i april.");

        await elin.Presses(card, "Inga fler utskick");

        await elin.Sees("Inga fler utskick härifrån. Är något nödvändigt för alla kommer det ändå");
        Assert.Equal(1, elin.Count("Halvtid i april."));
        await lena.Announces(new { textSv = "Halvtid i maj." });
        await lena.Announces(new { textSv = "Branden är släckt." }, new { muted = "Får det ändå: det är nödvändigt" });

        await lena.DoesNotSee("Elin");
        var necessary = await elin.Sees("Branden är släckt.");
        Assert.Contains("Går också till den som inte vill ha utskick.", necessary.Text, StringComparison.Ordinal);
        await elin.DoesNotSee("Halvtid i maj.");
        await lena.Composes(new { textSv = "Halvtid i juni." });
        await lena.Sees("Får det inte, för att de inte vill ha utskick: en person.");
        await elin.SaysInPeace("mina data");
        await elin.Presses("Hämta allt");
        await elin.Presses("Hellre i chatten");
        await elin.Presses("Visa det här");
        await elin.Sees("Du vill inte ha utskick från arrangörer.");
    }

    [Fact]
    public async Task Taken_back_they_come_again()
    {
        await using var teams = await Desk.OpenAsync();
        var (lena, elin) = (teams.Person("Lena"), teams.Person("Elin"));
        await lena.Installs();
        await elin.Installs();
        await elin.Says("utskick av");
        await elin.Presses("Jag vill ha dem igen");
        await elin.Sees("Då får du utskick igen");

        await lena.Announces(new { textSv = "Halvtid i april." });

        await elin.Sees("Halvtid i april.");
    }
}
