using System.Net;
using TeamsSimulator.Connector;

namespace Benchmarks.Limits;

/// <summary>Teams at the other end of a wire: counts what arrives, and takes its time.</summary>
internal sealed class Wire(TeamsLimits judge) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Way(cancellationToken);
        var wait = judge.TakeOrWait(request.RequestUri!.Segments[3]);
        await Way(cancellationToken);
        var answer = new HttpResponseMessage(wait is null ? HttpStatusCode.Created : HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter = wait is { } second ? new(second) : null;
        return answer;
    }

    private static Task Way(CancellationToken cancellation) =>
        Task.Delay(Random.Shared.Next(50) == 0 ? Random.Shared.Next(5, 60) : Random.Shared.Next(1, 3), cancellation);
}
