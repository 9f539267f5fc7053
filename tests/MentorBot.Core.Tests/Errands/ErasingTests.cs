using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>Everything is erased twelve months after the goodbye, and both know thirty days before.</summary>
public class ErasingTests
{
    private static readonly Mentorship Ended = Pair.TellForMe(Role.Adept, "Tack för allt.", Now).OrThrow();

    [Fact]
    public void A_mentorship_that_lives_is_not_erased() => Assert.Null(Pair.ErasedAt(Sweden.Closed));

    [Fact]
    public void Nothing_is_erased_before_both_have_been_told() => Assert.Null(Ended.ErasedAt(Sweden.Closed));

    [Fact]
    public void Twelve_months_after_the_goodbye_by_the_calendar() =>
        Assert.Equal(Sweden.At("2027-09-14 10:00"), Told(Ended, "2027-08-13 10:00").ErasedAt(Sweden.Closed));

    [Fact]
    public void A_goodbye_on_a_leap_day_is_erased_on_the_last_of_February()
    {
        var leapDay = Pair.TellForMe(Role.Adept, "Tack.", Sweden.At("2028-02-29 10:00")).OrThrow();

        Assert.Equal(Sweden.At("2029-02-28 10:00"), Told(leapDay, "2029-01-29 10:00").ErasedAt(Sweden.Closed));
    }

    [Fact]
    public void A_notice_that_came_late_moves_the_day() =>
        Assert.Equal(Sweden.At("2027-10-01 10:00"), Told(Ended, "2027-09-01 10:00").ErasedAt(Sweden.Closed));

    [Fact]
    public void A_notice_that_Teams_held_back_has_not_been_given()
    {
        var told = Ended.DueAt(Sweden.At("2027-08-13 10:00")).Where(e => e.Kind == ErrandKind.TellErasing).ToList();
        var heldBack = told.Aggregate(Ended, (m, e) => m.Taking(e, Sweden.At("2027-08-13 10:00")).Done(e, Outcome.Throttled, Sweden.At("2027-08-13 11:00"), null));

        Assert.Null(heldBack.ErasedAt(Sweden.Closed));
    }

    [Fact]
    public void Nobody_need_be_told_who_wants_nothing_unasked()
    {
        var stopped = Ended with { Adept = Ended.Adept with { Stopped = true }, Mentor = Ended.Mentor! with { Stopped = true } };

        Assert.Equal(Sweden.At("2027-09-14 10:00"), stopped.ErasedAt(Sweden.Closed));
    }

    /// <summary>15 August 2027 is a Sunday: the Friday before, so that thirty days are left.</summary>
    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Each_hears_it_once_thirty_days_before_or_a_little_earlier(Role to) =>
        Assert.Equal(["2027-08-13 10:00"], Ended.TimesOf(ErrandKind.TellErasing, to, "2026-09-14 10:00"));

    [Fact]
    public void Who_never_had_a_mentor_hears_it_alone()
    {
        var down = Alone.PutDown(Now).OrThrow();

        Assert.Equal(["2027-08-13 10:00"], down.TimesOf(ErrandKind.TellErasing, Role.Adept, "2026-09-14 10:00"));
        Assert.Empty(down.TimesOf(ErrandKind.TellErasing, Role.Mentor, "2026-09-14 10:00"));
    }

    [Fact]
    public void Nobody_tells_who_is_gone()
    {
        var gone = Pair.Disappears(Role.Adept, Now);

        Assert.Empty(gone.TimesOf(ErrandKind.TellErasing, Role.Adept, "2026-09-14 10:00"));
        Assert.Single(gone.TimesOf(ErrandKind.TellErasing, Role.Mentor, "2026-09-14 10:00"));
    }

    private static Mentorship Told(Mentorship mentorship, string at) => mentorship.AllSentAt(at);
}
