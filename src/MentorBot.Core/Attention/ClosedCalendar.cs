using NodaTime;

namespace MentorBot.Core.Attention;

/// <summary>
/// The days on which nobody is written to, as the content file says: weekends, holidays, the squeeze days beside them, and breaks.
/// Every question is computed afresh from the rules, which costs well under a microsecond; nothing is kept between them.
/// </summary>
/// <param name="Weekend">The days of the week that are closed.</param>
/// <param name="ClosesSqueezeDays">Whether a single day between a holiday and another free day is closed, too.</param>
/// <param name="Breaks">Long closures; a single day beside one of these is no squeeze day.</param>
public sealed record ClosedCalendar(
    IReadOnlySet<IsoDayOfWeek> Weekend, bool ClosesSqueezeDays, IReadOnlyList<DayRule> Holidays, IReadOnlyList<DayRule> Breaks)
{
    public bool IsClosed(LocalDate date) => IsWeekend(date) || StandsStill(date);

    /// <summary>
    /// Whether time stands still for whoever waits: holidays, squeeze days and breaks, with the weekends inside them. An ordinary weekend is part
    /// of any week, and a week is what people mean by seven days.
    /// </summary>
    public bool StandsStill(LocalDate date) => AnyHolds(Breaks, date) || IsHoliday(date) || (ClosesSqueezeDays && IsSqueezed(date));

    private bool IsSqueezed(LocalDate date)
    {
        var (before, after) = (date.PlusDays(-1), date.PlusDays(1));
        if (IsHoliday(before))
        {
            return IsWeekend(after) || IsHoliday(after);
        }

        return IsWeekend(before) && IsHoliday(after);
    }

    private bool IsWeekend(LocalDate date) => Weekend.Contains(date.DayOfWeek);

    private bool IsHoliday(LocalDate date) => AnyHolds(Holidays, date);

    private static bool AnyHolds(IReadOnlyList<DayRule> rules, LocalDate date)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Holds(date))
            {
                return true;
            }
        }

        return false;
    }
}
