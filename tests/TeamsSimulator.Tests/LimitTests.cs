using Microsoft.Extensions.Time.Testing;
using TeamsSimulator.Connector;

namespace TeamsSimulator.Tests;

public sealed class LimitTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly TeamsLimits _limits;

    public LimitTests() => _limits = new TeamsLimits(_time);

    private int Passing(int tries, string? conversation = "a") => Enumerable.Range(0, tries).Count(_ => _limits.TakeOrWait(conversation) is null);

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

    [Fact]
    public void What_writes_into_no_conversation_counts_for_the_app_alone()
    {
        var passed = Enumerable.Range(0, 60).Count(_ => _limits.TakeOrWait(null) is null);

        Assert.Equal(50, passed);
        Assert.Equal(TimeSpan.FromSeconds(1), _limits.TakeOrWait("a"));
    }

    [Fact]
    public void The_second_slides_so_that_a_burst_on_its_edge_is_not_let_through()
    {
        _time.Advance(TimeSpan.FromMilliseconds(900));
        Assert.Equal(50, Passing(50, null));
        _time.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Equal(0, Passing(1, null));
        _time.Advance(TimeSpan.FromMilliseconds(800));
        Assert.Equal(50, Passing(60, null));
    }

    [Fact]
    public void It_tells_how_many_each_second_took_and_how_many_were_refused()
    {
        Passing(50, null);
        _time.Advance(TimeSpan.FromSeconds(1));
        Passing(60, null);
        _time.Advance(TimeSpan.FromSeconds(1.5));
        Passing(20, null);

        var count = _limits.Count;
        Assert.Equal([50, 50, 20], count.BySecond);
        Assert.Equal((120, 10, TimeSpan.FromSeconds(2.5)), (count.Passed, count.Refused, count.Length));
        Assert.All(count.RefusedAt, at => Assert.Equal(TimeSpan.FromSeconds(1), at));

        _limits.Forget();
        Assert.Empty(_limits.Count.BySecond);
    }

    [Fact]
    public void Another_limit_for_the_app_leaves_those_of_conversations_as_they_are()
    {
        var limits = new TeamsLimits(_time, requestsPerSecond: 0);

        Assert.Equal(200, Enumerable.Range(0, 200).Count(n => limits.TakeOrWait($"conversation {n}") is null));
        Assert.Equal(6, Enumerable.Range(0, 10).Count(_ => limits.TakeOrWait("conversation 0") is null));
        Assert.Equal((4, 4), (limits.Count.Refused, limits.Count.RefusedByConversations));
    }
}
