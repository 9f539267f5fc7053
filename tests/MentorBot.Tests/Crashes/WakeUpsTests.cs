using MentorBot.Tests.Conversations;
using TeamsSimulator;

namespace MentorBot.Tests.Crashes;

/// <summary>Wake-ups that come too early, too late or not at all. Nothing but wake-ups and the sweep looks for what is due here.</summary>
public sealed class WakeUpsTests
{
    private const string Before = "ses du och Karin.";

    [Fact]
    public async Task One_that_comes_too_early_comes_again_in_time()
    {
        await using var desk = await OpenDesk.OpenAsync(Desk.Tuesday);
        var (adept, mentor) = await Desk.PairAsync(desk.Teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");

        desk.Bot.HasAllWakeUpsAtOnce();
        await desk.WakesUpAtAsync(Desk.InStockholm("2027-01-13 12:59"));
        Assert.Equal(0, adept.Count(Before));

        await desk.WakesUpAtAsync(Desk.InStockholm("2027-01-13 13:01"));
        Assert.Equal(1, adept.Count(Before));
    }

    [Fact]
    public async Task What_follows_on_something_that_came_to_nothing_is_brought_in_time()
    {
        await using var desk = await OpenDesk.OpenAsync(Desk.Tuesday);
        var (adept, mentor) = await Desk.PairAsync(desk.Teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");

        // As after a long time of being down: the questions before the meeting are stale, and nothing is due just now.
        await desk.WakesUpAtAsync(Desk.InStockholm("2027-01-14 13:30"));
        Assert.Equal(0, adept.Count(Before));

        await desk.WakesUpAtAsync(Desk.InStockholm("2027-01-14 14:16"));
        Assert.Equal(1, adept.Count("Du och Karin har setts."));
    }

    [Fact]
    public async Task All_that_were_lost_are_made_up_for_by_one_sweep_and_nothing_comes_twice()
    {
        await using var desk = await OpenDesk.OpenAsync(Desk.Tuesday);
        string[] given = ["Ada", "Bo", "Cia", "Dag", "Eva"];
        var pairs = new List<(SimPerson Adept, SimPerson Mentor)>();
        foreach (var name in given)
        {
            desk.Teams.NewPerson($"{name} Adeptsson");
            desk.Teams.NewPerson($"{name}s Mentorsson");
            var pair = await Desk.PairAsync(desk.Teams, $"{name} A", $"{name}s");
            await pair.Adept.Books("2027-01-14", "13:00");
            await pair.Mentor.Sees("har bokat in er");
            pairs.Add(pair);
        }

        desk.Bot.LosesAllWakeUps();
        await desk.WakesUpAtAsync(Desk.InStockholm("2027-01-13 13:10"));
        Assert.All(pairs, pair => Assert.Equal(0, pair.Adept.Count("I morgon klockan 13.00")));

        await desk.Bot.SweepsAsync();
        Assert.All(pairs, pair => Assert.Equal(1, pair.Adept.Count("I morgon klockan 13.00")));

        // From here on wake-ups do it again, and a sweep finds nothing left.
        await desk.WakesUpAtAsync(Desk.InStockholm("2027-01-13 13:40"));
        await desk.Bot.SweepsAsync();
        await desk.WakesUpAtAsync(Desk.InStockholm("2027-01-14 10:01"));
        Assert.All(pairs, pair => Assert.Equal(1, pair.Adept.Count("I morgon klockan 13.00")));
        Assert.All(pairs, pair => Assert.Equal(1, pair.Mentor.Count("I dag klockan 13.00")));
    }
}
