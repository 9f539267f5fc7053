using MentorBot.Delivery.Limits;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Tests.Delivery;

/// <summary>Who may send when, on a clock that the test drives.</summary>
public sealed class SendLineTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SendLine _line;
    private readonly List<Task<SendTicket>> _unanswered = [];

    public SendLineTests()
    {
        _line = new SendLine(50, _time);
        _line.Share(50, TimeSpan.MaxValue);
    }

    public void Dispose() => _line.Dispose();

    private List<Task<SendTicket>> Bulk(int count)
    {
        var bulk = Enumerable.Range(0, count).Select(n => _line.ForBulkAsync($"a{n}", default)).ToList();
        _unanswered.AddRange(bulk);
        return bulk;
    }

    /// <summary>Time passes in milliseconds, and bulk that may go is answered within one.</summary>
    private void Pass(double seconds)
    {
        for (var passed = 0; passed < seconds * 1000; passed++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            foreach (var gone in _unanswered.Take(2).Where(task => task.IsCompletedSuccessfully).ToList())
            {
                _line.Answered(gone.Result);
                _unanswered.Remove(gone);
            }
        }
    }

    private static int Gone(IEnumerable<Task> tasks) => tasks.Count(task => task.IsCompletedSuccessfully);

    [Fact]
    public void Bulk_goes_in_its_order_at_nearly_fifty_a_second()
    {
        var bulk = Bulk(700);

        Pass(10.05);

        Assert.InRange(Gone(bulk), 496, 501);
        Assert.All(bulk.Take(Gone(bulk)), task => Assert.True(task.IsCompleted));
    }

    [Fact]
    public async Task Before_a_share_is_held_and_when_it_has_run_out_bulk_waits_and_people_do_not()
    {
        using var unlimited = new SendLine(0, _time);
        Assert.True(unlimited.HasShare);
        using var line = new SendLine(50, _time);
        var waiting = line.ForBulkAsync("a", default);
        Assert.False(waiting.IsCompleted || line.HasShare);
        await line.ForPeopleAsync("b", default);

        line.Share(50, line.Now + TimeSpan.FromSeconds(12));
        Pass(0.1);
        Assert.True(waiting.IsCompleted && line.HasShare);

        _time.Advance(TimeSpan.FromSeconds(12));
        Assert.False(line.ForBulkAsync("a", default).IsCompleted || line.HasShare);
    }

    [Fact]
    public void People_go_before_bulk_and_hardly_wait()
    {
        var bulk = Bulk(400);
        Pass(3.01);
        var before = Gone(bulk);

        var person = _line.ForPeopleAsync("person", default);
        Pass(0.025);
        Assert.True(person.IsCompleted);
        Pass(0.975);

        Assert.InRange(Gone(bulk) - before, 48, 49);
    }

    [Fact]
    public void Whatever_people_ask_for_bulk_and_they_together_keep_to_the_limit()
    {
        var (bulk, people, gone) = (Bulk(500), new List<Task>(), new Queue<int>());
        for (var millisecond = 0; millisecond < 5000; millisecond++)
        {
            if (millisecond % 100 == 0)
            {
                people.Add(_line.ForPeopleAsync($"person {millisecond}", default));
            }

            Pass(0.001);
            gone.Enqueue(Gone(bulk) + Gone(people));
            Assert.InRange(gone.Count > 1000 ? gone.Last() - gone.Dequeue() : gone.Last(), 0, 50);
        }

        Assert.True(people.TrueForAll(person => person.IsCompleted));
    }

    [Fact]
    public void A_person_never_waits_longer_than_a_second()
    {
        var people = Enumerable.Range(0, 120).Select(n => _line.ForPeopleAsync($"p{n}", default)).ToList();
        Assert.Equal(50, Gone(people));

        Pass(1.001);

        Assert.Equal(120, Gone(people));
    }

    [Fact]
    public void One_conversations_limit_holds_up_nobody_else()
    {
        var same = Enumerable.Range(0, 9).Select(_ => _line.ForBulkAsync("channel", default)).ToList();
        var others = Bulk(20);

        Pass(0.6);
        Assert.Equal((7, 20), (Gone(same), Gone(others)));
        Pass(0.6);
        Assert.Equal(8, Gone(same));
        Pass(1);
        Assert.Equal(9, Gone(same));
    }

    [Fact]
    public void A_person_waits_for_a_short_conversation_window_and_not_for_a_long_one()
    {
        Assert.Equal(7, Gone(Enumerable.Range(0, 7).Select(_ => _line.ForPeopleAsync("chat", default))));
        Pass(0.5);
        var eighth = _line.ForPeopleAsync("chat", default);
        Pass(0.549);
        Assert.False(eighth.IsCompleted);
        Pass(0.001);
        Assert.True(eighth.IsCompleted);
        Pass(0.1);
        Assert.False(_line.ForPeopleAsync("chat", default).IsCompleted);

        _line.Pause("chat", TimeSpan.FromSeconds(20));
        Assert.True(_line.ForPeopleAsync("chat", default).IsCompleted);
    }

    [Fact]
    public void All_bulk_waits_as_long_as_Teams_has_asked_and_the_longest_counts()
    {
        var bulk = Bulk(300);
        Pass(1);
        _line.Pause("a1", TimeSpan.FromSeconds(3));
        _line.Pause(null, TimeSpan.FromSeconds(2));
        var before = Gone(bulk);

        Pass(2.999);
        Assert.Equal(before, Gone(bulk));
        Pass(1.001);

        Assert.InRange(Gone(bulk) - before, 49, 51);
    }

    [Fact]
    public async Task Who_no_longer_waits_takes_nobodys_turn()
    {
        using var stop = new CancellationTokenSource();
        var cancelled = Enumerable.Range(0, 200).Select(n => _line.ForBulkAsync($"c{n}", stop.Token)).ToList();
        var bulk = Bulk(10);
        await stop.CancelAsync();

        Pass(0.3);

        Assert.Equal(10, Gone(bulk));
        Assert.True(cancelled.Count(task => task.IsCanceled) >= 198);
    }

    [Fact]
    public void Without_a_limit_all_go_at_once_except_while_Teams_has_asked_to_wait()
    {
        using var line = new SendLine(0, _time);
        Assert.Equal(5000, Gone(Enumerable.Range(0, 5000).Select(_ => line.ForBulkAsync("a", default))));

        line.Pause("a", TimeSpan.FromSeconds(1));
        var waiting = line.ForBulkAsync("b", default);
        Assert.False(waiting.IsCompleted);
        Pass(1);

        Assert.True(waiting.IsCompleted);
    }

    [Fact]
    public void What_was_sent_is_forgotten()
    {
        var bulk = Bulk(4000);

        Pass(70);

        Assert.InRange(Gone(bulk), 3400, 3600);
        Assert.InRange(_line.Conversations, 1000, 2100);
    }
}
