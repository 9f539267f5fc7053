using NodaTime;

namespace MentorBot.Core.Attention;

/// <summary>The calendar's closed days and those of an organisation or a program beside them.</summary>
/// <param name="Own">Further closed days, each range with its last day.</param>
public sealed record ClosedDays(ClosedCalendar Calendar, IReadOnlyList<DateInterval> Own)
{
    public ClosedDays(ClosedCalendar calendar)
        : this(calendar, [])
    {
    }

    public bool IsClosed(LocalDate date) => IsOwn(date) || Calendar.IsClosed(date);

    /// <inheritdoc cref="ClosedCalendar.StandsStill"/>
    public bool StandsStill(LocalDate date) => IsOwn(date) || Calendar.StandsStill(date);

    private bool IsOwn(LocalDate date)
    {
        for (var i = 0; i < Own.Count; i++)
        {
            if (Own[i].Contains(date))
            {
                return true;
            }
        }

        return false;
    }
}
