using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MentorBot.Core.Errands;
using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>What came of sending, in the product's words.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="RetryAfter">How long Teams asks to wait, when it says so.</param>
/// <param name="ActivityId">The message, when it was sent.</param>
public sealed record SendOutcome(Outcome Outcome, TimeSpan? RetryAfter = null, string? ActivityId = null)
{
    /// <summary>Surely not accepted: 429, 412 and a refused connection. A 5xx or a time-out may hide a message that was shown.</summary>
    public static SendOutcome Of(Exception error) => error switch
    {
        ErrorResponseException { Response: { } response } refused => response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => new(Outcome.Throttled, RetryAfterOf(refused)),
            HttpStatusCode.Forbidden when refused.Body?.Error?.Code == "MessageWritesBlocked" => new(Outcome.Blocked),
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound => new(Outcome.NotInstalled),
            >= HttpStatusCode.InternalServerError => new(Outcome.Unsure),
            _ => new(Outcome.Refused),
        },
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => new(Outcome.Throttled),
        _ => new(Outcome.Unsure),
    };

    private static TimeSpan? RetryAfterOf(ErrorResponseException refused) =>
        refused.Response.Headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
