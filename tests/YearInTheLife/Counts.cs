namespace YearInTheLife;

/// <summary>How many, spread over people or their weeks.</summary>
internal sealed record Spread(double Mean, int Median, int P95, int Most)
{
    public static Spread Of(IEnumerable<int> counts)
    {
        int[] sorted = [.. counts.Order()];
        return sorted.Length == 0 ? new(0, 0, 0, 0) : new(sorted.Average(), At(0.5), At(0.95), sorted[^1]);

        int At(double share) => sorted[(int)Math.Min(sorted.Length - 1, Math.Ceiling(share * sorted.Length) - 1)];
    }
}

/// <summary>Messages counted by person, week and year.</summary>
internal static class Counts
{
    public const int DaysOfAYear = 365;

    /// <summary>Every week of everybody while they had the app, weeks without a message too.</summary>
    public static IReadOnlyList<int> ByWeek(Figures figures, Func<Message, bool> counts)
    {
        var got = figures.Messages.Where(counts).GroupBy(m => (m.Person, m.Day / 7)).ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. figures.There.SelectMany(t => Enumerable.Range(t.Value.From / 7, Math.Max(1, (t.Value.To / 7) - (t.Value.From / 7)))
                .Select(week => got.GetValueOrDefault((t.Key, week)))),
        ];
    }

    /// <summary>The first year of everybody who had the app for as long as that.</summary>
    public static IReadOnlyList<int> ByYear(Figures figures, Func<Message, bool> counts)
    {
        var by = figures.Messages.Where(counts).ToLookup(m => m.Person, m => m.Day);
        return
        [
            .. figures.There.Where(t => t.Value.To - t.Value.From >= DaysOfAYear)
                .Select(t => by[t.Key].Count(day => day >= t.Value.From && day < t.Value.From + DaysOfAYear)),
        ];
    }

    /// <summary>How many mentorships had come to that stage by the end of a day, whether or not they went on since.</summary>
    public static int ReachedBy(Figures figures, Where where, int day) => figures.Courses.Count(c => c.Path.Any(p => p.Where == where && p.Day <= day));

    /// <summary>How many were in it at the end of a day.</summary>
    public static int In(Figures figures, Where where, int day) => figures.Courses.Count(c =>
        c.Path.Where(p => p.Day <= day).Select(p => (Where?)p.Where).LastOrDefault() == where);
}
