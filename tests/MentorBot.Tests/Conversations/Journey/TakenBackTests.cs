namespace MentorBot.Tests.Conversations.Journey;

/// <summary>A question to a mentor that was taken back.</summary>
public sealed class TakenBackTests
{
    private const string Gone = "Den frågan gäller inte längre. Den som frågade har tagit tillbaka den, eller skrivit en ny.";

    [Fact]
    public async Task A_yes_on_it_is_told_that_it_stands_no_longer_and_makes_no_pair()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        var question = await mentor.Sees("Elin Ek undrar om du vill vara mentor.");

        await adept.AsksForTheNextStep();
        await adept.Presses(adept.LastCard, "Ta tillbaka frågan");
        await adept.Sees("Frågan till Karin är tillbakatagen. Koden gäller inte längre.");
        await mentor.Presses(question, "Ja");

        Assert.Equal(Gone, mentor.Chat.Single(m => m.Id == question.Id).Text);
        await teams.UntilAsync("2027-01-25 12:00");
        await adept.DoesNotSee("Karin har sagt ja.");
        await mentor.DoesNotSee("Elin har frågat dig och har inte fått något svar än.");
    }

    [Fact]
    public async Task Its_code_leads_nowhere_any_more_and_somebody_else_can_be_asked()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.FindsTheSentence();
        await adept.AsksByCode(mentor);
        var code = adept.InvitationCode();
        await adept.AsksForTheNextStep();
        await adept.Presses(adept.LastCard, "Ta tillbaka frågan");

        await mentor.Says(code);
        Assert.Equal(Gone, mentor.LastCard.Text);

        await adept.Presses("Fråga någon annan");
        var ingrid = teams.Person("Ingrid");
        await ingrid.Installs();
        await adept.IsAnsweredYesBy(ingrid);
    }

    [Fact]
    public async Task A_yes_after_somebody_else_has_been_asked_is_told_the_same()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor, ingrid) = (teams.Person("Elin"), teams.Person("Karin"), teams.Person("Ingrid"));
        await adept.Installs();
        await mentor.Installs();
        await ingrid.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        var question = await mentor.Sees("Elin Ek undrar om du vill vara mentor.");
        await adept.AsksForTheNextStep();
        await adept.Presses(adept.LastCard, "Fråga någon annan");
        await adept.LetsTheBotAsk(ingrid);
        await ingrid.Sees("Elin Ek undrar om du vill vara mentor.");

        await mentor.Presses(question, "Ja");

        Assert.Equal(Gone, mentor.Chat.Single(m => m.Id == question.Id).Text);
        Assert.Contains("Frågan ligger hos Ingrid", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_first_cannot_be_taken_back()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = (teams.Person("Elin"), teams.Person("Karin"));
        await adept.Installs();
        await mentor.Installs();
        await adept.FindsTheSentence();
        await adept.LetsTheBotAsk(mentor);
        await adept.AsksForTheNextStep();
        var card = adept.LastCard;
        await mentor.Sees("Elin Ek undrar om du vill vara mentor.");
        await mentor.Presses("Ja");

        await adept.Presses(card, "Ta tillbaka frågan");

        Assert.Equal("Det är redan besvarat.", adept.Chat.Single(m => m.Id == card.Id).Text);
        Assert.StartsWith("Du och Karin: komma överens", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
    }
}
