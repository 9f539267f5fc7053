using NodaTime;

namespace MentorBot.Core.Attention;

/// <summary>How a day is spoken of by somebody who reads about it on another. One of the records below; the words are content.</summary>
public abstract record RelativeDay
{
    private const int LastDayCalledByWeekday = 6;

    private RelativeDay()
    {
    }

    public sealed record Today : RelativeDay;

    public sealed record Tomorrow : RelativeDay;

    /// <summary>Two to six days ahead, so that the weekday alone is clear.</summary>
    public sealed record OnWeekday(IsoDayOfWeek Weekday) : RelativeDay;

    /// <summary>A week ahead or more, or in the past.</summary>
    public sealed record OnDate(LocalDate Date) : RelativeDay;

    /// <param name="happening">What is spoken of.</param>
    /// <param name="reading">When the text is sent.</param>
    /// <param name="zone">The reader's zone: whether something is tomorrow depends on where one sits.</param>
    public static RelativeDay Of(Instant happening, Instant reading, DateTimeZone zone)
    {
        var date = happening.InZone(zone).Date;
        return Period.DaysBetween(reading.InZone(zone).Date, date) switch
        {
            0 => new Today(),
            1 => new Tomorrow(),
            >= 2 and <= LastDayCalledByWeekday => new OnWeekday(date.DayOfWeek),
            _ => new OnDate(date),
        };
    }
}
