using MentorBot.Edges;

namespace MentorBot.Privacy;

/// <summary>
/// While other wrapping keys than the current one are configured: wraps persons' keys anew that are still under one of those, at start and
/// then every hour, since another process may wrap with its own until it has been told of the change.
/// </summary>
internal sealed partial class RewrapWorker(PersonKeys keys, WrappingRing ring, TimeProvider machineTime, ILogger<RewrapWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!ring.HasOthers)
        {
            return;
        }

        using var timer = new PeriodicTimer(Every, machineTime);
        do
        {
            await RewrapAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RewrapAsync(CancellationToken cancellation)
    {
        try
        {
            LogDone(await keys.RewrapAsync(cancellation), ring.Current.Id);
        }
        catch (Exception error) when (error is WrappingKeyException or SealBrokenException)
        {
            LogStuck(error.Message);
        }
        catch (StorageUnavailableException)
        {
            LogUnavailable();
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} persons' keys were wrapped anew; now all are under {Id}, and the settings need no other wrapping key")]
    private partial void LogDone(int count, string id);

    [LoggerMessage(LogLevel.Error, "Not all persons' keys could be wrapped anew. {Reason}")]
    private partial void LogStuck(string reason);

    [LoggerMessage(LogLevel.Warning, "The store could not be reached to wrap persons' keys anew; it is tried again in an hour")]
    private partial void LogUnavailable();
}
