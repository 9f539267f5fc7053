namespace YearInTheLife;

/// <summary>What came to one person unasked.</summary>
/// <param name="Person">Their number.</param>
/// <param name="Day">Whole days since the beginning.</param>
public sealed record Message(int Person, int Day, Kind Kind, bool AtOnce);

/// <summary>A mentorship as it went.</summary>
/// <param name="Path">Day by day where it came to, in order.</param>
public sealed record Course(int Number, IReadOnlyList<(int Day, Where Where)> Path, HowEnded? Ended, bool EndedByMentor, int Held, int Booked, int CalledOff, bool HeardLater, int Asked);

/// <summary>Everything that a run is judged by.</summary>
public sealed record Figures
{
    public required IReadOnlyList<Course> Courses { get; init; }

    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>Who had the app, by number: from which day to which.</summary>
    public required IReadOnlyDictionary<int, (int From, int To)> There { get; init; }

    public required IReadOnlyList<string> Wrongs { get; init; }

    public required int Days { get; init; }

    public required int Answers { get; init; }

    public required int Presses { get; init; }

    public required int Turns { get; init; }

    public required int Refused { get; init; }

    public double Minutes { get; init; }

    public int Tenants { get; init; }

    internal static Figures Of(Cast cast, Watch watch, DateTimeOffset end) => new()
    {
        Courses = [.. cast.Bonds.Select(b => new Course(
            b.Number,
            [.. b.Path.Select(p => (DayOf(p.At), p.Where))],
            b.Ended,
            b.LeavingBy is not null && b.LeavingBy == b.Mentor,
            b.Meetings.Count(m => m.Held),
            b.Meetings.Count,
            b.Meetings.Count(m => m.CalledOff),
            b.HeardLater,
            b.Asked))],
        Messages = [.. watch.Arrivals.Select(a => new Message(a.To.Number, DayOf(a.At), a.Kind, a.AtOnce))],
        There = cast.Everybody.Where(h => h.Since is not null).ToDictionary(h => h.Number, h => (DayOf(h.Since!.Value), DayOf(h.QuietSince ?? end))),
        Wrongs = [.. watch.Wrongs],
        Days = DayOf(end),
        Answers = watch.Answers,
        Presses = watch.Presses,
        Turns = watch.Turns,
        Refused = watch.Refused,
    };

    public static Figures Together(IReadOnlyList<Figures> parts) => new()
    {
        Courses = [.. parts.SelectMany(p => p.Courses)],
        Messages = [.. parts.SelectMany(p => p.Messages)],
        There = parts.SelectMany(p => p.There).ToDictionary(),
        Wrongs = [.. parts.SelectMany(p => p.Wrongs)],
        Days = parts.Max(p => p.Days),
        Answers = parts.Sum(p => p.Answers),
        Presses = parts.Sum(p => p.Presses),
        Turns = parts.Sum(p => p.Turns),
        Refused = parts.Sum(p => p.Refused),
    };

    private static int DayOf(DateTimeOffset at) => (int)(at - Year.Begins).TotalDays;
}
