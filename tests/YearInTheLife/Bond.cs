namespace YearInTheLife;

/// <summary>Where two people are, as they themselves would tell it.</summary>
public enum Where
{
    Intention,
    Match,
    Agreement,
    Working,
    Midpoint,
    WorkingAgain,
    Closing,
    After,
}

/// <summary>How a mentorship came to its end.</summary>
public enum HowEnded
{
    Together,
    Early,
    Disappeared,
    PutDown,

    /// <summary>One of the two removed the app and stayed away.</summary>
    Away,
}

/// <summary>A meeting as its two have it in their calendars.</summary>
internal sealed class Appointment
{
    public required DateTimeOffset Start { get; set; }

    public bool CalledOff { get; set; }

    public bool Held { get; set; }

    /// <summary>Grows with each change, so that what was planned around the old time comes to nothing.</summary>
    public int Edition { get; set; }
}

/// <summary>One mentorship as its people know it. Nothing here is asked of the bot's store.</summary>
internal sealed class Bond(int number, Human adept, IReadOnlyList<Human> thoughtOf, int rhythmDays, int months)
{
    /// <summary>Unique within the run.</summary>
    public int Number => number;

    public Human Adept => adept;

    /// <summary>Whom the adept thinks of, in the order of asking.</summary>
    public IReadOnlyList<Human> ThoughtOf => thoughtOf;

    public int RhythmDays => rhythmDays;

    public int Months => months;

    /// <summary>How many of them have been asked.</summary>
    public int Asked { get; set; }

    /// <summary>The one who was asked last.</summary>
    public Human? AskedNow => Asked == 0 ? null : thoughtOf[Math.Min(Asked, thoughtOf.Count) - 1];

    /// <summary>Who has said yes.</summary>
    public Human? Mentor { get; set; }

    public List<Appointment> Meetings { get; } = [];

    public List<(DateTimeOffset At, Where Where)> Path { get; } = [];

    public HowEnded? Ended { get; private set; }

    public Human? LeavingBy { get; set; }

    public bool ProposedFrame { get; set; }

    public bool HeardLater { get; set; }

    public int Nos { get; set; }

    public Where? Now => Path.Count == 0 ? null : Path[^1].Where;

    public bool IsUnderWay => Mentor is not null && Ended is null;

    public Human? Other(Human of) => of == adept ? Mentor ?? AskedNow : adept;

    public bool Reached(Where where) => Path.Any(p => p.Where == where);

    /// <summary>Comes to a stage; never back to one that was left.</summary>
    public void Comes(Where where, DateTimeOffset at)
    {
        if (Path.Count == 0 || Path[^1].Where < where)
        {
            Path.Add((at, where));
        }
    }

    public void Ends(HowEnded how, DateTimeOffset at)
    {
        if (Ended is null)
        {
            Ended = how;
            Comes(Where.After, at);
        }
    }
}
