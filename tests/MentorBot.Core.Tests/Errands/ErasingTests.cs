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
    public void Twelve_months_after_the_goodbye_by_the_calendar() =>
        Assert.Equal(Sweden.At("2027-09-14 10:00"), Ended.ErasedAt(Sweden.Closed));

    [Fact]
    public void A_goodbye_on_a_leap_day_is_erased_on_the_last_of_February()
    {
        var leapDay = Pair.TellForMe(Role.Adept, "Tack.", Sweden.At("2028-02-29 10:00")).OrThrow();

        Assert.Equal(Sweden.At("2029-02-28 10:00"), leapDay.ErasedAt(Sweden.Closed));
    }

    /// <summary>15 August 2027 is a Sunday: the Friday before, so that thirty days are left.</summary>
    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Each_hears_it_once_thirty_days_before_or_a_little_earlier(Role to) =>
        Assert.Equal(["2027-08-13 10:00"], Ended.TimesOf(ErrandKind.TellErasing, to, "2026-09-14 10:00"));

    [Fact]
    public void Once_erased_there_is_nothing_to_say() => Assert.Empty(Ended.TimesOf(ErrandKind.TellErasing, Role.Adept, "2027-09-14 10:00"));

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
}
