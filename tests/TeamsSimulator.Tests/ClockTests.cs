namespace TeamsSimulator.Tests;

public sealed class ClockTests : TeamsTest
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(20);

    [Fact]
    public void The_bots_clock_is_set_before_anything_happens() =>
        Assert.InRange(Assert.Single(Bot.Clock), Monday, Monday + Slack);

    [Fact]
    public async Task Time_passes_by_way_of_what_is_due()
    {
        Bot.Due.UnionWith([Monday.AddHours(2), Monday.AddHours(5), Monday.AddDays(3)]);
        Bot.Clock.Clear();

        await Teams.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Collection(
            Bot.Clock,
            settled => Assert.InRange(settled, Monday, Monday + Slack),
            first => Assert.Equal(Monday.AddHours(2), first, TimeSpan.FromSeconds(1)),
            second => Assert.Equal(Monday.AddHours(5), second, TimeSpan.FromSeconds(1)),
            arrived => Assert.InRange(arrived, Monday.AddDays(1), Monday.AddDays(1) + Slack));
        Assert.InRange(Teams.Clock.Now, Monday.AddDays(1), Monday.AddDays(1) + Slack);
    }

    [Fact]
    public async Task What_is_due_within_a_millisecond_is_reached_in_one_hop()
    {
        Bot.Due.Add(Monday.AddHours(2).AddTicks(1234));
        Bot.Clock.Clear();

        await Teams.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(3, Bot.Clock.Count);
    }

    [Fact]
    public async Task A_bot_that_gets_nowhere_does_not_hold_time_up()
    {
        var stuck = Monday.AddHours(1);
        Bot.Due.Add(stuck);
        Bot.StaysDue = true;

        await Teams.Clock.Advance(TimeSpan.FromDays(1));

        Assert.InRange(Teams.Clock.Now, Monday.AddDays(1), Monday.AddDays(1) + Slack);
        Assert.True(Bot.Clock.Count < 10);
    }

    [Fact]
    public async Task Time_never_goes_back()
    {
        await Teams.Clock.JumpTo(Monday.AddDays(-1));

        Assert.InRange(Teams.Clock.Now, Monday, Monday + Slack);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Teams.Clock.Advance(TimeSpan.FromDays(-1)));
    }

    [Fact]
    public async Task Seeing_lets_the_bot_work_off_what_is_due()
    {
        var before = Bot.Clock.Count;

        await Adept.DoesNotSee("hej");

        Assert.Equal(before + 1, Bot.Clock.Count);
    }
}
