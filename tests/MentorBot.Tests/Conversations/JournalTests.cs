namespace MentorBot.Tests.Conversations;

public sealed class JournalTests
{
    [Fact]
    public async Task What_was_written_is_found_again_by_its_words_and_by_the_theme_of_its_question()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await teams.HaveMetAsync();
        await adept.Presses("Spara", new { took = "Att tystnaden på måndagsmötet inte är farlig." });
        await adept.Says("dagbok");
        await adept.Presses(adept.LastCard, "Sök");
        Assert.Contains("Det du söker på stannar på det här kortet.", adept.LastCard.Text, StringComparison.Ordinal);

        await adept.Presses(adept.LastCard, "Sök", new { words = "FARLIG måndag" });
        Assert.StartsWith("”FARLIG måndag” · en anteckning", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Att tystnaden på måndagsmötet inte är farlig.", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("låtsas", adept.LastCard.Text, StringComparison.Ordinal);

        await adept.Presses(adept.LastCard, "Ändra sökningen");
        Assert.Equal("FARLIG måndag", adept.LastCard.Field("words").Value);
        await adept.Presses(adept.LastCard, "Sök", new { words = "mandag" });
        Assert.Contains("Det hittar jag inte.", adept.LastCard.Text, StringComparison.Ordinal);

        await adept.Presses(adept.LastCard, "Ändra sökningen");
        await adept.Presses(adept.LastCard, "Sök", new { words = "", theme = "Receiving" });
        Assert.StartsWith("att ta emot · en anteckning", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Hela dagboken");
        Assert.Contains("låtsas", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Stäng");
        Assert.Equal("Dagboken är stängd.", adept.LastCard.Text.Split('\n')[0]);
        Assert.DoesNotContain("låtsas", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_is_looked_back_on_in_ones_own_words_once_there_is_one()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.Presses("Spara", new { took = "Att tystnad inte är farlig. Den är bara ovan.", @if = "någon frågar", then = "tiger jag i tre sekunder" });
        await adept.Says("dagbok");
        Assert.DoesNotContain("Se tillbaka", adept.LastCard.Buttons);

        await adept.Books("2027-02-11", "13:00");
        await teams.UntilAsync("2027-02-10 13:05");
        await adept.Presses("Vidare", new { plan = "Gjorde det en gång. Sedan pratade de." });
        await adept.Prepares("Att jag inte sov i natt.");
        await teams.Clock.JumpTo(Desk.InStockholm("2027-06-01 10:00"));
        await adept.SaysInPeace("reflektera");
        await adept.Presses(adept.LastCard, "Spara", new { free = "Jag frågar gruppen före mig själv." });
        await adept.SaysInPeace("dagbok");
        await adept.Presses(adept.LastCard, "Se tillbaka");

        var back = adept.LastCard.Text;
        Assert.StartsWith("2027, i dina egna ord", back, StringComparison.Ordinal);
        Assert.All(
            ["Jag vill våga leda utan att ha alla svar.", "Att tystnad inte är farlig.", "Om någon frågar, så tiger jag i tre sekunder.", "Gjorde det en gång.", "Jag frågar gruppen före mig själv."],
            line => Assert.Contains(line, back, StringComparison.Ordinal));
        Assert.DoesNotContain("Den är bara ovan", back, StringComparison.Ordinal);
        await mentor.DoesNotSee("tystnad inte är farlig");
        await adept.Presses(adept.LastCard, "Stäng");
        Assert.Equal("Dagboken är stängd.", adept.LastCard.Text.Split('\n')[0]);
        Assert.DoesNotContain("tystnad", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentorship_that_has_ended_is_looked_back_on_as_a_whole()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.Presses("Spara", new { took = "Att tystnad inte är farlig." });
        await mentor.Leaves("Jag byter jobb.");
        await adept.Sees("Karin har avslutat ert mentorskap.");

        await adept.SaysInPeace("dagbok");
        await adept.Presses(adept.LastCard, "Se tillbaka");

        Assert.StartsWith("Tiden med Karin, i dina egna ord", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Att tystnad inte är farlig.", adept.LastCard.Text, StringComparison.Ordinal);
    }
}
