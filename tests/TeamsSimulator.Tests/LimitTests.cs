using Microsoft.Extensions.Time.Testing;
using TeamsSimulator.Connector;

namespace TeamsSimulator.Tests;

public sealed class LimitTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly TeamsLimits _limits;

    public LimitTests() => _limits = new TeamsLimits(_time);

    private int Passing(int tries, string conversation = "a") => Enumerable.Range(0, tries).Count(_ => _limits.TakeOrWait(conversation) is null);

    [Fact]
    public void Seven_a_second_and_eight_in_two()
    {
        Assert.Equal(7, Passing(10));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, Passing(10));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(7, Passing(10));
    }

    [Fact]
    public void The_wait_is_until_the_next_may_pass()
    {
        Passing(7);
        _time.Advance(TimeSpan.FromMilliseconds(300));

        Assert.Equal(TimeSpan.FromMilliseconds(700), _limits.TakeOrWait("a"));
    }

    [Fact]
    public void Sixty_in_half_a_minute()
    {
        var passed = 0;
        for (var second = 0; second < 29; second++)
        {
            passed += Passing(4);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(60, passed);
    }

    [Fact]
    public void Conversations_do_not_stand_in_each_others_way_until_the_app_itself_does()
    {
        var passed = Enumerable.Range(0, 10).Sum(n => Passing(7, $"conversation {n}"));

        Assert.Equal(50, passed);
    }
}
