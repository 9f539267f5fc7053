namespace YearInTheLife;

/// <summary>
/// The days on which nobody is to be written to, put down by hand for the years of the run: an almanac of its own, so that the bot's is not
/// its own judge.
/// </summary>
internal static class Almanac
{
    private static readonly DateOnly[] RedDays =
    [
        new(2027, 3, 26), new(2027, 3, 29), // Easter
        new(2027, 5, 6), new(2027, 5, 7), // Ascension, and the day squeezed beside it
        new(2027, 6, 25), // Midsummer's Eve
        new(2028, 1, 7), // Squeezed beside Epiphany
        new(2028, 4, 14), new(2028, 4, 17), // Easter
        new(2028, 5, 1), new(2028, 5, 25), new(2028, 5, 26), new(2028, 6, 5), new(2028, 6, 6), new(2028, 6, 23),
    ];

    private static readonly (DateOnly From, DateOnly To)[] Breaks =
    [
        (new(2026, 12, 22), new(2027, 1, 6)),
        (new(2027, 7, 12), new(2027, 8, 8)),
        (new(2027, 12, 22), new(2028, 1, 6)),
        (new(2028, 7, 10), new(2028, 8, 6)),
    ];

    public static bool IsClosed(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || RedDays.Contains(day) || Breaks.Any(b => b.From <= day && day <= b.To);

    /// <summary>The day itself if it is open, else the next that is.</summary>
    public static DateOnly Open(DateOnly day)
    {
        while (IsClosed(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Whether somebody's clock and calendar let them be written to: 08–18 on an open day.</summary>
    public static bool Lets(Human human, DateTimeOffset at)
    {
        var local = human.Local(at);
        return local.Hour is >= 8 and < 18 && !IsClosed(DateOnly.FromDateTime(local));
    }

    /// <summary>When somebody may next be written to.</summary>
    public static DateTimeOffset NextOpening(Human human, DateTimeOffset at)
    {
        if (Lets(human, at))
        {
            return at;
        }

        var local = human.Local(at);
        var day = DateOnly.FromDateTime(local.Hour < 8 ? local : local.AddDays(1));
        return human.Instant(Open(day).ToDateTime(new TimeOnly(8, 0)));
    }
}
