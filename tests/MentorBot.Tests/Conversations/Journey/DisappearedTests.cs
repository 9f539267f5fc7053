namespace MentorBot.Tests.Conversations.Journey;

/// <summary>Somebody's account is gone.</summary>
public sealed class DisappearedTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_adept_is_told_plainly_and_asks_somebody_else_at_once_with_the_sentence(bool byTheButton)
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        mentor.LeavesTheOrganisation();
        await adept.Books("2027-01-14", "13:00");

        var told = await adept.Sees("Karin finns inte längre i organisationen, och därmed är mentorskapet slut.");
        Assert.Contains("Din mening följer med.", told.Text, StringComparison.Ordinal);
        if (byTheButton)
        {
            await adept.Presses(told, "Fråga någon annan");
        }
        else
        {
            await adept.Says("skaffa mentor");
        }

        await adept.Sees("Vem tänker du på?");
        var ingrid = teams.Person("Ingrid");
        await ingrid.Installs();
        await adept.LetsTheBotAsk(ingrid);
        await ingrid.Sees("Jag vill våga leda utan att ha alla svar");
        await ingrid.Presses("Ja");
        await adept.Sees("Ingrid har sagt ja.");
        Assert.StartsWith("Du och Ingrid: komma överens", await adept.AsksForTheNextStep(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adept_with_another_mentor_besides_brings_the_sentence_of_the_one_that_ended()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, karin) = await Desk.PairAsync(teams);
        await adept.PairsOnceMore(teams.Person("Ingrid"));
        karin.LeavesTheOrganisation();
        await adept.Says("möte");
        await adept.Presses("Du är adept, med Karin");
        await adept.Presses("Boka");
        await adept.Presses("Boka", new { date = "2027-01-14", time = "13:00" });

        var told = await adept.Sees("Karin finns inte längre i organisationen");
        await adept.Presses(told, "Fråga någon annan");

        await adept.Sees("Vem tänker du på?");
    }

    [Fact]
    public async Task The_mentor_is_told_plainly_too_and_need_do_nothing()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("Elin har bokat in er");
        adept.LeavesTheOrganisation();

        await teams.UntilAsync("2027-01-14 18:00");

        var told = await mentor.GotOnceAt("2027-01-13 13:00", "Elin finns inte längre i organisationen");
        Assert.Contains("Du behöver inte göra något.", told.Text, StringComparison.Ordinal);
        await mentor.DoesNotSee("ses du och Elin.");
        await mentor.DoesNotSee("har setts");
    }
}
