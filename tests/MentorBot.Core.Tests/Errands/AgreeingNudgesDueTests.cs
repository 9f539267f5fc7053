using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>From both yeses, on Tuesday 1 September, until the two have agreed.</summary>
public class AgreeingNudgesDueTests
{
    private static readonly Mentorship Met = Booked("2026-09-16 13:00");

    [Fact]
    public void The_first_meeting_is_asked_for_once_after_two_days()
    {
        Assert.Equal(["2026-09-03 10:00"], Pair.TimesOf(ErrandKind.NudgeFirstMeeting, Role.Adept, "2026-09-01 10:00"));
        Assert.Empty(Pair.TimesOf(ErrandKind.NudgeFirstMeeting, Role.Mentor, "2026-09-01 10:00"));
    }

    [Fact]
    public void Booking_it_is_all_that_was_asked_for() => Assert.Empty(
        Booked("2026-09-16 13:00", bookedAt: "2026-09-02 10:00").TimesOf(ErrandKind.NudgeFirstMeeting, Role.Adept, "2026-09-02 10:00"));

    [Fact]
    public void Called_off_it_is_asked_for_again_unless_it_was_before() => Assert.Equal(
        ["2026-09-14 11:00"], Met.CalledOff(Role.Mentor, "2026-09-14 11:00").TimesOf(ErrandKind.NudgeFirstMeeting, Role.Adept, "2026-09-14 11:00"));

    [Theory]
    [InlineData("2026-09-16 13:00", "2026-09-17 14:00")]
    [InlineData("2026-09-18 13:00", "2026-09-21 14:00")] // a Friday, so the Monday
    public void The_working_day_after_the_first_meeting_each_is_asked_once_what_they_agree_on(string meeting, string due)
    {
        Assert.Equal([due], Booked(meeting).TimesOf(ErrandKind.NudgeAgree, Role.Adept, "2026-09-14 10:00"));
        Assert.Equal([due], Booked(meeting).TimesOf(ErrandKind.NudgeAgree, Role.Mentor, "2026-09-14 10:00"));
    }

    [Fact]
    public void Who_has_agreed_or_waits_for_an_answer_is_not_asked()
    {
        var proposed = Met.ProposeFrame(Role.Adept, AFrame(), 0, Now).OrThrow();
        var agreed = proposed.Answer(1, Role.Mentor, yes: true, Now).OrThrow();

        Assert.All([proposed, agreed], m => Assert.Empty(m.TimesOf(ErrandKind.NudgeAgree, Role.Adept, "2026-09-14 10:00")));
        Assert.All([proposed, agreed], m => Assert.Empty(m.TimesOf(ErrandKind.NudgeAgree, Role.Mentor, "2026-09-14 10:00")));
    }

    [Fact]
    public void After_a_no_it_is_asked_what_the_two_agree_on()
    {
        var no = Met.ProposeFrame(Role.Adept, AFrame(), 0, Now).OrThrow().Answer(1, Role.Mentor, yes: false, Now).OrThrow();

        Assert.Equal(["2026-09-17 14:00"], no.TimesOf(ErrandKind.NudgeAgree, Role.Adept, "2026-09-14 10:00"));
    }

    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Whose_answer_is_waited_for_is_reminded_once_after_a_week(Role by)
    {
        var proposed = Met.ProposeFrame(by, AFrame(), 0, Now).OrThrow();

        Assert.Equal(["2026-09-21 10:00"], proposed.TimesOf(ErrandKind.NudgeAwaits, by.Other(), "2026-09-14 10:00"));
        Assert.Empty(proposed.TimesOf(ErrandKind.NudgeAwaits, by, "2026-09-14 10:00"));
    }

    [Fact]
    public void Answered_or_taken_back_it_waits_no_longer()
    {
        var proposed = Met.ProposeFrame(Role.Adept, AFrame(), 0, Now).OrThrow();

        Assert.Empty(proposed.Answer(1, Role.Mentor, yes: false, Now).OrThrow().TimesOf(ErrandKind.NudgeAwaits, Role.Mentor, "2026-09-14 10:00"));
        Assert.Empty(proposed.Withdraw(1, Role.Adept, Now).OrThrow().TimesOf(ErrandKind.NudgeAwaits, Role.Mentor, "2026-09-14 10:00"));
    }

    [Fact]
    public void A_counter_proposal_waits_for_the_other_of_the_two_from_then_on()
    {
        var countered = Met.ProposeFrame(Role.Adept, AFrame(), 0, Now).OrThrow().ProposeFrame(Role.Mentor, AFrame(14), 1, Sweden.At("2026-09-16 10:00")).OrThrow();

        Assert.Empty(countered.TimesOf(ErrandKind.NudgeAwaits, Role.Mentor, "2026-09-16 10:00"));
        Assert.Equal(["2026-09-23 10:00"], countered.TimesOf(ErrandKind.NudgeAwaits, Role.Adept, "2026-09-16 10:00"));
    }

    [Fact]
    public void A_rest_whose_date_has_passed_waits_for_nobody()
    {
        var proposed = Met.ProposePause(Role.Adept, Sweden.At("2026-09-18 12:00"), Now).OrThrow();

        Assert.Empty(proposed.TimesOf(ErrandKind.NudgeAwaits, Role.Mentor, "2026-09-14 10:00"));
        Assert.DoesNotContain(ErrandKind.TellProposal, proposed.KindsDueAt("2026-09-18 13:00"));
    }
}
