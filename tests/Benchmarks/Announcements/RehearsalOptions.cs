using TeamsSimulator.Connector;

namespace Benchmarks.Announcements;

/// <summary>How an announcement is rehearsed.</summary>
internal sealed record RehearsalOptions
{
    public required int Recipients { get; init; }

    /// <summary>How many processes of the bot send.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>The limit that Teams enforces and the bot keeps to; 0 for none on either side.</summary>
    public int RequestsPerSecond { get; init; } = TeamsLimits.PublishedRequestsPerSecond;

    /// <summary>The share of recipients with whom a conversation has yet to be opened.</summary>
    public double WithoutChat { get; init; }

    /// <summary>How many others read English and get an announcement of their own beforehand; then the recipients all read Swedish. 0 for nobody.</summary>
    public int Others { get; init; }

    /// <summary>What goes wrong on Teams' side; null for nothing.</summary>
    public FaultShare? Faults { get; init; }
}
