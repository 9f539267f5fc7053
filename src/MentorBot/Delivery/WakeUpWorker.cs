using MentorBot.Edges;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>Works off wake-ups, as one of any number of consumers.</summary>
public sealed partial class WakeUpWorker(IWakeUps wakeUps, DueWork work, WorkerSignal signal, ILogger<WakeUpWorker> logger)
    : BackgroundService
{
    private const int AtOnce = 16;

    /// <summary>A wake-up whose document never got as new as it was made for: its save was lost, and it has nothing to wake.</summary>
    private const int MostDeliveries = 10;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    /// <summary>Takes one round of visible wake-ups.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> WorkAsync(CancellationToken cancellation)
    {
        var received = await wakeUps.ReceiveAsync(AtOnce, Lease, cancellation);
        foreach (var wakeUp in received)
        {
            await HandleAsync(wakeUp, cancellation);
        }

        return received.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await WorkAsync(stoppingToken) == 0)
                {
                    await signal.WaitAsync(Pause, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // The worker outlives whatever a single round runs into; its wake-ups come again when their lease runs out.
                LogTrouble(error is StorageUnavailableException ? error.Message : error.GetType().Name);
                await Task.Delay(AfterTrouble, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task HandleAsync(ReceivedWakeUp received, CancellationToken cancellation)
    {
        var looked = await work.RunAsync(received.WakeUp.Subject, Duration.Zero, cancellation);
        if ((looked?.Revision ?? 0) < received.WakeUp.Revision && received.Deliveries < MostDeliveries)
        {
            // Made before its document was saved: it is early, not wrong.
            await wakeUps.PostponeAsync(received, Pause, cancellation);
            return;
        }

        if (looked is { Next: { } next } && looked.Revision == received.WakeUp.Revision)
        {
            // Nothing has been saved since it was made, so no other wake-up is there for what comes next: it was early by a moment, or what
            // it was made for has lost its reason.
            await wakeUps.PostponeAsync(received, (next - looked.At).ToTimeSpan(), cancellation);
            return;
        }

        await wakeUps.CompleteAsync(received, cancellation);
    }

    [LoggerMessage(LogLevel.Error, "A round of wake-ups ran into trouble and goes on: {Error}")]
    private partial void LogTrouble(string error);
}
