using CsCheck;
using MentorBot.Core.Limits;

namespace MentorBot.Core.Tests.Limits;

public class AppPaceProperties
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>What becomes of a request: how long to its arrival and from there to the answer, in tenths of milliseconds; and whether people make one more.</summary>
    private static readonly Gen<(TimeSpan There, TimeSpan Back, bool IsPersons)> Way = Gen.Select(
        Gen.Frequency((30, Gen.Int[5, 10]), (1, Gen.Int[10, 900])), Gen.Frequency((30, Gen.Int[5, 10]), (1, Gen.Int[10, 5000])), Gen.Int[0, 20],
        (there, back, chance) => (TimeSpan.FromMicroseconds(there * 100), TimeSpan.FromMicroseconds(back * 100), chance == 0));

    [Fact]
    public void However_long_the_ways_no_second_sees_more_than_the_share() => Gen.Select(Gen.Int[1, 120], Way.Array[300, 500]).Sample((share, ways) =>
        Judge.MostIn(Second, Run(share, ways).Select(request => request.Arrived)) <= share, iter: 300);

    [Fact]
    public void However_late_the_first_ones_of_a_process_come_no_second_sees_more_than_the_share() => Gen.Select(
        Gen.Int[20, 120], Gen.Int[1, 1000], Way.Array[300, 400]).Sample((share, late, ways) =>
    {
        // What is begun in the first while all gets under way at the end of it.
        var begun = TimeSpan.FromMinutes(1) + TimeSpan.FromMilliseconds(late);
        var made = Run(share, ways, started => started < begun ? begun - started : TimeSpan.Zero);
        return Judge.MostIn(Second, made.Select(request => request.Arrived)) <= share;
    }, iter: 300);

    [Theory]
    [InlineData(50)]
    [InlineData(13)]
    [InlineData(1)]
    [InlineData(10_000)]
    public void However_far_Teams_is_even_ways_cost_half_a_percent_at_most(int share)
    {
        // Until forty answers have come it is careful; that is made up for, with what is not sent in the second after it.
        var way = (TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(60), false);
        var made = Run(share, Enumerable.Repeat(way, (share * 60) + 61)).ConvertAll(request => request.Started).Skip(60).ToList();

        Assert.InRange((made[^1] - made[0]).TotalSeconds / 60, 1.0009, 1.0051);
    }

    [Fact]
    public void A_machine_that_stands_still_now_and_then_catches_up()
    {
        // Every two seconds one is thirty milliseconds late in arriving.
        var ways = Enumerable.Range(0, 15_000).Select(n => (TimeSpan.FromMilliseconds(n % 97 == 0 ? 31 : 1), TimeSpan.FromMilliseconds(1), false));
        var made = Run(50, ways);

        Assert.True(15_000 / (made[^1].Started - made[0].Started).TotalSeconds >= 49.5);
        Assert.InRange(Judge.MostIn(Second, made.Select(request => request.Arrived)), 49, 50);
    }

    [Fact]
    public void Bulk_goes_evenly()
    {
        var made = Run(50, Enumerable.Repeat((TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), false), 200)).ConvertAll(request => request.Started);

        Assert.InRange(Judge.MostIn(TimeSpan.FromMilliseconds(201), made.Skip(5)), 10, 12);
    }

    [Fact]
    public void Without_a_share_bulk_has_no_turn() => Assert.Equal(TimeSpan.MaxValue, new AppPace().Next(0, TimeSpan.Zero));

    [Fact]
    public void People_take_their_turns_from_bulk()
    {
        var (pace, now) = (new AppPace(), TimeSpan.FromMinutes(1));
        for (var n = 0; n < 25; n++)
        {
            pace.Add(50, now);
        }

        pace.Resume(now);
        Assert.InRange((pace.Next(50, now) - now).TotalMilliseconds, 0, 5);
        pace.Add(50, now);
        Assert.InRange((pace.Next(50, now) - now).TotalMilliseconds, 15, 30);
    }

    /// <summary>Bulk sends as fast as it may, people in between whenever a place is free; answers come when they come.</summary>
    /// <param name="held">How long a request that was started then is kept on its way besides; null for not at all.</param>
    private static List<(TimeSpan Started, TimeSpan Arrived)> Run(
        int share, IEnumerable<(TimeSpan There, TimeSpan Back, bool IsPersons)> ways, Func<TimeSpan, TimeSpan>? held = null)
    {
        var (pace, made, now) = (new AppPace(), new List<(TimeSpan, TimeSpan)>(), TimeSpan.FromMinutes(1));
        var answers = new PriorityQueue<(long Number, TimeSpan Started), TimeSpan>();
        pace.Resume(now);
        foreach (var way in ways)
        {
            var next = TimeSpan.Zero;
            while ((next = way.IsPersons ? pace.Free(share, now) : pace.Next(share, now)) > now || answers.Count > 0)
            {
                if (!answers.TryPeek(out var answer, out var at) || at > (next > now ? next : now))
                {
                    break;
                }

                answers.Dequeue();
                now = at > now ? at : now;
                pace.Answered(answer.Number, answer.Started, at);
            }

            // Free tells when to ask again; with a share that stays the same, that is when a place is free.
            now = next > now ? next : now;
            var arrives = now + (held?.Invoke(now) ?? TimeSpan.Zero) + way.There;
            answers.Enqueue((pace.Add(share, now), now), arrives + way.Back);
            made.Add((now, arrives));
        }

        return made;
    }
}
