namespace MentorBot.Tests.Conversations;

public sealed class AnswersToAnythingTests
{
    [Theory]
    [InlineData("help", "Skriv ett av orden")]
    [InlineData("HJÄLP!", "Skriv ett av orden")]
    [InlineData("hej", "Hej Elin. Vad vill du göra?")]
    [InlineData("Hi", "Hej Elin. Vad vill du göra?")]
    [InlineData("Hello.", "Hej Elin. Vad vill du göra?")]
    [InlineData("möte", "mentor som har sagt ja")]
    [InlineData("fråga", "En annan")]
    [InlineData("reflektera", "Vad behöver du skriva av dig?")]
    [InlineData("dagbok", "Här är det tomt än.")]
    [InlineData("kod", "Skriv koden du har fått")]
    [InlineData("avbryt", "Det finns inget öppet att avbryta.")]
    [InlineData("fortsätt", "Det ligger inget undanlagt.")]
    [InlineData("vädret i morgon?", "Det där vet jag inte vad jag ska göra med.")]
    [InlineData("/help", "Det där vet jag inte vad jag ska göra med.")]
    [InlineData("🌻", "Det där vet jag inte vad jag ska göra med.")]
    public async Task Whatever_is_said_gets_one_answer_that_fits(string said, string answer)
    {
        await using var teams = await Desk.OpenAsync();
        var adept = teams.Person("Elin");
        await adept.Installs();
        var before = adept.Chat.Count;

        await adept.Says(said);

        var reply = Assert.Single(adept.Chat.Skip(before), m => m.FromBot);
        Assert.Contains(answer, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_never_holds_more_than_six_buttons_in_a_row()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);

        foreach (var word in new[] { "hjälp", "hej", "möte", "fråga", "språk", "vad?", "reflektera", "hjälp", "hej", "möte", "fråga" })
        {
            await adept.Says(word);
        }

        Assert.All(adept.Chat.Where(m => m.HasCard), m => Assert.InRange(m.Json["actions"]?.AsArray().Count ?? 0, 0, 6));
    }
}
