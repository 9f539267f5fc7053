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
        var (teams, bot) = await OpenBot.OnADeskAsync(Desk.Tuesday);
        await using var _ = teams;
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");

        bot.HasAllWakeUpsAtOnce();
        await bot.WakesUpAtAsync(teams, Desk.InStockholm("2027-01-13 12:59"));
        Assert.Equal(0, adept.Count(Before));

        await bot.WakesUpAtAsync(teams, Desk.InStockholm("2027-01-13 13:00"));
        Assert.Equal(1, adept.Count(Before));
    }

    [Fact]
    public async Task What_follows_on_something_that_came_to_nothing_is_brought_in_time()
    {
        var (teams, bot) = await OpenBot.OnADeskAsync(Desk.Tuesday);
        await using var _ = teams;
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("har bokat in er");

        // As after a long time of being down: the questions before the meeting are stale, and nothing is due just now.
        await bot.WakesUpAtAsync(teams, Desk.InStockholm("2027-01-14 13:30"));
        Assert.Equal(0, adept.Count(Before));

        await bot.WakesUpAtAsync(teams, Desk.InStockholm("2027-01-14 14:15"));
        Assert.Equal(1, adept.Count("Du och Karin har setts."));
    }

    [Fact]
    public async Task All_that_were_lost_are_made_up_for_by_one_sweep_and_nothing_comes_twice()
    {
        var (teams, bot) = await OpenBot.OnADeskAsync(Desk.Tuesday);
        await using var _ = teams;
        string[] given = ["Ada", "Bo", "Cia", "Dag", "Eva"];
        var pairs = new List<(SimPerson Adept, SimPerson Mentor)>();
        foreach (var name in given)
        {
            teams.NewPerson($"{name} Adeptsson");
            teams.NewPerson($"{name}s Mentorsson");
            var pair = await Desk.PairAsync(teams, $"{name} A", $"{name}s");
            await pair.Adept.Books("2027-01-14", "13:00");
            await pair.Mentor.Sees("har bokat in er");
            pairs.Add(pair);
        }

        bot.LosesAllWakeUps();
        await bot.WakesUpAtAsync(teams, Desk.InStockholm("2027-01-13 13:10"));
        Assert.All(pairs, pair => Assert.Equal(0, pair.Adept.Count("I morgon klockan 13.00")));

        await bot.SweepsAsync();
        Assert.All(pairs, pair => Assert.Equal(1, pair.Adept.Count("I morgon klockan 13.00")));

        // From here on wake-ups do it again, and a sweep finds nothing left.
        await bot.WakesUpAtAsync(teams, Desk.InStockholm("2027-01-13 13:40"));
        await bot.SweepsAsync();
        await bot.WakesUpAtAsync(teams, Desk.InStockholm("2027-01-14 10:00"));
        Assert.All(pairs, pair => Assert.Equal(1, pair.Adept.Count("I morgon klockan 13.00")));
        Assert.All(pairs, pair => Assert.Equal(1, pair.Mentor.Count("I dag klockan 13.00")));
    }
}
