namespace TeamsSimulator.Connector;

/// <summary>Something that goes wrong with a send.</summary>
/// <param name="Error">What is answered; null when the connection breaks, or nothing but <paramref name="Delay"/> is wrong.</param>
/// <param name="Delay">Real time before anything is answered.</param>
/// <param name="AcceptedButLost">The message appears, and the connection breaks before the answer.</param>
public sealed record Fault(ConnectorError? Error = null, TimeSpan Delay = default, bool AcceptedButLost = false)
{
    public static readonly Fault PreconditionFailed = Status(412);

    /// <summary>The message is shown to the person, and the bot never learns.</summary>
    public static readonly Fault AcceptedThenTimedOut = new(AcceptedButLost: true);

    /// <param name="retryAfter">What the bot is asked to wait, in real time.</param>
    public static Fault Throttled(TimeSpan retryAfter) => new(ConnectorError.Throttled(retryAfter));

    public static Fault Status(int status) => new(new ConnectorError(status, "Simulated", $"Simulated fault {status}."));

    public static Fault Slow(TimeSpan delay) => new(Delay: delay);
}
