using MentorBot.Core.Attention;
using MentorBot.Core.Meetings;
using NodaTime;
using static MentorBot.Core.Tests.Attention.Sweden;

namespace MentorBot.Core.Tests.Meetings;

/// <summary>Around Monday 14 September 2026; booked in August unless said.</summary>
public class PromptTimesTests
{
    private static readonly Instant InAugust = At("2026-08-20 10:00");

    [Theory]
    [InlineData("2026-09-16 13:00", "2026-09-15 13:00", "2026-09-16 10:00")] // as planned
    [InlineData("2026-09-14 10:00", "2026-09-11 10:00", "2026-09-11 15:00")] // Monday morning: Friday
    [InlineData("2026-09-14 09:00", "2026-09-11 09:00", "2026-09-11 15:00")]
    [InlineData("2026-09-14 13:00", "2026-09-11 13:00", "2026-09-14 10:00")]
    [InlineData("2026-09-15 08:00", "2026-09-14 08:00", "2026-09-14 15:00")]
    [InlineData("2026-09-15 19:00", "2026-09-14 15:00", "2026-09-15 16:00")] // an evening
    public void Before_a_meeting_the_adept_comes_a_day_ahead_and_the_mentor_three_hours(string start, string adept, string mentor)
    {
        var times = Booked(start, InAugust);

        Assert.Equal((adept, mentor), (Local(times.BeforeAdept!.Value), Local(times.BeforeMentor!.Value)));
    }

    [Fact]
    public void An_adept_whose_hours_come_late_in_the_day_is_still_asked_before_the_mentor()
    {
        var afternoons = Hours with { Hours = From(14, 18) };

        var times = PromptTimes.Around(At("2026-09-14 09:00"), Duration.FromHours(1), InAugust, MeetingOrigin.Booked, afternoons, Hours);

        Assert.Equal("2026-09-10 15:00", Local(times.BeforeAdept!.Value));
        Assert.Equal("2026-09-11 15:00", Local(times.BeforeMentor!.Value));
    }

    [Fact]
    public void Each_is_written_to_in_the_hours_of_their_own_zone()
    {
        var newYork = Hours with { Zone = Zone("America/New_York") };

        var times = PromptTimes.Around(At("2026-09-16 15:00"), Duration.FromHours(1), InAugust, MeetingOrigin.Booked, Hours, newYork);

        Assert.Equal(At("2026-09-15 15:00"), times.BeforeAdept);
        // Noon in Stockholm is six in the morning there.
        Assert.Equal(At("2026-09-15 15:00", newYork.Zone), times.BeforeMentor);
    }

    [Theory]
    [InlineData("2026-09-16 09:00", "2026-09-16 09:00", "2026-09-16 10:00")] // four hours left: the mentor as planned
    [InlineData("2026-09-16 09:45", "2026-09-16 09:45", "2026-09-16 10:15")] // too close to the mentor's own time: half an hour behind the adept
    [InlineData("2026-09-16 12:00", "2026-09-16 12:00", "2026-09-16 12:30")]
    [InlineData("2026-09-16 12:30", "2026-09-16 12:30", "2026-09-16 12:45")]
    [InlineData("2026-09-16 12:31", null, null)]
    [InlineData("2026-09-16 13:00", null, null)]
    [InlineData("2026-09-17 13:00", null, null)]
    [InlineData("2026-09-15 20:00", "2026-09-15 20:00", "2026-09-16 10:00")] // in the evening the adept is there, having just booked
    public void A_meeting_booked_late_asks_the_adept_at_once_while_half_an_hour_is_left(string bookedAt, string? adept, string? mentor)
    {
        var times = Booked("2026-09-16 13:00", At(bookedAt));

        Assert.Equal((adept, mentor), (LocalOrNull(times.BeforeAdept), LocalOrNull(times.BeforeMentor)));
    }

    [Fact]
    public void A_mentor_of_a_meeting_booked_late_before_a_weekend_hears_of_it_in_time()
    {
        var times = Booked("2026-09-14 09:00", At("2026-09-11 16:00"));

        Assert.Equal(("2026-09-11 16:00", "2026-09-11 16:30"), (LocalOrNull(times.BeforeAdept), LocalOrNull(times.BeforeMentor)));
    }

