using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Errands;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Journey;

/// <summary>Since when nothing has been booked.</summary>
public class BecalmedTests
{
    [Fact]
    public void Before_the_first_meeting_since_both_yeses() => Assert.Equal("2026-09-01 10:00", Since(Pair, "2026-09-14 10:00"));

    [Fact]
    public void Since_the_last_meeting_was_over()
    {
        var booked = Booked("2026-09-16 13:00");

        Assert.Equal("2026-09-01 10:00", Since(booked, "2026-09-16 13:59"));
        Assert.Equal("2026-09-16 14:00", Since(booked, "2026-09-16 14:00"));
    }

    [Fact]
    public void Since_a_meeting_was_called_off() =>
        Assert.Equal("2026-09-15 11:00", Since(Booked("2026-09-16 13:00").CalledOff(Role.Mentor, "2026-09-15 11:00"), "2026-09-20 10:00"));

    [Fact]
    public void Since_the_two_just_met() =>
        Assert.Equal("2026-09-14 10:00", Since(Pair.JustMet(First, Keys, Now).OrThrow(), "2026-09-20 10:00"));

    [Fact]
    public void Since_a_rest_was_over_and_not_before()
    {
        var rested = Pair.ProposePause(Role.Adept, Sweden.At("2026-10-01 12:00"), Now).OrThrow().Answer(1, Role.Mentor, yes: true, Now).OrThrow();

        Assert.Equal("2026-09-01 10:00", Since(rested, "2026-09-20 10:00"));
        Assert.Equal("2026-10-01 12:00", Since(rested, "2026-10-02 10:00"));
    }

    /// <summary>Eight weeks and a day: the day of a public holiday does not count.</summary>
    [Theory]
    [InlineData("2026-09-20 10:00", false)]
    [InlineData("2026-11-12 13:59", false)]
    [InlineData("2026-11-12 14:00", true)]
    public void Becalmed_is_two_rhythms_without_a_meeting(string now, bool isBecalmed) =>
        Assert.Equal(isBecalmed, Booked("2026-09-16 13:00").IsBecalmed(Sweden.Closed, Sweden.At(now)));

    [Fact]
    public void A_meeting_ahead_a_rest_or_the_goodbye_is_no_quiet_time()
    {
        var (met, late) = (Booked("2026-09-16 13:00"), Sweden.At("2026-12-01 10:00"));
        var resting = met.ProposePause(Role.Adept, Sweden.At("2027-02-01 12:00"), late).OrThrow().Answer(1, Role.Mentor, yes: true, late).OrThrow();

        Assert.True(met.IsBecalmed(Sweden.Closed, late));
        Assert.False(met.Book(new("next"), Role.Adept, Form("2026-12-03 13:00"), Keys, late).OrThrow().IsBecalmed(Sweden.Closed, late));
        Assert.False(resting.IsBecalmed(Sweden.Closed, late));
        Assert.False((met with { ClosingBegunAt = late }).IsBecalmed(Sweden.Closed, late));
        Assert.False(Alone.IsBecalmed(Sweden.Closed, late));
    }

    private static string Since(Mentorship mentorship, string now) => Sweden.Local(mentorship.QuietSince(Sweden.At(now)));
}
