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
        await TryAsync(DueWork.Erasures, Duration.Zero, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var shelf in DueWork.Shelves)
            {
                await TryAsync(shelf, Overdue, stoppingToken);
            }
        }
    }

    /// <summary>Each kind by itself: trouble with one holds up no other.</summary>
    private async Task TryAsync(string shelf, Duration overdueBy, CancellationToken cancellation)
    {
        try
        {
            await sweep.RunAsync(shelf, overdueBy, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogTrouble(error is StorageUnavailableException ? error.Message : error.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The sweep ran into trouble and comes again: {Error}")]
    private partial void LogTrouble(string error);
}
