using System.Net;

namespace MentorBot.Delivery.Limits;

/// <summary>Counts the bot's requests to Teams' connector on their way, and heeds what it answers about waiting.</summary>
public sealed class CountedRequests(SendLimiter limiter, TimeProvider machine) : DelegatingHandler
{
    private const string Conversations = "/v3/conversations";

    /// <summary>Where Teams does not say how long: a second is what its limit for the app is counted in.</summary>
    private static readonly TimeSpan UnlessSaid = TimeSpan.FromSeconds(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsForTeams(request, out var conversation))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var ticket = await limiter.TakeAsync(conversation, cancellationToken).ConfigureAwait(false);
        limiter.Line.Started(ticket);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                limiter.Pause(conversation, WaitOf(response));
            }

            return response;
        }
        finally
        {
            limiter.Line.Answered(ticket);
        }
    }

    /// <param name="conversation">The conversation whose limits count it: messages, not questions about it.</param>
    private static bool IsForTeams(HttpRequestMessage request, out string? conversation)
    {
        conversation = null;
        var path = request.RequestUri?.AbsolutePath ?? "";
        var at = path.IndexOf(Conversations, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        if (request.Method != HttpMethod.Get && path[(at + Conversations.Length)..].Split('/') is ["", var id, "activities", ..])
        {
            conversation = Uri.UnescapeDataString(id);
        }

        return true;
    }

    private TimeSpan WaitOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } when date - machine.GetUtcNow() is var wait && wait > TimeSpan.Zero => wait,
        _ => UnlessSaid,
    };
}
