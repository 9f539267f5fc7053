using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether an inbound activity reaches the bot.</summary>
/// <param name="Status">The HTTP status of a refusal, or 200.</param>
/// <param name="Reason">For the log, never for the caller; without anything from the token but its claims' names.</param>
internal readonly record struct Admission(int Status, string? Reason)
{
    public static Admission Granted { get; } = new(StatusCodes.Status200OK, null);

    public bool IsGranted => Status == StatusCodes.Status200OK;

    /// <summary>Nobody knows who is calling.</summary>
    public static Admission Unauthorized(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    /// <summary>Nobody can tell who is calling, for now.</summary>
    public static Admission Unavailable(string reason) => new(StatusCodes.Status503ServiceUnavailable, reason);

    /// <summary>It is a channel, but not entitled to this activity.</summary>
    public static Admission Forbidden(string reason) => new(StatusCodes.Status403Forbidden, reason);
}
