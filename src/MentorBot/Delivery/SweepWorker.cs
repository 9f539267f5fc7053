using MentorBot.Edges;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>Runs the sweep now and then, on the machine's clock; erasures that were interrupted are brought to their end at start.</summary>
public sealed partial class SweepWorker(Sweep sweep, TimeProvider machine, ILogger<SweepWorker> logger) : BackgroundService
{
    /// <summary>Younger than this a delay is the queue's business.</summary>
    private static readonly Duration Overdue = Duration.FromMinutes(10);

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, machine);
        await TryAsync(() => sweep.FinishErasuresAsync(stoppingToken));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(() => sweep.RunAsync(Overdue, stoppingToken));
        }
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogTrouble(error is StorageUnavailableException ? error.Message : error.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The sweep ran into trouble and comes again: {Error}")]
    private partial void LogTrouble(string error);
}