    [Fact]
    public void A_mentor_of_a_meeting_booked_late_is_left_alone_outside_their_hours()
    {
        var times = Booked("2026-09-16 07:30", At("2026-09-15 22:00"));

        Assert.Equal(("2026-09-15 22:00", null), (LocalOrNull(times.BeforeAdept), LocalOrNull(times.BeforeMentor)));
    }

    [Theory]
    [InlineData("2026-09-16 13:00", "2026-09-16 14:15", "2026-09-16 15:00", "2026-09-17 09:00")]
    [InlineData("2026-09-16 16:30", "2026-09-16 17:45", "2026-09-17 08:00", "2026-09-17 09:00")]
    [InlineData("2026-09-18 17:00", "2026-09-21 08:00", "2026-09-21 08:45", "2026-09-22 09:00")] // Friday evening: Monday, the adept first
    [InlineData("2026-07-03 13:00", "2026-07-03 14:15", "2026-07-03 15:00", "2026-08-03 09:00")] // the reminder waits for the summer to pass
    public void After_a_meeting_the_adept_comes_first_again_and_is_reminded_once(string start, string adept, string mentor, string reminder)
    {
        var times = Booked(start, At("2026-06-01 10:00"));

        Assert.Equal((adept, mentor, reminder), (Local(times.AfterAdept), Local(times.AfterMentor), LocalOrNull(times.Reminder)));
    }

    [Fact]
    public void A_longer_meeting_is_asked_about_when_it_is_over()
    {
        var times = PromptTimes.Around(At("2026-09-16 13:00"), Duration.FromMinutes(90), InAugust, MeetingOrigin.Booked, Hours, Hours);

        Assert.Equal("2026-09-16 14:45", Local(times.AfterAdept));
    }

    [Theory]
    [InlineData("2026-09-16 10:00")]
    [InlineData("2026-09-16 11:00")] // its hour is not over, but the adept says that it is
    public void We_just_met_asks_the_adept_at_once_and_nobody_beforehand(string start)
    {
        var saidAt = At("2026-09-16 11:30");

        var times = PromptTimes.Around(At(start), Duration.FromHours(1), saidAt, MeetingOrigin.JustMet, Hours, Hours);

        Assert.Null(times.BeforeAdept);
        Assert.Null(times.BeforeMentor);
        Assert.Equal(saidAt, times.AfterAdept);
        Assert.Equal(start.EndsWith("10:00", StringComparison.Ordinal) ? "2026-09-16 12:15" : "2026-09-16 12:30", Local(times.AfterMentor));
    }

    [Fact]
    public void We_just_met_in_the_evening_leaves_the_mentor_until_morning()
    {
        var times = PromptTimes.Around(
            At("2026-09-16 19:00"), Duration.FromHours(1), At("2026-09-16 20:30"), MeetingOrigin.JustMet, Hours, Hours);

        Assert.Equal(("2026-09-16 20:30", "2026-09-17 08:00"), (Local(times.AfterAdept), Local(times.AfterMentor)));
    }

    [Fact]
    public void The_day_ahead_is_24_hours_also_when_the_clock_changes()
    {
        // The clock was put forward on Sunday 29 March 2026; open every day, so that nothing else moves the time.
        var everyDay = Hours with { Closed = new(new ClosedCalendar(new HashSet<IsoDayOfWeek>(), false, [], [])) };

        var times = PromptTimes.Around(At("2026-03-29 12:00"), Duration.FromHours(1), InAugust - Duration.FromDays(300), MeetingOrigin.Booked, everyDay, everyDay);

        Assert.Equal("2026-03-28 11:00", Local(times.BeforeAdept!.Value));
    }

    private static PromptTimes Booked(string start, Instant bookedAt) =>
        PromptTimes.Around(At(start), Duration.FromHours(1), bookedAt, MeetingOrigin.Booked, Hours, Hours);

    private static string? LocalOrNull(Instant? instant) => instant is { } known ? Local(known) : null;
}
