using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

/// <summary>The whole of it, thin: from the invitation to the reflection.</summary>
public sealed class OneMentorshipTests
{
    [Fact]
    public async Task From_an_invitation_through_a_meeting_to_a_reflection_that_is_there_after_a_restart()
    {
        await using var teams = await Desk.OpenAsync();
        await LiveAsync(teams);
    }

    /// <summary>The story itself, for whatever store the bot has.</summary>
    internal static async Task LiveAsync(SimulatedTeams teams)
    {
        var (adept, mentor) = await Desk.PairAsync(teams);

        await adept.Books("2027-01-14", "13:00", "Rum 4");
        await adept.Sees("torsdag 14 januari klockan 13.00");
        await mentor.Sees("Elin har bokat in er");

        await teams.Clock.Advance(TimeSpan.FromHours(28));
        var before = await adept.Sees("I morgon klockan 13.00 ses du och Karin");
        await adept.Presses(before, "Vidare", new { alive = "Att jag inte sov i natt." });
        await adept.Presses(adept.LastCard, "Tänka högt");
        await adept.Presses(adept.LastCard, "Dela");
        await adept.Presses(adept.LastCard, "Klart");
        await adept.Sees("Att ta med in");

        await teams.Clock.Advance(TimeSpan.FromHours(21));
        await mentor.Sees("I dag klockan 13.00 ses du och Elin");
        await mentor.Sees("Att jag inte sov i natt.");
        await mentor.DoesNotSee("tänka högt");

        await teams.Clock.Advance(TimeSpan.FromHours(4.5));
        var after = await adept.Sees("Du och Karin har setts");
        await adept.Presses(after, "Spara", new { took = "Att tystnad inte är farlig.", @if = "någon frågar något jag inte kan", then = "säger jag att jag inte vet" });
        await adept.Sees("Sparat. Det ligger i din dagbok.");

        await teams.RestartBot();
        await adept.Says("dagbok");
        var journal = await adept.Sees("Att tystnad inte är farlig.");
        Assert.Contains("Om någon frågar något jag inte kan, så säger jag att jag inte vet.", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Jag vill våga leda utan att ha alla svar.", journal.Text, StringComparison.Ordinal);
        await mentor.DoesNotSee("tystnad inte är farlig");
    }
}
