using NodaTime;

namespace MentorBot.Core.Attention;

/// <summary>Days and months as limits count them, in one person's calendar. What comes of it is the same time of day.</summary>
public static class Counting
{
    /// <summary>A calendar that stands still for longer than this is at fault, and counts on.</summary>
    private const int MostStill = PersonalHours.DaysSearched;

    /// <summary>So many days later, leaving out those on which time stands still: else all pairs were becalmed in August.</summary>
    public static Instant AfterDays(this PersonalHours hours, Instant from, int days) =>
        Walk(hours, from, days, date => !hours.Closed.StandsStill(date));

    /// <summary>So many working days later.</summary>
    public static Instant AfterWorkingDays(this PersonalHours hours, Instant from, int days) =>
        Walk(hours, from, days, date => !hours.Closed.IsClosed(date));

    /// <summary>So many calendar months later; months are agreed on by the calendar, summer or not.</summary>
    public static Instant AfterMonths(this PersonalHours hours, Instant from, int months) =>
        hours.At(from, date => date.PlusMonths(months));

    /// <summary>The moment at which that share of so many calendar months has passed.</summary>
    public static Instant AfterShare(this PersonalHours hours, Instant from, int months, int percent) =>
        from + ((hours.AfterMonths(from, months) - from) * (percent / 100.0));

    /// <summary>So many calendar days before, or after when negative.</summary>
    public static Instant DaysBefore(this PersonalHours hours, Instant from, int days) => hours.At(from, date => date.PlusDays(-days));

    private static Instant Walk(PersonalHours hours, Instant from, int days, Func<LocalDate, bool> counts) => hours.At(from, date =>
    {
        var still = 0;
        for (var counted = 0; counted < days && still < MostStill;)
        {
            date = date.PlusDays(1);
            var isCounted = counts(date);
            counted += isCounted ? 1 : 0;
            still = isCounted ? 0 : still + 1;
        }

        return date;
    });

    private static Instant At(this PersonalHours hours, Instant from, Func<LocalDate, LocalDate> move)
    {
        var (date, time) = from.InZone(hours.Zone).LocalDateTime;
        return (move(date) + time).InZoneLeniently(hours.Zone).ToInstant();
    }
}
