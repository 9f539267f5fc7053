using CrashRuns.Judging;
using NodaTime;
using TeamsSimulator;

namespace CrashRuns.People;

/// <summary>
/// Pairs meeting every week: they find each other, book, answer what they are asked, and write for themselves. Who does something at the same
/// time does it at the same time. Whatever comes, they do by their own plans, so that what is due does not hang on what was lost.
/// </summary>
internal sealed partial class Life(SimulatedTeams teams, Store store, Chance chance, IReadOnlyList<Pair> pairs, RunOptions options)
{
    private const int AtOnce = 6;

    /// <summary>Longer than a wake-up stays with whoever took it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(130);

    /// <summary>A wake-up is put into the queue a little after it was decided when it is to come.</summary>
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <summary>What has not been done after so many looks is no longer waited for, and found to be missing in the end.</summary>
    private const int MostLooks = 8;

    /// <summary>People look at the clock in such steps.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private readonly PriorityQueue<(Somebody Who, Func<Task> Act), (DateTimeOffset At, int Number)> _agenda = new();
    private readonly List<Arrival> _arrivals = [];
    private readonly List<Arrival> _hidden = [];
    private readonly Lock _gate = new();
    private readonly Queue<Arrival> _unread = [];
    private int _planned;

    /// <summary>Monday 11 January 2027, 07.00 in Stockholm.</summary>
    public static readonly DateTimeOffset Begins = new(2027, 1, 11, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The last meetings are a Friday's; by the Wednesday after, everything has been asked.</summary>
    public DateTimeOffset Ends => Begins.AddDays((7 * options.Weeks) + 2);

    /// <summary>Everything that came, in order.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>What Teams refused with an error that may hide a message which was shown.</summary>
    public IReadOnlyList<Arrival> Hidden => _hidden;

    public List<string> Wrongs { get; } = [];

    /// <summary>Business time up to which everything that was taken on had been written down.</summary>
    public Instant QuietSince { get; private set; } = Instant.MinValue;

    /// <summary>Simulated time.</summary>
    public DateTimeOffset Now => teams.Clock.Now;

    public void Receives(Arrival arrival)
    {
        lock (_gate)
        {
            (arrival.IsHidden ? _hidden : _arrivals).Add(arrival);
            if (!arrival.IsHidden)
            {
                _unread.Enqueue(arrival);
            }
        }
    }

    public async Task RunAsync(Bounds bounds)
    {
        pairs.ToList().ForEach(Plan);
        var stuck = 0;
        var latest = Instant.MinValue;
        while (true)
        {
            bounds.Check(Now);
            var next = _agenda.TryPeek(out _, out var first) && first.At < Ends ? first.At : Ends;
            var due = await DueAsync();
            stuck = due == latest && due <= Instant.FromDateTimeOffset(Now) ? stuck + 1 : 0;
            latest = due;
            var at = stuck > MostLooks ? next : Earlier(next, Later(due.ToDateTimeOffset()));
            if (at > Now)
            {
                await SettleAsync(at);
            }
            else if (next == Ends)
            {
                return;
            }
            else
            {
                await ActAsync();
                await SettleAsync(Now);
            }

            Read();
        }
    }

    /// <summary>Everybody writes something once more.</summary>
    public async Task WriteOnceMoreAsync()
    {
        await Parallel.ForEachAsync(pairs.SelectMany(p => new[] { p.Adept, p.Mentor }), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (who, _) =>
            await TryAsync(() => ReflectsAsync(who)));
        await SettleAsync(Now + Step);
    }

    /// <summary>Something due that could not be done yet lies with a process that is dead: it comes back when its lease is over.</summary>
    private DateTimeOffset Later(DateTimeOffset due) => due > Now ? due + AMoment : Now + Lease;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private async Task<Instant> DueAsync() =>
        await store.NextAsync(Instant.FromDateTimeOffset(Now)) is { } due && due < Instant.FromDateTimeOffset(Ends) ? due : Instant.FromDateTimeOffset(Ends);

    private async Task SettleAsync(DateTimeOffset at)
    {
        await teams.Clock.JumpTo(at);
        QuietSince = Instant.FromDateTimeOffset(at);
    }

    /// <summary>What is in the agenda for now, of several people at the same time.</summary>
    private async Task ActAsync()
    {
        List<(Somebody Who, Func<Task> Act)> acts = [];
        while (_agenda.TryPeek(out var next, out var when) && when.At <= Now)
        {
            _agenda.Dequeue();
            acts.Add(next);
        }

        await Parallel.ForEachAsync(acts.GroupBy(a => a.Who), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (persons, _) =>
        {
            foreach (var (_, act) in persons)
            {
                options.Faults?.Strike(teams);
                await TryAsync(act);
            }
        });
        options.Faults?.Strike(teams);
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (InvalidOperationException failed)
        {
            lock (_gate)
            {
                Wrongs.Add($"somebody could not do what they wanted at {Now:u}: {failed.Message[..Math.Min(1500, failed.Message.Length)]}");
            }
        }
    }

    private void At(Somebody who, DateTimeOffset when, Func<Task> act)
    {
        var at = Begins + (Step * Math.Ceiling((when - Begins) / Step));
        _agenda.Enqueue((who, act), (at, _planned++));
    }
}
