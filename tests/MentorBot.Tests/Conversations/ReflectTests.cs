namespace MentorBot.Tests.Conversations;

public sealed class ReflectTests
{
    [Fact]
    public async Task Six_steps_can_be_left_and_taken_up_and_gone_back_in()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        await adept.Says("reflektera");
        Assert.Equal(["Spara", "Tre frågor", "Sex steg", "Inte nu"], adept.LastCard.Buttons);
        await adept.Presses(adept.LastCard, "Sex steg");
        await adept.Presses(adept.LastCard, "Vidare", new { six1 = "Jag avbröt Omar mitt i en mening." });

        await adept.Says("avbryt");
        await teams.RestartBot();
        await adept.Says("fortsätt");
        Assert.Contains("Jag avbröt Omar mitt i en mening.", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Says("Skam, och sedan lättnad.");
        Assert.Contains("Vad var bra med det som hände, och vad var inte bra?", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Tillbaka");
        Assert.Equal("Skam, och sedan lättnad.", adept.LastCard.Field("six2").Value);
        await adept.Presses(adept.LastCard, "Vidare", new { six2 = "Mest skam." });
        for (var page = 0; page < 3; page++)
        {
            await adept.Presses(adept.LastCard, "Hoppa över");
        }

        await adept.Presses(adept.LastCard, "Spara", new { six6 = "Räknar till tre." });

        await adept.Sees("Sparat. Det ligger i din dagbok.");
        await adept.Presses("Dagbok");
        var journal = adept.LastCard.Text;
        Assert.All(["Jag avbröt Omar mitt i en mening.", "Mest skam.", "Räknar till tre.", "Vad gör du nästa gång?"], words => Assert.Contains(words, journal, StringComparison.Ordinal));
        Assert.DoesNotContain("lättnad", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_questions_in_English()
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Hannah");
        await adept.Installs();
        await adept.Says("reflect");
        Assert.Contains("What do you need to get off your chest?", adept.LastCard.Text, StringComparison.Ordinal);
        await adept.Presses(adept.LastCard, "Three questions");
        await adept.Presses(adept.LastCard, "Next", new { three1 = "I cut Omar off mid-sentence." });
        await adept.Presses(adept.LastCard, "Skip");
        await adept.Presses(adept.LastCard, "Save", new { three3 = "I count to three." });

        await adept.Sees("Saved. It is in your journal.");
        await adept.Says("journal");
        await adept.Presses(adept.LastCard, "Search");
        await adept.Presses(adept.LastCard, "Search", new { words = "omar COUNT" });

        Assert.StartsWith("“omar COUNT” · one entry", adept.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("I cut Omar off mid-sentence.", adept.LastCard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_two_mentorships_it_is_asked_once_which_and_nothing_waits_for_the_answer()
    {
        await using var teams = await Desk.OpenAsync();
        var (elin, _) = await Desk.PairAsync(teams);
        await teams.Person("Amir").PairsOnceMore(elin);
        await elin.SaysInPeace("reflektera");
        await elin.Presses(elin.LastCard, "Spara", new { free = "Om samtalet i går." });
        var which = elin.LastCard;
        Assert.Equal(["Du är mentor för Amir", "Du är adept, med Karin", "Inget av dem"], which.Buttons);
        await elin.Says("dagbok");
        Assert.Contains("Om samtalet i går.", elin.LastCard.Text, StringComparison.Ordinal);

        await elin.Presses(which, "Du är adept, med Karin");

        await elin.Says("dagbok");
        Assert.Equal(1, elin.LastCard.Text.Split("Om samtalet i går.").Length - 1);
        await elin.Presses(elin.LastCard, "Sök");
        await elin.Presses(elin.LastCard, "Sök", new { words = "samtalet karin" });
        Assert.Contains("Om samtalet i går.", elin.LastCard.Text, StringComparison.Ordinal);
    }
}
