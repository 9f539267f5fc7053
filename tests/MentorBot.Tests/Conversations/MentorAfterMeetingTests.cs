using TeamsSimulator;

namespace MentorBot.Tests.Conversations;

public sealed class MentorAfterMeetingTests
{
    private static readonly string[] Days = ["2027-01-14", "2027-01-21", "2027-01-28", "2027-02-04"];

    /// <summary>After the first meeting the mentor says how often; then three more are held.</summary>
    private static async Task<SimPerson> HeldFourAsync(SimulatedTeams teams, string often)
    {
        var (adept, mentor) = await Desk.PairAsync(teams);
        foreach (var day in Days)
        {
            await adept.Books(day, "13:00");
            await teams.UntilAsync($"{day} 16:00");
            if (day == Days[0])
            {
                await mentor.Sees("Du och Elin har setts.");
                await mentor.Presses("Spara", new { one = "Att jag pratar för mycket." });
                await mentor.Sees("Hur ofta vill du ha en sådan fråga efter ett möte?");
                await mentor.Presses(often);
                await mentor.Sees("Sparat.");
            }
        }

        return mentor;
    }

    [Theory]
    [InlineData("Varje gång", 3)]
    [InlineData("Ibland", 1)]
    [InlineData("Aldrig", 0)]
    public async Task The_mentor_is_asked_as_often_as_they_said(string often, int asked)
    {
        await using var teams = await Desk.OpenAsync();

        var mentor = await HeldFourAsync(teams, often);

        Assert.Equal(asked, mentor.Count("Du och Elin har setts."));
        Assert.Equal(0, mentor.Count("Hur ofta vill du"));
    }

    [Fact]
    public async Task Once_said_it_is_not_asked_again()
    {
        await using var teams = await Desk.OpenAsync();
        var mentor = await HeldFourAsync(teams, "Varje gång");

        await mentor.Presses("Spara", new { one = "Att jag frågar mer nu." });

        await mentor.DoesNotSee("Hur ofta vill du");
        await mentor.Says("dagbok");
        await mentor.Sees("Att jag frågar mer nu.");
        await mentor.Sees("Att jag pratar för mycket.");
    }

    [Fact]
    public async Task The_adept_sees_nothing_of_what_the_mentor_wrote()
    {
        await using var teams = await Desk.OpenAsync();

        await HeldFourAsync(teams, "Aldrig");

        Assert.DoesNotContain("pratar för mycket", teams.EverythingShownTo(teams.Person("Elin")), StringComparison.Ordinal);
    }
}
