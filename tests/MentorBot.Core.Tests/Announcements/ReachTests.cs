using MentorBot.Core.Announcements;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Announcements.GivenAnnouncement;

namespace MentorBot.Core.Tests.Announcements;

public class ReachTests
{
    private static readonly Announcement ToAll = HalfTime with { NowToAll = true };
    private static readonly Announcement Necessary = HalfTime with { Necessary = true };

    [Theory]
    [InlineData("2026-09-14 10:00", null)]
    [InlineData("2026-09-14 08:00", null)]
    [InlineData("2026-09-14 07:59", "2026-09-14 08:00")]
    [InlineData("2026-09-14 18:00", "2026-09-15 08:00")]
    [InlineData("2026-09-12 10:00", "2026-09-14 08:00")]
    [InlineData("2026-12-23 10:00", "2027-01-07 08:00")]
    public void It_waits_for_the_hours_of_whoever_it_is_for(string now, string? opens) => Assert.Equal(Later(opens), Of(Somebody, HalfTime, now));

    [Fact]
    public void Everybodys_hours_are_their_own()
    {
        var inLondon = Somebody with { Zone = "Europe/London" };
        var late = Somebody with { Hours = Sweden.From(12, 20) };

        Assert.Equal(Later("2026-09-14 09:00"), Of(inLondon, HalfTime, "2026-09-14 08:30"));
        Assert.Equal(Later(null), Of(late, HalfTime, "2026-09-14 19:30"));
    }

    [Theory]
    [InlineData("2026-09-16 12:00", "2026-09-16 12:00")]
    [InlineData("2026-09-16 20:00", "2026-09-17 08:00")]
    [InlineData("2026-09-14 10:00", null)]
    public void It_waits_until_they_want_to_hear_again(string snoozedUntil, string? opens) =>
        Assert.Equal(Later(opens), Of(Somebody with { SnoozedUntil = Sweden.At(snoozedUntil) }, HalfTime, "2026-09-14 10:00"));

    [Fact]
    public void Now_to_all_waits_for_nobody() =>
        Assert.Equal(new Reach.WriteTo(null), Of(Somebody with { SnoozedUntil = Sweden.At("2026-09-20 10:00") }, ToAll, "2026-09-13 03:00"));

    [Fact]
    public void Who_has_never_come_is_written_to() => Assert.Equal(new Reach.WriteTo(null), Of(Somebody with { Address = null }, HalfTime));

    [Fact]
    public void Who_has_muted_announcements_gets_the_necessary_ones()
    {
        var muted = Somebody with { Muted = true };

        Assert.Equal(new Reach.Left(), Of(muted, HalfTime));
        Assert.Equal(new Reach.Left(), Of(muted, ToAll));
        Assert.Equal(new Reach.WriteTo(null), Of(muted, Necessary));
    }

    [Fact]
    public void Who_wants_nothing_gets_nothing_and_is_no_more_than_a_number()
    {
        var stopped = Somebody with { Stopped = true };

        Assert.All([HalfTime, ToAll, Necessary], announcement => Assert.Equal(new Reach.Left(), Of(stopped, announcement)));
        Assert.Equal(new Reach.Left(), Of(stopped with { Removed = true }, Necessary));
    }

    [Fact]
    public void Who_has_removed_the_app_is_not_written_to() => Assert.Equal(new Reach.Removed(), Of(Somebody with { Removed = true, Muted = true }, Necessary));

    [Fact]
    public void Heads_are_counted_by_what_comes_of_them()
    {
        var census = new[]
        {
            Somebody, Somebody with { Address = null }, Somebody with { Zone = "America/New_York" }, Somebody with { Removed = true },
            Somebody with { Muted = true }, Somebody with { Stopped = true },
        }.Aggregate(Census.Nobody, (counted, entry) => counted.Counting(entry, Of(entry, HalfTime)));

        Assert.Equal(new Census(Reached: 3, WithoutApp: 1, Removed: 1, Left: 2, Later: 1), census);
        Assert.Equal(6, census.All);
    }

    [Theory]
    [InlineData("2026-09-14 10:00", "2026-09-14 18:00")]
    [InlineData("2026-09-14 17:59", "2026-09-14 18:00")]
    [InlineData("2026-09-14 18:00", null)] // by then they have to be asked again
    public void Who_can_be_written_to_now_can_until_their_hours_end(string now, string? ends) =>
        Assert.Equal(ends is null ? null : Sweden.At(ends), Assert.IsType<Reach.WriteTo>(Whole(Somebody, HalfTime, now)).NotAfter);

    [Fact]
    public void Now_to_all_ends_with_nobodys_hours() =>
        Assert.Equal(new Reach.WriteTo(null), Whole(Somebody, ToAll, "2026-09-14 10:00"));

    private static Reach Whole(RollEntry entry, Announcement announcement, string now) =>
        Reach.Of(entry, announcement, Sweden.Closed, Sweden.At(now));

    /// <summary>When their hours end has tests of its own.</summary>
    private static Reach Of(RollEntry entry, Announcement announcement, string now = "2026-09-14 10:00") =>
        Whole(entry, announcement, now) is Reach.WriteTo to ? to with { NotAfter = null } : Whole(entry, announcement, now);

    private static Reach.WriteTo Later(string? opens) => new(opens is null ? null : Sweden.At(opens));
}
