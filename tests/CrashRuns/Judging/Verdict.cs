namespace CrashRuns.Judging;

/// <summary>What became of what was due, and of what was written.</summary>
internal sealed record Verdict
{
    public int Due { get; init; }

    /// <summary>Came once.</summary>
    public int Sent { get; init; }

    /// <summary>Never came: taken on by a process that was killed before it could say what came of it.</summary>
    public int ClaimedByTheKilled { get; init; }

    /// <summary>Never came: Teams answered with an error that may hide a message which was shown, so it was not tried again.</summary>
    public int Unsure { get; init; }

    /// <summary>Never came, for no reason that was promised.</summary>
    public int Missing { get; init; }

    public int Doubled { get; init; }

    /// <summary>An answer that came again: its process was killed before Teams heard that it had been given, and Teams asked the next one.</summary>
    public int Repeated { get; init; }

    /// <summary>Came although nothing was due.</summary>
    public int Uncalled { get; init; }

    public int Written { get; init; }

    public int Found { get; init; }

    /// <summary>Of those found, in more than one place.</summary>
    public int FoundTwice { get; init; }

    /// <summary>What broke a promise, in words.</summary>
    public required IReadOnlyList<string> Wrongs { get; init; }

    public bool Holds => Wrongs.Count == 0;
}
