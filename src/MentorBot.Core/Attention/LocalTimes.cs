using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Attention;

/// <summary>What a local time means in a zone. One of the records below.</summary>
public abstract record LocalTimeMeaning
{
    private LocalTimeMeaning()
    {
    }

    /// <summary>As nearly always.</summary>
    public sealed record Once(Instant Instant) : LocalTimeMeaning;

    /// <summary>The clock goes past it in spring.</summary>
    /// <param name="Resumes">The moment after the gap, when the clock has been put forward.</param>
    public sealed record Skipped(Instant Resumes) : LocalTimeMeaning;

    /// <summary>The clock is put back in autumn and shows it again.</summary>
    public sealed record Twice(Instant First, Instant Second) : LocalTimeMeaning;
}

public static class LocalTimes
{
    /// <summary>A date as a date field gives it, <c>yyyy-MM-dd</c>; null when it is none.</summary>
    public static LocalDate? ReadDate(string written) => LocalDatePattern.Iso.Parse(written).TryGetValue(default, out var date) ? date : null;

    public static LocalTimeMeaning Resolve(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => new LocalTimeMeaning.Skipped(mapping.LateInterval.Start),
            1 => new LocalTimeMeaning.Once(mapping.Single().ToInstant()),
            _ => new LocalTimeMeaning.Twice(mapping.First().ToInstant(), mapping.Last().ToInstant()),
        };
    }
}
