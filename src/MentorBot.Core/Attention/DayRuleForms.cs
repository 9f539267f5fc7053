using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Attention;

/// <summary>The ways in which a calendar entry may say which days it is about.</summary>
internal static class DayRuleForms
{
    /// <summary>Keeps the day in Easter's own year: 22 March, the earliest, is the 81st day.</summary>
    private const int FarthestFromEaster = 80;

    private static readonly DateInterval CommonYear = new(new LocalDate(2027, 1, 1), new LocalDate(2027, 12, 31));
    private static readonly DateInterval LeapYear = new(new LocalDate(2028, 1, 1), new LocalDate(2028, 12, 31));

    private static readonly Form[] All =
    [
        new(["date"], words => Range(words["date"], words["date"]),
            "write date as month-day, such as 12-24, or once as year-month-day, such as 2027-03-05."),
        new(["dates"], words => Range(words["dates"]),
            "write dates as first..last, such as 12-22..01-06, or once as 2027-03-01..2027-03-05."),
        new(["easter"], words => FromEaster(words["easter"]),
            "write easter as a whole number of days after Easter Sunday, from -80 to 80, such as -2 for Good Friday."),
        new(["weeks"], words => Weeks(words["weeks"]),
            "write weeks as first-last, such as 28-31, numbers from 1 to 53 and the first not after the last."),
        new(["weekday", "between"], words => WeekdayWithin(words["weekday"], words["between"]),
            "write weekday in English, such as saturday, and between as exactly seven days, such as 06-20..06-26, so that it comes once a year."),
    ];

    /// <returns>The rule, or null and the advice.</returns>
    internal static (DayRule? Rule, string Advice) Read(IReadOnlyDictionary<string, string> words)
    {
        var form = Array.Find(All, form => form.Keys.Length == words.Count && form.Keys.All(words.ContainsKey));
        return form is null
            ? (null, "beside the name, give exactly one of: " + string.Join("; ", All.Select(each => string.Join(" and ", each.Keys))) + ".")
            : (form.Rule(words), form.Advice);
    }

    internal static IsoDayOfWeek? Weekday(string text) =>
        Enum.TryParse<IsoDayOfWeek>(text, ignoreCase: true, out var day) && day != IsoDayOfWeek.None && text.All(char.IsLetter) ? day : null;

    private static DayRule? Range(string text) => text.Split("..") is [var first, var last] ? Range(first, last) : null;

    private static DayRule? Range(string first, string last)
    {
        if (AnnualDatePattern.Iso.Parse(first) is { Success: true, Value: var yearlyFirst }
            && AnnualDatePattern.Iso.Parse(last) is { Success: true, Value: var yearlyLast })
        {
            return new DayRule.Yearly(yearlyFirst, yearlyLast);
        }

        return LocalDatePattern.Iso.Parse(first) is { Success: true, Value: var from }
            && LocalDatePattern.Iso.Parse(last) is { Success: true, Value: var to }
            && from <= to
            ? new DayRule.Once(from, to)
            : null;
    }

    private static DayRule.FromEaster? FromEaster(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && Math.Abs(days) <= FarthestFromEaster
            ? new DayRule.FromEaster(days)
            : null;

    private static DayRule.Weeks? Weeks(string text) =>
        text.Split('-') is [var first, var last] && Week(first) is { } from && Week(last) is { } to && from <= to ? new DayRule.Weeks(from, to) : null;

    private static int? Week(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= 53 ? week : null;

    private static DayRule.WeekdayWithin? WeekdayWithin(string weekday, string between) =>
        Weekday(weekday) is { } day && Range(between) is DayRule.Yearly days && IsSevenDays(days) ? new DayRule.WeekdayWithin(day, days) : null;

    private static bool IsSevenDays(DayRule.Yearly days) => CommonYear.Count(days.Holds) == 7 && LeapYear.Count(days.Holds) == 7;

    private sealed record Form(string[] Keys, Func<IReadOnlyDictionary<string, string>, DayRule?> Rule, string Advice);
}
