using System.Collections.Concurrent;
using MentorBot.Edges;

namespace MentorBot.Tests.Edges;

/// <summary>
/// What every queue of wake-ups must do. Times are a few whole seconds, so that a backend without a clock of its own to turn may really wait.
/// The queue is empty at first.
/// </summary>
public abstract class WakeUpsContract
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongLease = TimeSpan.FromMinutes(5);

    /// <summary>Opens the queue; a second call opens the same one again, as another process or a restart would.</summary>
    protected abstract IWakeUps Open();

    /// <summary>Lets machine time pass.</summary>
    protected abstract Task PassAsync(TimeSpan time);

    private static WakeUp For(string subject, long revision = 1) => new("mentorship/" + subject, revision);

    private static async Task<ReceivedWakeUp> OneAsync(IWakeUps queue, TimeSpan lease) => Assert.Single(await queue.ReceiveAsync(10, lease, None));

    private static async Task<IEnumerable<string>> SubjectsAsync(IWakeUps queue) =>
        (await queue.ReceiveAsync(10, Lease, None)).Select(received => received.WakeUp.Subject);

    [Fact]
    public async Task An_empty_queue_gives_nothing() => Assert.Empty(await Open().ReceiveAsync(10, Lease, None));

    [Fact]
    public async Task What_is_due_at_once_comes_with_its_revision()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a", 42), TimeSpan.Zero, None);

        var received = await OneAsync(queue, Lease);

        Assert.Equal(For("a", 42), received.WakeUp);
        Assert.Equal(1, received.Deliveries);
    }

    [Fact]
    public async Task A_negative_delay_means_at_once()
    {
        var queue = Open();

        await queue.ScheduleAsync(For("late"), TimeSpan.FromDays(-3), None);

        Assert.Equal(["mentorship/late"], await SubjectsAsync(queue));
    }

    [Fact]
    public async Task It_is_not_visible_before_its_delay()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.FromSeconds(3), None);

        Assert.Empty(await queue.ReceiveAsync(10, Lease, None));
        await PassAsync(TimeSpan.FromSeconds(1));
        Assert.Empty(await queue.ReceiveAsync(10, Lease, None));
    }

    [Fact]
    public async Task It_is_visible_after_its_delay()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.FromSeconds(2), None);

        await PassAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(["mentorship/a"], await SubjectsAsync(queue));
    }

    [Fact]
    public async Task Months_ahead_is_no_error_and_not_yet()
    {
        var queue = Open();

        await queue.ScheduleAsync(For("a"), TimeSpan.FromDays(400), None);

        Assert.Empty(await queue.ReceiveAsync(10, Lease, None));
    }

    [Fact]
    public async Task The_longest_visible_comes_first_and_no_more_than_asked_for()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("third"), TimeSpan.FromMinutes(3), None);
        await queue.ScheduleAsync(For("first"), TimeSpan.FromMinutes(1), None);
        await queue.ScheduleAsync(For("second"), TimeSpan.FromMinutes(2), None);
        await PassAsync(TimeSpan.FromMinutes(4));

        var two = await queue.ReceiveAsync(2, LongLease, None);
        var rest = await queue.ReceiveAsync(2, LongLease, None);

        Assert.Equal(["mentorship/first", "mentorship/second"], two.Select(received => received.WakeUp.Subject));
        Assert.Equal(["mentorship/third"], rest.Select(received => received.WakeUp.Subject));
    }

    [Fact]
    public async Task Two_for_the_same_document_both_come()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a", 1), TimeSpan.Zero, None);
        await queue.ScheduleAsync(For("a", 2), TimeSpan.Zero, None);

        var received = await queue.ReceiveAsync(10, Lease, None);

        Assert.Equal([1, 2], received.Select(one => one.WakeUp.Revision).Order());
    }

    [Fact]
    public async Task What_somebody_holds_nobody_else_gets()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.Zero, None);
        await OneAsync(queue, LongLease);

        Assert.Empty(await Open().ReceiveAsync(10, Lease, None));
    }

    [Fact]
    public async Task When_the_lease_runs_out_it_comes_again_and_says_so()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.Zero, None);
        await OneAsync(queue, Lease);
        await PassAsync(Lease + TimeSpan.FromSeconds(1));

        var again = await OneAsync(queue, Lease);

        Assert.Equal(For("a"), again.WakeUp);
        Assert.Equal(2, again.Deliveries);
    }

    [Fact]
    public async Task What_is_completed_never_comes_again()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.Zero, None);

        await queue.CompleteAsync(await OneAsync(queue, Lease), None);

        await PassAsync(Lease + TimeSpan.FromSeconds(1));
        Assert.Empty(await queue.ReceiveAsync(10, Lease, None));
    }

    [Fact]
    public async Task Completing_twice_is_no_error()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.Zero, None);
        var received = await OneAsync(queue, Lease);
        await queue.CompleteAsync(received, None);
        await queue.ScheduleAsync(For("b"), TimeSpan.Zero, None);

        await queue.CompleteAsync(received, None);

        Assert.Equal(["mentorship/b"], await SubjectsAsync(queue));
    }

    [Fact]
    public async Task Completing_after_somebody_else_took_it_has_no_effect()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.Zero, None);
        var slow = await OneAsync(queue, Lease);
        await PassAsync(Lease + TimeSpan.FromSeconds(1));
        await OneAsync(queue, Lease);

        await queue.CompleteAsync(slow, None);

        await PassAsync(Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(3, (await OneAsync(queue, Lease)).Deliveries);
    }

    [Fact]
    public async Task Postponing_after_somebody_else_took_it_has_no_effect()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.Zero, None);
        var slow = await OneAsync(queue, Lease);
        await PassAsync(Lease + TimeSpan.FromSeconds(1));
        await OneAsync(queue, LongLease);

        await queue.PostponeAsync(slow, TimeSpan.Zero, None);

        Assert.Empty(await queue.ReceiveAsync(10, Lease, None));
    }

    [Fact]
    public async Task What_is_postponed_comes_after_its_delay_and_counts_on()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.Zero, None);
        await queue.PostponeAsync(await OneAsync(queue, LongLease), TimeSpan.FromSeconds(3), None);

        Assert.Empty(await queue.ReceiveAsync(10, Lease, None));
        await PassAsync(TimeSpan.FromSeconds(4));

        var again = await OneAsync(queue, Lease);
        Assert.Equal(For("a"), again.WakeUp);
        Assert.Equal(2, again.Deliveries);
    }

    [Fact]
    public async Task Postponed_without_delay_it_is_anybodys_at_once()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.Zero, None);

        await queue.PostponeAsync(await OneAsync(queue, LongLease), TimeSpan.FromSeconds(-1), None);

        Assert.Equal(["mentorship/a"], await SubjectsAsync(queue));
    }

    [Fact]
    public async Task Whoever_has_handed_it_back_can_not_complete_it_any_more()
    {
        var queue = Open();
        await queue.ScheduleAsync(For("a"), TimeSpan.Zero, None);
        var received = await OneAsync(queue, LongLease);
        await queue.PostponeAsync(received, TimeSpan.FromSeconds(2), None);

        await queue.CompleteAsync(received, None);

        await PassAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(["mentorship/a"], await SubjectsAsync(queue));
    }

    [Fact]
    public async Task An_odd_subject_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Open().ScheduleAsync(new WakeUp("a b", 1), TimeSpan.Zero, None));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    public async Task Taking_none_or_for_no_time_is_refused(int max, int seconds) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Open().ReceiveAsync(max, TimeSpan.FromSeconds(seconds), None));

    [Fact]
    public async Task Wake_ups_outlive_a_restart()
    {
        await Open().ScheduleAsync(For("a"), TimeSpan.FromSeconds(1), None);
        var held = Open();
        await PassAsync(TimeSpan.FromSeconds(2));
        var received = await OneAsync(held, LongLease);

        var reopened = Open();
        Assert.Empty(await reopened.ReceiveAsync(10, Lease, None));
        await reopened.PostponeAsync(received, TimeSpan.Zero, None);

        Assert.Equal(2, (await OneAsync(reopened, Lease)).Deliveries);
    }

    [Fact]
    public async Task Eight_consumers_drain_a_thousand_and_never_share_one()
    {
        var consumers = Enumerable.Range(0, 8).Select(_ => Open()).ToArray();
        var scheduled = Enumerable.Range(0, 1000).Select(number => For($"{number:d4}")).ToArray();
        await Parallel.ForEachAsync(scheduled, async (wakeUp, _) => await consumers[0].ScheduleAsync(wakeUp, TimeSpan.Zero, None));

        var taken = new ConcurrentBag<ReceivedWakeUp>();
        await Task.WhenAll(consumers.Select(queue => Task.Run(async () =>
        {
            while (await queue.ReceiveAsync(16, LongLease, None) is { Count: > 0 } some)
            {
                foreach (var one in some)
                {
                    taken.Add(one);
                    await queue.CompleteAsync(one, None);
                }
            }
        })));

        Assert.Equal(scheduled.Select(one => one.Subject), taken.Select(one => one.WakeUp.Subject).Order(StringComparer.Ordinal));
        Assert.All(taken, one => Assert.Equal(1, one.Deliveries));
        Assert.Empty(await consumers[0].ReceiveAsync(1, Lease, None));
    }
}
