namespace CrashRuns.People;

/// <summary>Two who meet every week, as they themselves know it.</summary>
internal sealed class Pair(int number, Somebody adept, Somebody mentor)
{
    public int Number => number;

    public Somebody Adept => adept;

    public Somebody Mentor => mentor;

    /// <summary>When the mentor had said yes.</summary>
    public DateTimeOffset? AgreedAt { get; set; }

    /// <summary>The mentor came with the code, since the bot had not asked.</summary>
    public bool CameWithTheCode { get; set; }

    public List<Appointment> Appointments { get; } = [];
}

/// <summary>A meeting that the adept knows to be booked.</summary>
/// <param name="Start">When it begins; an hour later it is over.</param>
/// <param name="BookedAt">When it was booked.</param>
internal sealed record Appointment(DateTimeOffset Start, DateTimeOffset BookedAt)
{
    public static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <summary>When the adept had answered the question afterwards; null if never.</summary>
    public DateTimeOffset? WroteAt { get; set; }
}
