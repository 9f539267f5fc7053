namespace YearInTheLife;

/// <summary>What somebody has in mind as they sit down with a card.</summary>
internal sealed record Wish
{
    public static Wish None { get; } = new();

    /// <summary>Leaves off at the first question.</summary>
    public bool GivesUp { get; init; }

    /// <summary>When to meet; null leaves a form alone.</summary>
    public DateTimeOffset? Meets { get; init; }

    /// <summary>Moves the next meeting rather than booking another.</summary>
    public bool Moves { get; init; }

    /// <summary>Calls the next meeting off.</summary>
    public bool CallsOff { get; init; }

    /// <summary>They have met without having booked.</summary>
    public bool JustMet { get; init; }

    /// <summary>The button of what should rest, by its key.</summary>
    public string? Rests { get; init; }

    /// <summary>Until which day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Ends it early; by which button.</summary>
    public string? Leaves { get; init; }

    /// <summary>The talk of half-time, or the last one, has been held.</summary>
    public bool HasTalked { get; init; }
}
