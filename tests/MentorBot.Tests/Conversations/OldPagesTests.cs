namespace MentorBot.Tests.Conversations;

public sealed class OldPagesTests
{
    [Fact]
    public async Task A_page_pressed_twice_moves_on_once()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Presses("Jag vill ha en mentor");
        var first = adept.LastCard;

        await adept.Presses(first, "Vidare", new { why = "En ny grupp." });
        var again = await adept.Presses(first, "Vidare", new { why = "En ny grupp." });

        Assert.Contains("Vad skulle märkas först", again.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("En ny grupp.", again.Message.Text, StringComparison.Ordinal);
        await adept.Presses(again.Message, "Vidare", new { sign = "Att jag sover." });
        Assert.Contains("Försök säga det i en mening", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_finished_dialog_says_so_and_does_nothing_twice()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("reflektera");
        var page = adept.LastCard;
        await adept.Presses(page, "Spara", new { free = "En tanke till slut." });

        var again = await adept.Presses(page, "Spara", new { free = "En tanke till slut." });

        Assert.Contains("Det här är redan avslutat.", again.Message!.Text, StringComparison.Ordinal);
        await adept.Says("dagbok");
        Assert.Equal(1, adept.LastCard.Text.Split("En tanke till slut.").Length - 1);
    }

    [Fact]
    public async Task Other_words_on_a_second_card_of_a_finished_dialog_are_kept_beside_the_first()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await teams.HaveMetAsync();
        var asked = await adept.Sees("Du och Karin har setts.");
        await teams.UntilAsync("2027-01-15 09:30");
        await adept.Presses("Börja");
        await adept.Presses(adept.LastCard, "Spara", new { took = "Det första svaret." });

        var other = await adept.Presses(asked, "Spara", new { took = "Ett annat svar, på det gamla kortet." });
        await adept.Presses(asked, "Spara", new { took = "Ett annat svar, på det gamla kortet." });

        Assert.Contains("lagt i din dagbok", other.Message!.Text, StringComparison.Ordinal);
        await adept.Says("dagbok");
        Assert.Equal(1, adept.LastCard.Text.Split("Det första svaret.").Length - 1);
        Assert.Equal(1, adept.LastCard.Text.Split("Ett annat svar, på det gamla kortet.").Length - 1);
    }

    [Fact]
    public async Task An_empty_page_is_asked_to_be_filled_or_skipped()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Presses("Jag vill ha en mentor");

        await adept.Presses(adept.LastCard, "Vidare");
        Assert.Contains("Rutan är tom.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Vidare", new { why = "   \n  " });
        Assert.Contains("Rutan är tom.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Hoppa över");

        Assert.Contains("Vad skulle märkas först", adept.LastCard.Text, StringComparison.Ordinal);
    }
}
