using CsCheck;
using MentorBot.Core.Limits;
using NodaTime;

namespace MentorBot.Core.Tests.Limits;

public class OwnShareProperties
{
    private static readonly Instant Start = Instant.FromUtc(2027, 1, 11, 8, 0);

    /// <summary>What happens next: to whom, after how many milliseconds, and what.</summary>
    private static readonly Gen<(int Who, int After, int What)> Event = Gen.Select(Gen.Int[0, 3], Gen.Frequency((8, Gen.Int[0, 2000]), (1, Gen.Int[2000, 20_000])), Gen.Int[0, 9]);

    [Fact]
    public void Whoever_comes_goes_dies_freezes_or_loses_a_write_all_together_never_use_more_than_the_limit() => Gen.Select(
        Gen.Int[1, 60], Gen.Int[-30, 30].Array[4], Event.Array[1, 150]).Sample((limit, skews, events) =>
    {
        var (store, now) = (new Store(), TimeSpan.FromMinutes(5));
        var processes = skews.Select((skew, n) => new Process($"{n}", limit, Duration.FromSeconds(skew), store)).ToList();
        var used = new List<(TimeSpan At, Process Process, int Requests)>();
        foreach (var (who, after, what) in events)
        {
            // In between nothing changes but leases that run out: what all use now, they use until the next event or until then.
            var then = now + TimeSpan.FromMilliseconds(after);
            used.AddRange(processes.Select(process => (process.LastUse(then), process, process.Own.At(now))));
            now = then;
            Act(processes, who, what, now);
            used.AddRange(processes.Select(process => (now, process, process.Own.At(now))));

            used.RemoveAll(use => use.At <= now - TimeSpan.FromMilliseconds(1200));
            var together = used.GroupBy(use => use.Process).Sum(uses => uses.Max(use => use.Requests));
            if (together > limit || store.Shares.Held.Values.Sum(held => held.Requests) > limit)
            {
                return false;
            }
        }

        return true;
    }, iter: 3000);

    [Fact]
    public void Whoever_keeps_renewing_soon_has_a_fair_share_and_together_they_have_it_all() => Gen.Select(
        Gen.Int[1, 60], Gen.Int[1, 6], Gen.Int[0, 4000].Array[6], Gen.Int[0, 3]).Sample((limit, count, starts, dead) =>
    {
        var (store, now) = (new Store(), TimeSpan.FromMinutes(5));
        foreach (var n in Enumerable.Range(0, dead))
        {
            new Process($"dead {n}", limit, Duration.Zero, store).Renews(now);
        }

        var processes = Enumerable.Range(0, count).Select(n => new Process($"{n}", limit, Duration.FromSeconds(n * 10), store) { Due = now + TimeSpan.FromMilliseconds(starts[n]) }).ToList();
        var end = now + TimeSpan.FromSeconds(dead == 0 ? 30 : 45);
        while (processes.MinBy(process => process.Due)! is var next && next.Due < end)
        {
            now = next.Due;
            next.Renews(now);
            next.Due = now + next.Own.NextRenewal;
        }

        var shares = processes.Select(process => process.Own.At(end)).ToList();
        return shares.Sum() == limit && shares.Max() - shares.Min() <= 1;
    }, iter: 500);

    [Fact]
    public void Who_comes_first_has_all_of_it_at_once()
    {
        var one = new Process("one", 50, Duration.Zero, new Store());

        one.Renews(TimeSpan.FromSeconds(1));

        Assert.Equal(50, one.Own.At(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Who_can_not_renew_stops_before_the_others_take_over()
    {
        var store = new Store();
        var (one, two) = (new Process("one", 50, Duration.Zero, store), new Process("two", 50, Duration.Zero, store));
        one.Renews(TimeSpan.Zero);
        two.Renews(TimeSpan.FromSeconds(1));

        Assert.Equal(50, one.Own.At(TimeSpan.FromSeconds(11.9)));
        Assert.Equal(0, one.Own.At(TimeSpan.FromSeconds(12)));
        two.Renews(TimeSpan.FromSeconds(15));
        Assert.Equal(0, two.Own.At(TimeSpan.FromSeconds(15)));
        two.Renews(TimeSpan.FromSeconds(16.1));
        Assert.Equal(50, two.Own.At(TimeSpan.FromSeconds(16.1)));
    }

    [Fact]
    public void What_one_left_behind_long_ago_is_free_at_once()
    {
        var store = new Store();
        new Process("one", 50, Duration.FromMinutes(-2), store).Renews(TimeSpan.FromSeconds(1));
        var two = new Process("two", 50, Duration.Zero, store);

        two.Renews(TimeSpan.FromSeconds(1));

        Assert.Equal(50, two.Own.At(TimeSpan.FromSeconds(1)));
    }

    private static void Act(List<Process> processes, int who, int what, TimeSpan now)
    {
        var process = processes[who];
        switch (what)
        {
            case 0 when now - process.LastUse(now) >= OwnShare.Settling:
                process.Leaves();
                break;
            case 1:
                // Killed and started anew under another name; what it has made a moment ago still counts, but nothing new is made.
                processes[who] = new Process(process.Id + "+", process.Limit, process.Skew, process.Store);
                break;
            case 2 or 3:
                process.Reads(now);
                break;
            case 4 or 5:
                process.Writes();
                break;
            default:
                process.Renews(now);
                break;
        }
    }

    private sealed class Store
    {
        public LimitShares Shares { get; set; } = LimitShares.None;

        public int Version { get; set; }
    }

    private sealed class Process(string id, int limit, Duration skew, Store store)
    {
        private (LimitShares Shares, OwnShare Own, int Version)? _decided;

        public OwnShare Own { get; private set; } = new(id, limit);

        public string Id => id;

        public int Limit => limit;

        public Duration Skew => skew;

        public Store Store => store;

        public TimeSpan Due { get; set; }

        /// <summary>The last moment up to now in which its share may have been used.</summary>
        public TimeSpan LastUse(TimeSpan now) => Own.EndsAt < now ? Own.EndsAt : now;

        public void Renews(TimeSpan now)
        {
            Reads(now);
            Writes();
        }

        public void Reads(TimeSpan now)
        {
            var (shares, own) = Own.Renew(store.Shares, now, now, Start + Duration.FromTimeSpan(now) + skew);
            Own = Own.BeforeWriting(own);
            _decided = (shares, own, store.Version);
        }

        public void Writes()
        {
            if (_decided is var (shares, own, version) && version == store.Version)
            {
                (store.Shares, store.Version, Own) = (shares, version + 1, own);
            }

            _decided = null;
        }

        public void Leaves()
        {
            (store.Shares, Own) = Own.Leave(store.Shares);
            store.Version++;
            _decided = null;
        }
    }
}
