namespace TeamsSimulator.Connector;

/// <summary>Something that goes wrong with a send.</summary>
/// <param name="Error">What is answered; null when the connection breaks, or nothing but <paramref name="Delay"/> is wrong.</param>
/// <param name="Delay">Real time before anything is answered.</param>
/// <param name="Accepted">The message appears all the same.</param>
/// <param name="Drops">The connection breaks before the answer.</param>
public sealed record Fault(ConnectorError? Error = null, TimeSpan Delay = default, bool Accepted = false, bool Drops = false)
{
    public static readonly Fault PreconditionFailed = Status(412);

    /// <summary>The connection breaks, and no message appears.</summary>
    public static readonly Fault Dropped = new(Drops: true);

    /// <summary>The message is shown to the person, the connection breaks, and the bot never learns.</summary>
    public static readonly Fault AcceptedThenTimedOut = new(Accepted: true, Drops: true);

    /// <summary>The message is shown to the person, and answered as a gateway does that has waited in vain.</summary>
    public static readonly Fault AcceptedThenGatewayTimeout = Status(504) with { Accepted = true };

    /// <param name="retryAfter">What the bot is asked to wait, in real time.</param>
    public static Fault Throttled(TimeSpan retryAfter) => new(ConnectorError.Throttled(retryAfter));

    public static Fault Status(int status) => new(new ConnectorError(status, "Simulated", $"Simulated fault {status}."));

    public static Fault Slow(TimeSpan delay) => new(Delay: delay);
}
