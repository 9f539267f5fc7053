using NodaTime;
using NodaTime.Calendars;

namespace MentorBot.Core.Attention;

/// <summary>Which days something in the calendar is about. One of the records below.</summary>
public abstract record DayRule
{
    private DayRule()
    {
    }

    public abstract bool Holds(LocalDate date);

    /// <summary>The same days every year. A range whose end comes before its start in the year runs over New Year; 29 February holds in leap years.</summary>
    public sealed record Yearly(AnnualDate First, AnnualDate Last) : DayRule
    {
        private readonly int _first = PlaceInYear(First.Month, First.Day);
        private readonly int _last = PlaceInYear(Last.Month, Last.Day);

        public override bool Holds(LocalDate date)
        {
            var place = PlaceInYear(date.Month, date.Day);
            return _first <= _last ? place >= _first && place <= _last : place >= _first || place <= _last;
        }

        /// <summary>Orders days of the year; 32 because no month is longer than 31.</summary>
        private static int PlaceInYear(int month, int day) => (month * 32) + day;
    }

    /// <summary>These days, once.</summary>
    public sealed record Once(LocalDate First, LocalDate Last) : DayRule
    {
        public override bool Holds(LocalDate date) => date >= First && date <= Last;
    }

    /// <summary>A day so many days after Easter Sunday; before it when negative.</summary>
    public sealed record FromEaster(int Days) : DayRule
    {
        public override bool Holds(LocalDate date) => Easter.Sunday(date.Year).PlusDays(Days) == date;
    }

    /// <summary>The one such weekday within seven days of the year, as the law puts midsummer: the Saturday between 20 and 26 June.</summary>
    public sealed record WeekdayWithin(IsoDayOfWeek Weekday, Yearly Days) : DayRule
    {
        public override bool Holds(LocalDate date) => date.DayOfWeek == Weekday && Days.Holds(date);
    }

    /// <summary>Whole ISO weeks, Monday to Sunday, every year.</summary>
    public sealed record Weeks(int First, int Last) : DayRule
    {
        public override bool Holds(LocalDate date)
        {
            var week = WeekYearRules.Iso.GetWeekOfWeekYear(date);
            return week >= First && week <= Last;
        }
    }
}
