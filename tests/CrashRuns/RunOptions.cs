using CrashRuns.Bots;

namespace CrashRuns;

/// <summary>How one run is set up.</summary>
public sealed record RunOptions
{
    public required string Name { get; init; }

    public int Mentorships { get; init; } = 100;

    public int Weeks { get; init; } = 4;

    public int Seed { get; init; } = 1;

    /// <summary>How many processes serve at the same time.</summary>
    public int Processes { get; init; } = 1;

    /// <summary>How many processes are to be killed.</summary>
    public int Kills { get; init; }

    /// <summary>What strikes sends; null for nothing.</summary>
    internal Faults? Faults { get; init; }

    /// <summary>The fates to be met first, before any are drawn.</summary>
    public IReadOnlyList<Fate> Fates { get; init; } = [];

    /// <summary>What a run without kills took; null draws from experience.</summary>
    internal Work? Known { get; init; }

    /// <summary>Machine time after which it gives up.</summary>
    public TimeSpan AtMost { get; init; } = TimeSpan.FromMinutes(20);
}
