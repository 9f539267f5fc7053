using MentorBot.Core.Dialogs;
using MentorBot.Dialogs;

namespace MentorBot.Tests.Conversations.Journey;

/// <summary>The adept's sentence, changed whenever the adept likes.</summary>
public sealed class SentenceTests
{
    [Fact]
    public async Task The_sentence_can_be_rewritten_with_what_it_touches()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.NextStepCard();
        await adept.Presses(adept.LastCard, "Ändra min mening");
        Assert.Equal("Jag vill våga leda utan att ha alla svar.", adept.LastCard.Field("sentence").Value);

        await adept.Presses(adept.LastCard, "Spara", new { sentence = "Jag vill våga fråga.", touches = "Mod" });
        await adept.NextStepCard();
        await adept.Presses(adept.LastCard, "Ändra min mening");

        Assert.Equal(("Jag vill våga fråga.", "Courage"), (adept.LastCard.Field("sentence").Value, adept.LastCard.Field("touches").Value));
    }

    /// <summary>Else its buttons lead nowhere.</summary>
    [Fact]
    public void Every_dialog_can_be_begun() => Assert.Equal(
        typeof(IFlow).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IFlow))).OrderBy(t => t.Name, StringComparer.Ordinal),
        new Flows().All.Select(f => f.GetType()).OrderBy(t => t.Name, StringComparer.Ordinal));
}
