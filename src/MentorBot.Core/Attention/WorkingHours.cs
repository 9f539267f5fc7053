using NodaTime;

namespace MentorBot.Core.Attention;

/// <summary>
/// The hours of an open day in which a person may be written to, in their own local time. The opening belongs to them, the closing does not.
/// They lie within one day and are at least two hours long.
/// </summary>
public sealed record WorkingHours
{
    private static readonly Duration Shortest = Duration.FromHours(2);

    /// <summary>What comes later in the day than this is seldom acted on before the next.</summary>
    private const int HoursToAct = 3;

    /// <exception cref="ArgumentException">They are not such hours; ask <see cref="AreValid"/> first about what a person wrote.</exception>
    public WorkingHours(LocalTime from, LocalTime to)
    {
        if (!AreValid(from, to))
        {
            throw new ArgumentException($"Working hours {from:HH:mm}-{to:HH:mm} must open at least two hours before they close, on the same day.");
        }

        (From, To) = (from, to);
    }

    /// <summary>08–18, where nobody has said anything else.</summary>
    public static WorkingHours Usual { get; } = new(new LocalTime(8, 0), new LocalTime(18, 0));

    public LocalTime From { get; }

    public LocalTime To { get; }

    /// <summary>Three hours before closing, or the opening of a shorter day.</summary>
    internal LocalTime LatestToAct => Between(From, To) > Duration.FromHours(HoursToAct) ? To.PlusHours(-HoursToAct) : From;

    public static bool AreValid(LocalTime from, LocalTime to) => Between(from, to) >= Shortest;

    public bool Contains(LocalTime time) => time >= From && time < To;

    private static Duration Between(LocalTime from, LocalTime to) => Duration.FromNanoseconds(to.NanosecondOfDay - from.NanosecondOfDay);
}
