using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>A question at any time, in both languages: another one, not for me, and about something in particular.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("Elin", "fråga", "Inte för mig", "Den förra kommer inte tillbaka.", "Jo, den får komma")]
    [InlineData("Hannah", "question", "Not for me", "The one before won't come back.", "Let it come after all")]
    public async Task One_that_is_not_for_me_gives_way_and_can_be_taken_back(string name, string command, string notForMe, string gone, string takeBack)
    {
        await using var teams = await Desk.OpenAsync();
        var person = teams.Person(name);
        await person.Installs();
        await person.Says(command);
        var first = Asked(person.LastCard);

        await person.Presses(notForMe);
        var card = await person.Sees(gone);

        Assert.NotEqual(first, Asked(card));
        Assert.Equal(first, Asked((await person.Presses(takeBack)).Message!));
        await person.DoesNotSee(gone);
    }

    [Fact]
    public async Task What_is_not_for_me_stays_away_also_when_all_others_have_come()
    {
        await using var teams = await Desk.OpenAsync();
        var person = teams.Person("Elin");
        await person.Installs();
        await person.Says("fråga");
        var first = Asked(person.LastCard);
        await person.Presses("Inte för mig");

        var others = new List<string> { Asked(person.LastCard) };
        while (others.Count < 40)
        {
            others.Add(Asked((await person.Presses("En annan")).Message!));
        }

        Assert.DoesNotContain(first, others);
        Assert.True(others.Distinct().Count() < others.Count, "The set was not used up.");
    }

    [Fact]
    public async Task What_is_written_about_a_question_is_in_the_journal_under_it_with_the_mentors_name()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.SaysInPeace("fråga");
        await adept.Presses("Om något särskilt");
        await adept.Presses("Kontakt");
        while (!Asked(adept.LastCard).Contains("Karin", StringComparison.Ordinal))
        {
            await adept.Presses("En annan");
        }

        var question = Asked(adept.LastCard);
        await adept.Presses("Skriv om den");
        await adept.Presses("Spara", new { free = "Det var längesen." });

        await adept.SaysInPeace("dagbok");
        Assert.Contains(question, adept.LastCard.Text, StringComparison.Ordinal);
        await mentor.DoesNotSee("längesen");
    }

    [Fact]
    public async Task When_it_has_long_been_quiet_there_is_a_question_about_the_silence()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await teams.HaveMetAsync();
        await adept.SaysInPeace("fråga");
        await adept.Presses("Om något särskilt");
        Assert.DoesNotContain("Tystnaden mellan er", adept.LastCard.Buttons);

        await teams.UntilAsync("2027-03-25 10:00");
        foreach (var who in new[] { adept, mentor })
        {
            await who.SaysInPeace("fråga");
            await who.Presses(who.LastCard, "Om något särskilt");
            await who.Presses(who.LastCard, "Tystnaden mellan er");
            Assert.Contains("Om tystnaden mellan er", who.LastCard.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_questions_lean_to_and_what_is_not_for_me_are_stored_sealed()
    {
        using var store = new KeptStore();
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = Desk.Tuesday, StorePath = store.Path });
        var (adept, _) = await teams.HaveMetAsync();
        await adept.Presses("Mer", new { took = "En sak." });
        await adept.Presses(adept.LastCard, "Spara", new { contact = "1", led = "Mest Karin" });
        await adept.SaysInPeace("fråga");
        await adept.Presses("Inte för mig");
        await teams.StopBot();

        var stored = store.Everything();
        Assert.NotEqual(-1, stored.AsSpan().IndexOf("\"leaning\":{\"for\""u8));
        Assert.NotEqual(-1, stored.AsSpan().IndexOf("\"declined\":{\"for\""u8));
        Assert.Equal(-1, stored.AsSpan().IndexOf("BeingLed"u8));
    }

    /// <summary>The one thing asked on a card.</summary>
    private static string Asked(ChatMessage card) => card.Text.Split('\n').First(line => line.EndsWith('?'));
}
