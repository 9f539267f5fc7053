using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Attention;

public class CalendarReaderTests
{
    [Theory]
    [InlineData("date: 12-24", "2026-12-24 2031-12-24", "2026-12-23 2026-11-24")]
    [InlineData("date: 2027-03-05", "2027-03-05", "2026-03-05 2028-03-05 2027-03-06")]
    [InlineData("date: 02-29", "2028-02-29", "2027-02-28 2027-03-01")]
    [InlineData("dates: 12-22..01-06", "2026-12-22 2026-12-31 2027-01-06", "2026-12-21 2027-01-07")]
    [InlineData("dates: 03-01..03-03", "2026-03-01 2027-03-03", "2026-02-28 2026-03-04")]
    [InlineData("dates: 2027-03-01..2027-03-05", "2027-03-01 2027-03-05", "2026-03-01 2027-03-06")]
    [InlineData("easter: -2", "2026-04-03 2027-03-26", "2026-04-04")]
    [InlineData("easter: 39", "2026-05-14", "2026-05-13")]
    [InlineData("weeks: 28-31", "2026-07-06 2026-08-02", "2026-07-05 2026-08-03")]
    [InlineData("weeks: 53-53", "2027-01-03", "2027-01-04 2025-12-31")]
    [InlineData("{ weekday: Saturday, between: 06-20..06-26 }", "2026-06-20 2027-06-26", "2026-06-27 2026-06-19")]
    public void An_entry_says_which_days_it_is_about(string rule, string closed, string open)
    {
        var entry = rule.StartsWith('{') ? $"{{ name: X, {rule[1..]}" : $"{{ name: X, {rule} }}";
        var calendar = CalendarReader.Read($"weekend: []\nsqueeze: false\nholidays: [{entry}]\nbreaks: []");

        Assert.All(closed.Split(' '), date => Assert.True(calendar.IsClosed(Sweden.Date(date)), $"{date} should be closed"));
        Assert.All(open.Split(' '), date => Assert.False(calendar.IsClosed(Sweden.Date(date)), $"{date} should be open"));
    }

    [Theory]
    [InlineData("date: 24/12", "month-day")]
    [InlineData("date: 02-30", "month-day")]
    [InlineData("date: 24-12", "month-day")]
    [InlineData("dates: 06-20", "first..last")]
    [InlineData("dates: 06-20..2027-06-21", "first..last")]
    [InlineData("dates: 2027-03-05..2027-03-01", "first..last")]
    [InlineData("easter: two", "Good Friday")]
    [InlineData("easter: 200", "-80 to 80")]
    [InlineData("weeks: 31-28", "not after the last")]
    [InlineData("weeks: 28", "first-last")]
    [InlineData("weeks: 50-54", "1 to 53")]
    [InlineData("weekday: lördag, between: 06-20..06-26", "in English")]
    [InlineData("weekday: 6, between: 06-20..06-26", "in English")]
    [InlineData("weekday: saturday, between: 06-20..06-27", "exactly seven days")]
    [InlineData("weekday: saturday, between: 02-26..03-03", "exactly seven days")]
    [InlineData("weekday: saturday", "exactly one of")]
    [InlineData("date: 12-24, easter: 1", "exactly one of")]
    [InlineData("fixed: 12-24", "exactly one of")]
    public void A_wrong_entry_is_named_with_what_to_write_instead(string rule, string advice)
    {
        var problem = Assert.Single(Problems($"weekend: []\nsqueeze: false\nholidays:\n  - {{ name: Vilodagen, {rule} }}\nbreaks: []"));

        Assert.Equal((4, "Vilodagen"), (problem.Line, problem.Entry));
        Assert.Contains(advice, problem.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weekend: [lördag]\nsqueeze: true\nholidays: []\nbreaks: []", 1, "weekend")]
    [InlineData("weekend: saturday\nsqueeze: true\nholidays: []\nbreaks: []", 1, "weekend")]
    [InlineData("weekend: []\nsqueeze: maybe\nholidays: []\nbreaks: []", 2, "squeeze")]
    [InlineData("weekend: []\nsqueeze: true\nholidays: []", 1, "breaks")]
    [InlineData("weekend: []\nsqueeze: true\nholidays: []\nbreaks: []\nvacation: []", 5, "vacation")]
    [InlineData("weekend: []\nsqueeze: true\nholidays: [12-24]\nbreaks: []", 3, "holidays")]
    [InlineData("weekend: []\nsqueeze: true\nholidays: [{ date: 12-24 }]\nbreaks: []", 3, "holidays")]
    [InlineData("weekend: []\nsqueeze: true\nholidays: [\nbreaks: []", 1, "the file")]
    [InlineData("weekend: []\nsqueeze: true\nholidays: ]\nbreaks: []", 3, "the file")]
    [InlineData("weekend: []\nsqueeze: true\nsqueeze: true\nholidays: []\nbreaks: []", 3, "the file")]
    [InlineData("", 1, "the file")]
    [InlineData("- date: 12-24", 1, "the file")]
    public void A_wrong_section_is_named_with_its_line(string yaml, int line, string entry)
    {
        var problem = Assert.Single(Problems(yaml));

        Assert.Equal((line, entry), (problem.Line, problem.Entry));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var failure = Assert.Throws<CalendarFormatException>(() => CalendarReader.Read(
            "weekend: [lördag]\nsqueeze: ja\nholidays:\n  - { name: A, easter: x }\n  - { name: B, date: 12-24 }\nbreaks:\n  - { name: C, weeks: 1 }"));

        Assert.Equal(["weekend", "squeeze", "A", "C"], failure.Problems.Select(problem => problem.Entry));
        Assert.Contains("line 7, C: write weeks as first-last", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_week_may_have_other_free_days()
    {
        var calendar = CalendarReader.Read("weekend: [friday, Saturday]\nsqueeze: false\nholidays: []\nbreaks: []");

        Assert.Equal(new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday }, calendar.Weekend);
    }

    private static IReadOnlyList<CalendarProblem> Problems(string yaml) =>
        Assert.Throws<CalendarFormatException>(() => CalendarReader.Read(yaml)).Problems;
}
