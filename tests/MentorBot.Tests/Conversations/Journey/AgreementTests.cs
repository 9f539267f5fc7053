namespace MentorBot.Tests.Conversations.Journey;

public sealed class AgreementTests
{
    private static readonly object Form = new { rhythm = "Varannan vecka", months = "6 månader", stays = "Allt utom fara", cancelling = "Elin bokar" };

    [Fact]
    public async Task One_proposes_the_other_says_yes_and_both_can_read_it()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await adept.Says("överens");
        await adept.Presses("Gå igenom vad ni kommer överens om");
        await adept.Presses("Det stämmer");
        await adept.Presses("Vidare", Form);
        await adept.Presses("Det är vi med på, skicka till Karin");
        await mentor.Says("överens");
        await mentor.Presses("Ja, så är det");
        await adept.Says("överens");

        await mentor.Sees("Du och Elin är överens");
        await adept.Sees("Det här gäller mellan dig och Karin");
        Assert.Contains("varannan vecka", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jag vill våga leda utan att ha alla svar.", mentor.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_write_at_once_and_the_second_sees_what_the_first_proposed()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await mentor.Says("agreement");
        await mentor.Presses("Gå igenom vad ni kommer överens om");
        await adept.Says("agreement");
        await adept.Presses("Gå igenom vad ni kommer överens om");
        await adept.Presses("Det stämmer");
        await adept.Presses("Vidare", Form);
        await adept.Presses("Det är vi med på, skicka till Karin");

        await mentor.Presses("Vidare", new { stays = "Det vi säger här" });

        await mentor.Sees("Elin har föreslagit det här under tiden");
        await mentor.Sees("Allt utom fara");
        await mentor.Presses("Vidare", new { stays = "Det vi säger här" });
        await mentor.Presses("Det är vi med på, skicka till Elin");
        await adept.Says("överens");
        await adept.Sees("Karin föreslår att det här gäller mellan er.");
        await adept.Sees("Det vi säger här");
    }

    [Fact]
    public async Task A_pause_is_proposed_and_taken_back()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);

        await adept.Says("paus");
        await adept.Presses("Föreslå Karin en paus");
        await adept.Presses("Det blir bra", new { date = "2027-03-01" });
        await adept.Sees("Ditt förslag om en paus till måndag 1 mars ligger hos Karin.");
        await adept.Presses("Ta tillbaka förslaget");

        await adept.Sees("Förslaget är tillbakataget.");
    }

    [Fact]
    public async Task Everything_unasked_is_stopped_and_started_again()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);

        await adept.Says("paus");
        await adept.Presses("Tyst tills vidare");
        await adept.Sees("Nu säger jag inget självmant.");
        await adept.Says("paus");
        await adept.Sees("Just nu säger jag inget självmant.");
        await adept.Presses("Sätt i gång igen");

        await adept.Sees("Då fortsätter jag som förut.");
    }
}
