using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Attention;

/// <summary>Days and months as limits count them.</summary>
public class CountingTests
{
    [Theory]
    [InlineData("2026-09-14 10:00", 7, "2026-09-21 10:00")] // an ordinary week, weekend and all
    [InlineData("2026-06-30 10:00", 7, "2026-08-04 10:00")] // weeks 28 to 31 are none
    [InlineData("2026-07-15 10:00", 1, "2026-08-03 10:00")] // begun in the middle of them
    [InlineData("2026-04-02 10:00", 1, "2026-04-07 10:00")] // Easter from Good Friday on, its Saturday squeezed in
    [InlineData("2026-12-21 10:00", 1, "2027-01-07 10:00")] // Christmas and Epiphany
    [InlineData("2026-05-13 10:00", 1, "2026-05-16 10:00")] // Ascension Day and the squeeze day after it
    [InlineData("2026-10-30 10:00", 1, "2026-11-01 10:00")] // All Saints' Day
    [InlineData("2026-09-14 10:00", 0, "2026-09-14 10:00")]
    public void Days_on_which_time_stands_still_do_not_count(string from, int days, string to) =>
        Assert.Equal(to, Sweden.Local(Sweden.Hours.AfterDays(Sweden.At(from), days)));

    [Theory]
    [InlineData("2026-09-18 10:00", 1, "2026-09-21 10:00")]
    [InlineData("2026-09-19 10:00", 1, "2026-09-21 10:00")]
    [InlineData("2026-09-14 10:00", 5, "2026-09-21 10:00")]
    [InlineData("2026-04-01 10:00", 2, "2026-04-07 10:00")] // Maundy Thursday, and the Tuesday after Easter
    [InlineData("2026-06-30 10:00", 5, "2026-08-04 10:00")]
    public void Working_days_leave_weekends_out_too(string from, int days, string to) =>
        Assert.Equal(to, Sweden.Local(Sweden.Hours.AfterWorkingDays(Sweden.At(from), days)));

    [Theory]
    [InlineData("2026-08-31 10:00", 6, "2027-02-28 10:00")]
    [InlineData("2026-11-30 10:00", 3, "2027-02-28 10:00")]
    [InlineData("2026-06-30 10:00", 1, "2026-07-30 10:00")] // summer or not
    public void Months_go_by_the_calendar(string from, int months, string to) =>
        Assert.Equal(to, Sweden.Local(Sweden.Hours.AfterMonths(Sweden.At(from), months)));

    [Theory]
    [InlineData("Europe/Stockholm", "2026-10-24 10:00", "2026-10-25 10:00")] // a day of 25 hours
    [InlineData("Europe/London", "2026-03-28 10:00", "2026-03-29 10:00")] // a day of 23
    [InlineData("America/New_York", "2026-10-31 10:00", "2026-11-02 10:00")] // on 1 November; All Saints' Day is the day before
    [InlineData("Australia/Lord_Howe", "2026-10-03 10:00", "2026-10-04 10:00")] // half an hour less
    [InlineData("Asia/Kolkata", "2026-10-24 10:00", "2026-10-25 10:00")]
    public void The_time_of_day_stays_when_the_clock_is_changed(string zone, string from, string to)
    {
        var hours = Sweden.Hours with { Zone = Sweden.Zone(zone) };
        var days = Period.Between(Sweden.Date(from[..10]), Sweden.Date(to[..10]), PeriodUnits.Days).Days;

        Assert.Equal(Sweden.At(to, hours.Zone), hours.AfterDays(Sweden.At(from, hours.Zone), days));
    }

    [Fact]
    public void A_time_that_the_clock_skips_is_the_one_after()
    {
        Assert.Equal("2026-03-29 03:30", Sweden.Local(Sweden.Hours.AfterDays(Sweden.At("2026-03-28 02:30"), 1)));
    }

    [Theory]
    [InlineData(50, "2026-09-29 10:00")]
    [InlineData(85, "2026-10-09 22:00")]
    [InlineData(100, "2026-10-14 10:00")]
    public void A_share_is_of_the_time_itself(int percent, string to) =>
        Assert.Equal(to, Sweden.Local(Sweden.Hours.AfterShare(Sweden.At("2026-09-14 10:00"), 1, percent)));

    [Fact]
    public void Days_before_go_by_the_calendar() =>
        Assert.Equal("2027-08-15 10:00", Sweden.Local(Sweden.Hours.DaysBefore(Sweden.At("2027-09-14 10:00"), 30)));

    [Fact]
    public void A_calendar_on_which_every_day_is_closed_counts_on()
    {
        var closed = Sweden.Closed with { Own = [new DateInterval(Sweden.Date("2026-01-01"), Sweden.Date("2099-12-31"))] };

        Assert.InRange((Sweden.Hours with { Closed = closed }).AfterDays(Sweden.At("2026-09-14 10:00"), 7), Sweden.At("2027-09-14 10:00"), Sweden.At("2028-09-14 10:00"));
    }

    [Fact]
    public void Each_counts_in_their_own_zone()
    {
        var kolkata = Sweden.Hours with { Zone = Sweden.Zone("Asia/Kolkata") };
        var eveOfTheSummer = Sweden.At("2026-07-05 22:00"); // Monday of week 28 in Kolkata already

        Assert.NotEqual(Sweden.Hours.AfterDays(eveOfTheSummer, 1), kolkata.AfterDays(eveOfTheSummer, 1));
        Assert.Equal(Sweden.At("2026-08-03 22:00"), Sweden.Hours.AfterDays(eveOfTheSummer, 1));
    }
}
