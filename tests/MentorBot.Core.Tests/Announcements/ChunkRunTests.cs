using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Tests.Announcements;

/// <summary>A chunk of four: Anna, Bo, Cia and Dag.</summary>
public class ChunkRunTests
{
    private static readonly Instant Now = Given.Now;

    private static readonly Chunk Four = new(new("a"), 0)
    {
        Recipients = [.. new[] { "anna", "bo", "cia", "dag" }.Select(id => new Recipient(new(id), $"at {id}", Language.Swedish))],
    };

    private static int[] Ready(Chunk chunk, int most) => [.. chunk.Ready(Now, most)];

    private static Recipient Sent(Recipient recipient) => recipient with { Outcome = Delivered.Sent, Underway = false };

    [Fact]
    public void Those_are_ready_whose_time_has_come_and_whose_hours_go_on()
    {
        var chunk = Four with
        {
            Recipients =
            [
                Four.Recipients[0] with { NotBefore = Now + Duration.Epsilon },
                Four.Recipients[1] with { NotBefore = Now, NotAfter = Now + Duration.Epsilon },
                Four.Recipients[2] with { NotAfter = Now },
                Sent(Four.Recipients[3]),
            ],
        };

        Assert.Equal([1], Ready(chunk, 4));
        Assert.Equal([0, 1, 2], Ready(Four, 3));
    }

    [Fact]
    public void Who_is_being_written_to_is_not_ready_again()
    {
        var chunk = Four.Begin([0, 1]);

        Assert.Equal([2, 3], Ready(chunk, 4));
        Assert.Equal((1, 0), (chunk.Recipients[0].Tries, chunk.Recipients[2].Tries));
        Assert.Equal(Four.Recipients.ToArray(), chunk.TakeBack([0, 1]).Recipients.ToArray());
    }

    [Fact]
    public void Who_was_being_written_to_when_a_process_ended_is_written_to_again_and_marked()
    {
        var chunk = (Four.Begin([0, 1]) with { Worker = "one", Parked = true }).TakenBy("two", Now);

        Assert.Equal(("two", false), (chunk.Worker, chunk.Parked));
        Assert.Equal((true, false, false), (chunk.IsHeld(Now - Duration.Epsilon), chunk.IsHeld(Now), chunk.Put().IsHeld(Now - Duration.Epsilon)));
        Assert.Equal([true, true, false, false], chunk.Recipients.Select(r => r.Unsure));
        Assert.Equal([0, 1, 2, 3], Ready(chunk, 4));
    }

    [Fact]
    public void Stopped_it_goes_to_nobody_who_is_not_being_written_to_already()
    {
        var chunk = Four.Begin([0]).Record(new Dictionary<int, Recipient> { [3] = Sent(Four.Recipients[3]) }).Stop();

        Assert.Equal([Delivered.Waiting, Delivered.Cancelled, Delivered.Cancelled, Delivered.Sent], chunk.Recipients.Select(r => r.Outcome));
    }

    [Fact]
    public void Tried_again_are_those_who_were_not_reached_and_are_still_somebody()
    {
        var failed = Four with
        {
            Recipients =
            [
                Four.Recipients[0] with { Outcome = Delivered.Blocked, Tries = 1 },
                Four.Recipients[1] with { Outcome = Delivered.GivenUp, Tries = 120, Unsure = true },
                Four.Recipients[2] with { To = PersonId.Nobody, Address = null, Outcome = Delivered.NotInstalled },
                Four.Recipients[3] with { Outcome = Delivered.Sent },
            ],
        };

        var again = failed.TryAgain();

        Assert.Equal([0, 1], Ready(again, 4));
        Assert.Equal((0, true), (again.Recipients[1].Tries, again.Recipients[1].Unsure));
    }

    [Fact]
    public void Of_who_has_erased_themselves_only_a_number_is_left()
    {
        var chunk = Four.Begin([0]).Without(new("anna")).Without(new("bo"));

        Assert.DoesNotContain("anna", chunk.ToString() + string.Concat(chunk.Recipients), StringComparison.Ordinal);
        Assert.Equal([2, 3], Ready(chunk, 4));
        Assert.Equal(new Tally(0, 2, 0, 2, 0), Tally.Of(chunk.Recipients));
    }

    [Fact]
    public void What_is_known_is_added_to_what_somebody_else_has_written()
    {
        var before = Four.TakenBy("me", Now).Begin([0, 1, 2]);
        var mine = before.Record(new Dictionary<int, Recipient> { [0] = Sent(before.Recipients[0]) }).TakeBack([2]);
        mine = mine.Record(new Dictionary<int, Recipient> { [1] = mine.Recipients[1] with { Underway = false, NotBefore = Now + Duration.FromSeconds(3) } });
        var theirs = before.Stop();

        var met = theirs.Meeting(mine, before);

        Assert.Null(met.Worker);
        Assert.Equal([Delivered.Sent, Delivered.Waiting, Delivered.Waiting, Delivered.Cancelled], met.Recipients.Select(r => r.Outcome));
        Assert.All(met.Recipients, r => Assert.False(r.Underway));
        Assert.Equal((Now + Duration.FromSeconds(3), 0), (met.Recipients[1].NotBefore, met.Recipients[2].Tries));
    }

    [Fact]
    public void Where_somebody_else_has_taken_it_on_only_what_arrived_counts()
    {
        var before = Four.TakenBy("me", Now).Begin([0, 1]);
        var mine = before.Record(new Dictionary<int, Recipient>
        {
            [0] = Sent(before.Recipients[0]),
            [1] = before.Recipients[1] with { Underway = false, NotBefore = Now },
        });
        var theirs = before.TakenBy("they", Now).Begin([0, 1]);

        var met = theirs.Meeting(mine, before);

        Assert.Equal("they", met.Worker);
        Assert.Equal((Delivered.Sent, true), (met.Recipients[0].Outcome, met.Recipients[0].Unsure));
        Assert.Equal((Delivered.Waiting, true), (met.Recipients[1].Outcome, met.Recipients[1].Underway));
    }

    [Fact]
    public void Its_label_tells_how_far_it_is()
    {
        var chunk = (Four with { Parked = true }).Record(new Dictionary<int, Recipient>
        {
            [0] = Sent(Four.Recipients[0]) with { Unsure = true },
            [1] = Four.Recipients[1] with { NotBefore = Now + Duration.FromHours(2) },
            [2] = Four.Recipients[2] with { NotBefore = Now + Duration.FromHours(1) },
            [3] = Four.Recipients[3] with { To = PersonId.Nobody, Outcome = Delivered.Gone },
        });

        var label = ChunkLabel.Read(ChunkLabel.Of(chunk).Write());

        Assert.Equal(new ChunkLabel(new Tally(1, 2, 1, 0, 1), "cia", Now + Duration.FromHours(1), true), label);
        Assert.Equal(new ChunkLabel(new Tally(4, 0, 0, 0, 0), "dag", null, false), ChunkLabel.Read((Four with { Recipients = [.. Four.Recipients.Select(Sent)] }).Label));
    }
}
