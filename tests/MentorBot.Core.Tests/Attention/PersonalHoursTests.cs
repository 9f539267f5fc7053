using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Attention;

/// <summary>Monday 14 September 2026 and the days around it, unless something else is at stake.</summary>
public class PersonalHoursTests
{
    private static readonly PersonalHours NeverOpen = Sweden.Hours with
    {
        Closed = new(CalendarReader.ReadSwedish(), [new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2040, 1, 1))]),
    };

    [Theory]
    [InlineData("2026-09-14 08:00", "2026-09-14 08:00")] // open
    [InlineData("2026-09-14 17:59", "2026-09-14 17:59")]
    [InlineData("2026-09-14 18:00", "2026-09-14 15:00")] // after closing
    [InlineData("2026-09-14 23:30", "2026-09-14 15:00")]
    [InlineData("2026-09-14 06:00", "2026-09-11 15:00")] // Monday before opening
    [InlineData("2026-09-15 06:00", "2026-09-14 15:00")] // Tuesday before opening
    [InlineData("2026-09-13 09:00", "2026-09-11 09:00")] // Sunday
    [InlineData("2026-09-13 10:00", "2026-09-11 10:00")]
    [InlineData("2026-09-13 15:00", "2026-09-11 15:00")]
    [InlineData("2026-09-13 16:00", "2026-09-11 15:00")]
    [InlineData("2026-09-13 07:00", "2026-09-11 15:00")]
    [InlineData("2026-05-17 10:00", "2026-05-13 10:00")] // past Ascension and its squeeze day
    [InlineData("2027-01-06 10:00", "2026-12-21 10:00")] // past Christmas
    public void A_time_before_a_meeting_moves_earlier(string target, string moved) =>
        Assert.Equal(moved, Sweden.Local(Sweden.Hours.MoveEarlier(Sweden.At(target))));

    [Theory]
    [InlineData("2026-09-14 08:00", "2026-09-14 08:00")]
    [InlineData("2026-09-14 07:00", "2026-09-14 08:00")]
    [InlineData("2026-09-14 18:00", "2026-09-15 08:00")]
    [InlineData("2026-09-11 18:15", "2026-09-14 08:00")] // Friday evening
    [InlineData("2026-09-12 07:00", "2026-09-14 08:00")] // Saturday morning
    [InlineData("2026-07-03 18:00", "2026-08-03 08:00")] // past the summer
    public void A_time_after_a_meeting_moves_later(string target, string moved) =>
        Assert.Equal(moved, Sweden.Local(Sweden.Hours.MoveLater(Sweden.At(target))));

    [Theory]
    [InlineData("2026-09-14 12:00", "2026-09-15 09:00")]
    [InlineData("2026-09-14 03:00", "2026-09-15 09:00")]
    [InlineData("2026-09-11 12:00", "2026-09-14 09:00")]
    public void The_next_open_morning_is_an_hour_past_opening_on_another_day(string after, string morning) =>
        Assert.Equal(Sweden.At(morning), Sweden.Hours.NextOpenMorning(Sweden.At(after)));

    [Fact]
    public void A_short_day_is_used_from_its_opening()
    {
        var hours = Sweden.Hours with { Hours = Sweden.From(10, 12) };

        Assert.Equal("2026-09-14 10:00", Sweden.Local(hours.MoveEarlier(Sweden.At("2026-09-14 13:00"))));
        Assert.Equal("2026-09-11 10:00", Sweden.Local(hours.MoveEarlier(Sweden.At("2026-09-13 11:00"))));
    }

    [Fact]
    public void A_calendar_that_never_opens_moves_nothing()
    {
        var target = Sweden.At("2026-09-14 09:00");

        Assert.Equal(target, NeverOpen.MoveEarlier(target));
        Assert.Equal(target, NeverOpen.MoveLater(target));
        Assert.Null(NeverOpen.NextOpenMorning(target));
    }

    [Fact]
    public void An_opening_that_the_clock_skips_is_the_moment_after_the_gap()
    {
        // 29 March 2026, a Sunday: 02.00 becomes 03.00.
        var nights = new PersonalHours(Sweden.Stockholm, new(new LocalTime(2, 30), new LocalTime(5, 0)), EveryDayOpen);

        Assert.Equal("2026-03-29 03:00", Sweden.Local(nights.MoveLater(Sweden.At("2026-03-29 01:00"))));
    }

    [Fact]
    public void A_day_whose_time_is_skipped_altogether_is_passed_over()
    {
        // Samoa went from Thursday 29 December 2011 straight to Saturday.
        var apia = new PersonalHours(Sweden.Zone("Pacific/Apia"), WorkingHours.Usual, EveryDayOpen);
        var saturdayNight = Sweden.At("2011-12-31 06:00", apia.Zone);

        Assert.Equal(Sweden.At("2011-12-29 15:00", apia.Zone), apia.MoveEarlier(saturdayNight));
    }

    [Fact]
    public void An_opening_that_comes_twice_is_not_looked_for_in_the_past()
    {
        // 25 October 2026: 03.00 becomes 02.00, so 02.30 comes twice and the person's day begins again.
        var nights = new PersonalHours(Sweden.Stockholm, new(new LocalTime(2, 30), new LocalTime(5, 0)), EveryDayOpen);
        var second = Assert.IsType<LocalTimeMeaning.Twice>(LocalTimes.Resolve(new LocalDateTime(2026, 10, 25, 2, 30), Sweden.Stockholm)).Second;

        Assert.Equal(second, nights.MoveLater(second - Duration.FromMinutes(20)));
    }

    private static ClosedDays EveryDayOpen { get; } = new(new ClosedCalendar(new HashSet<IsoDayOfWeek>(), false, [], []));
}
