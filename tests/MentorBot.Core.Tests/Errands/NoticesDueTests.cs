using MentorBot.Core.Errands;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>What one of the two did about a meeting, told to the other.</summary>
public class NoticesDueTests
{
    private static readonly Mentorship OnFriday = Booked("2026-09-18 13:00").Unhurried();
    private static readonly Mentorship Told = OnFriday.AllSentAt("2026-09-14 10:00");

    [Fact]
    public void A_move_is_told_to_whoever_was_told_of_the_booking()
    {
        var moved = Told.Moved("2026-09-21 13:00", "2026-09-14 11:00");

        Assert.Equal([ErrandKind.TellMoved], moved.KindsDueAt("2026-09-14 11:00"));
        Assert.Empty(moved.AllSentAt("2026-09-14 11:00").KindsDueAt("2026-09-14 11:00"));
    }

    [Fact]
    public void Every_further_move_is_told()
    {
        var twice = Told.Moved("2026-09-21 13:00", "2026-09-14 11:00").AllSentAt("2026-09-14 11:00").Moved("2026-09-22 13:00", "2026-09-14 12:00");

        Assert.Equal(2, twice.OneDueAt(ErrandKind.TellMoved, "2026-09-14 12:00").Edition);
    }

    [Fact]
    public void A_booking_that_moved_before_it_was_told_is_news_once()
    {
        var moved = Booked("2026-09-18 13:00", bookedAt: "2026-09-14 20:00").Unhurried().Moved("2026-09-21 13:00", "2026-09-14 21:00");

        Assert.Equal([ErrandKind.TellBooked], moved.KindsDueAt("2026-09-15 08:00"));
        Assert.DoesNotContain(moved.AllSentAt("2026-09-15 08:00").Claims, c => c.Key.StartsWith("TellMoved", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_booked_is_not_told()
    {
        var byJohan = Pair.Unhurried().Book(First, Role.Mentor, Form("2026-09-18 13:00"), Keys, Now).OrThrow();

        Assert.Equal(Role.Adept, Assert.Single(byJohan.DueAt(Now)).To);
    }

    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Calling_off_is_told_to_the_other(Role by)
    {
        var due = Told.CalledOff(by, "2026-09-14 11:00").OneDueAt(ErrandKind.TellCancelled, "2026-09-14 11:00");

        Assert.Equal(by.Other(), due.To);
    }

    [Fact]
    public void What_was_booked_and_called_off_unseen_is_not_mentioned()
    {
        var unseen = Booked("2026-09-18 13:00", bookedAt: "2026-09-14 20:00").Unhurried().CalledOff(Role.Adept, "2026-09-14 21:00");

        Assert.Empty(unseen.KindsDueAt("2026-09-15 08:00"));
        Assert.Null(unseen.NextAfter("2026-09-14 21:00"));
    }

    [Fact]
    public void Outside_hours_a_notice_waits_for_the_morning()
    {
        var evening = Booked("2026-09-18 13:00", bookedAt: "2026-09-14 20:00").Unhurried();

        Assert.Empty(evening.KindsDueAt("2026-09-14 20:00"));
        Assert.Equal("2026-09-15 08:00", evening.NextAfter("2026-09-14 20:00"));
    }

    [Fact]
    public void A_notice_that_would_come_too_late_in_the_morning_comes_at_once()
    {
        var early = Booked("2026-09-15 07:30", bookedAt: "2026-09-14 20:00").Unhurried();

        Assert.True(early.OneDueAt(ErrandKind.TellBooked, "2026-09-14 20:00").AtOnce);
    }

    [Fact]
    public void A_notice_about_a_meeting_that_is_over_is_not_worth_sending() =>
        Assert.DoesNotContain(ErrandKind.TellBooked, OnFriday.KindsDueAt("2026-09-18 14:00"));

    [Fact]
    public void We_just_met_is_no_news_to_the_other() =>
        Assert.DoesNotContain(ErrandKind.TellBooked, Pair.Unhurried().JustMet(First, Keys, Now).OrThrow().KindsDueAt("2026-09-14 10:00"));
}
