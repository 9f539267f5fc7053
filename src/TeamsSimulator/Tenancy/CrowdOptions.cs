namespace TeamsSimulator.Tenancy;

/// <summary>What the people of a crowd are like. Those of whom only a share is so are spread evenly over all.</summary>
public sealed record CrowdOptions
{
    /// <summary>The share who use Teams in English, from London; the others in Swedish, from Stockholm.</summary>
    public double English { get; init; }

    /// <summary>The share who have no chat with the bot yet; it has to open one before it can write to them.</summary>
    public double WithoutChat { get; init; }

    /// <summary>Whether what is sent to them is kept with the other traffic and told to open pages. Thousands of people are better left alone.</summary>
    public bool IsWatched { get; init; }
}
