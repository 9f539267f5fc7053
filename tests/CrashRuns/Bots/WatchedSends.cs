namespace CrashRuns.Bots;

/// <summary>Requests to Teams' connector, each counted; those for tokens go another way.</summary>
public sealed class WatchedSends(PortCalls calls) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        calls.PassAsync(Port.Send, () => base.SendAsync(request, cancellationToken));
}
