using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Attention;

public class SwedishCalendarTests
{
    /// <summary>Outside the breaks, so that nothing but the holiday itself closes the day.</summary>
    private static readonly ClosedDays WithoutBreaks = new(CalendarReader.ReadSwedish() with { Breaks = [] });

    [Theory]
    [InlineData(2025, "01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31", "05-02 05-30")]
    [InlineData(2026, "01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31", "01-02 01-05 05-15")]
    [InlineData(2027, "01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31", "05-07")]
    [InlineData(2028, "01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26", "01-07 05-26 06-05")]
    public void Closes_these_weekdays_of_the_year_and_no_others(int year, string holidays, string squeezed)
    {
        var closed = new DateInterval(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))
            .Where(date => date.DayOfWeek < IsoDayOfWeek.Saturday && WithoutBreaks.IsClosed(date));

        var expected = $"{holidays} {squeezed}".Split(' ').Select(day => Sweden.Date($"{year}-{day}")).Order();
        Assert.Equal(expected, closed);
    }

    [Theory]
    [InlineData("2025-04-20")] // Påskdagen
    [InlineData("2026-05-24")] // Pingstdagen
    [InlineData("2026-06-20")] // Midsommardagen
    [InlineData("2026-10-31")] // Alla helgons dag
    [InlineData("2027-06-26")]
    [InlineData("2028-11-04")]
    public void Holidays_that_always_fall_on_a_weekend_are_in_the_calendar_too(string date)
    {
        var withoutWeekends = new ClosedDays(CalendarReader.ReadSwedish() with { Weekend = new HashSet<IsoDayOfWeek>(), Breaks = [] });

        Assert.True(withoutWeekends.IsClosed(Sweden.Date(date)));
    }

    [Theory]
    [InlineData("2026-07-03", false)]
    [InlineData("2026-07-06", true)] // week 28 begins
    [InlineData("2026-07-31", true)]
    [InlineData("2026-08-03", false)]
    [InlineData("2026-12-21", false)]
    [InlineData("2026-12-22", true)]
    [InlineData("2027-01-05", true)]
    [InlineData("2027-01-07", false)]
    public void July_weeks_and_Christmas_are_breaks(string date, bool closed) =>
        Assert.Equal(closed, Sweden.Closed.IsClosed(Sweden.Date(date)));

    [Fact]
    public void A_program_closes_days_of_its_own_the_last_one_included()
    {
        var closed = Sweden.Closed with { Own = [new DateInterval(Sweden.Date("2026-09-14"), Sweden.Date("2026-09-16"))] };

        Assert.False(closed.IsClosed(Sweden.Date("2026-09-11")));
        Assert.True(closed.IsClosed(Sweden.Date("2026-09-14")));
        Assert.True(closed.IsClosed(Sweden.Date("2026-09-16")));
        Assert.False(closed.IsClosed(Sweden.Date("2026-09-17")));
    }

    [Fact]
    public void A_single_day_beside_a_break_stays_open()
    {
        // Monday 21 December 2026 stands between a Sunday and the Christmas break.
        Assert.False(Sweden.Closed.IsClosed(Sweden.Date("2026-12-21")));
    }

    [Fact]
    public void Squeeze_days_are_open_where_the_calendar_says_so()
    {
        var open = new ClosedDays(CalendarReader.ReadSwedish() with { ClosesSqueezeDays = false });

        Assert.False(open.IsClosed(Sweden.Date("2026-05-15")));
    }

    [Theory]
    [InlineData("1981-04-19")] // the moon's table would say 26 April
    [InlineData("1954-04-18")] // the moon's table would say 25 April
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_falls_where_almanacs_have_it(string sunday)
    {
        var easter = new DayRule.FromEaster(0);
        var date = Sweden.Date(sunday);

        Assert.True(easter.Holds(date));
        Assert.False(easter.Holds(date.PlusDays(-7)));
        Assert.False(easter.Holds(date.PlusDays(7)));
    }
}
