namespace CrashRuns.Bots;

/// <summary>How a process was ended.</summary>
public enum DeathKind
{
    /// <summary>By itself, at a call that was named; at a later one where that did not come for long.</summary>
    AtANamedCall,

    /// <summary>By itself, at any call.</summary>
    AtAnyCall,

    /// <summary>From outside, at any moment.</summary>
    FromOutside,
}

/// <summary>What a process is started with.</summary>
/// <param name="Kind">How it is to end.</param>
/// <param name="At">At which call; null when it is ended from outside.</param>
/// <param name="After">Machine time from its being ready to its end from outside.</param>
public sealed record Fate(DeathKind Kind, Death? At = null, TimeSpan After = default);
