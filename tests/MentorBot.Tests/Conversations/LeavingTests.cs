namespace MentorBot.Tests.Conversations;

/// <summary>The end of a mentorship, as the two live through it.</summary>
public sealed class LeavingTests
{
    private const string Words = "Jag har fått det jag behövde. Tack.";

    [Fact]
    public async Task An_adept_leaves_in_their_own_words_and_rounds_off()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await adept.Says("avsluta");
        await adept.Sees("Vill du säga det till Karin själv först? Jag väntar till tisdag 19 januari.");
        await adept.Presses(adept.LastCard, "Säg det åt mig, med mina ord");
        await adept.Presses(adept.LastCard, "Vidare", new { words = Words });
        await mentor.DoesNotSee(Words);
        await adept.Presses(adept.LastCard, "Skicka");
        await adept.Sees("Mentorskapet är avslutat");
        await adept.Presses(adept.LastCard, "Runda av för dig själv");
        await adept.Presses(adept.LastCard, "Vidare", new { kept = "Modet att fråga." });
        for (var page = 0; page < 4; page++)
        {
            await adept.Presses(adept.LastCard, "Hoppa över");
        }

        await adept.Presses(adept.LastCard, "Ja, gör det");
        await adept.Sees("Då hör jag av mig om tre månader, en gång.");
        await adept.Says("dagbok");
        var journal = await adept.Sees("Modet att fråga.");
        Assert.Contains(Words, journal.Text, StringComparison.Ordinal);
        await mentor.DoesNotSee("Modet att fråga");
    }

    [Fact]
    public async Task Who_tells_the_other_in_person_says_so_afterwards_and_until_then_nothing_shows()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);

        await mentor.Says("avsluta");
        await mentor.Presses(mentor.LastCard, "Jag säger det själv");
        await adept.DoesNotSee("avsluta");
        await mentor.Says("avsluta");
        await mentor.Sees("Har du sagt det till Elin?");
        await mentor.Presses(mentor.LastCard, "Ja, jag har sagt det");
        await mentor.Sees("Då är mentorskapet med Elin avslutat");
        await adept.Says("avsluta");
        await adept.Sees("Det mentorskapet är avslutat.");
    }

    [Fact]
    public async Task Other_help_names_the_numbers_that_always_hold()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();

        await adept.Says("annan hjälp");

        await adept.Sees("112");
        await adept.Sees("1177");
    }
}
