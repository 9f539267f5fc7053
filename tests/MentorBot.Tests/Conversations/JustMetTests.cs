namespace MentorBot.Tests.Conversations;

public sealed class JustMetTests
{
    [Fact]
    public async Task We_just_met_begins_the_questions_at_once_in_the_same_place()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Says("möte");
        var overview = adept.LastCard;

        var answer = await adept.Presses(overview, "Vi har just setts");

        Assert.Equal(overview.Id, answer.Message!.Id);
        Assert.Contains("Du och Karin har setts.", answer.Message.Text, StringComparison.Ordinal);
        await adept.Presses(answer.Message, "Spara", new { took = "Att fråga rakt." });
        await adept.Sees("Sparat.");
        await teams.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, adept.Count("Frågan från mötet"));
        Assert.Equal(1, mentor.Count("Du och Elin har setts."));
        await mentor.DoesNotSee("bokat");
    }

    [Fact]
    public async Task Said_twice_it_is_one_meeting_and_one_dialog()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Says("möte");
        var overview = adept.LastCard;

        await adept.Presses(overview, "Vi har just setts");
        await adept.Presses(overview, "Vi har just setts");
        await teams.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, mentor.Count("Du och Elin har setts."));
    }

    [Fact]
    public async Task A_booked_meeting_that_ended_early_is_asked_about_once()
    {
        await using var teams = await Desk.OpenAsync();
        var (adept, _) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00", minutes: "120");
        await teams.UntilAsync("2027-01-14 13:50");

        await adept.Says("möte");
        await adept.Presses("Vi har just setts");
        await adept.Presses("Spara", new { took = "Kort och gott." });
        await teams.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(0, adept.Count("Du och Karin har setts."));
        Assert.Equal(0, adept.Count("Frågan från mötet"));
    }
}
