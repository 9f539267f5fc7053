using System.Collections.Concurrent;
using MentorBot.Core.Announcements;
using MentorBot.Delivery;
using MentorBot.Edges;

namespace MentorBot.Announcements;

/// <summary>Takes chunks of announcements from their queue, as one of any number of processes, some at a time.</summary>
public sealed partial class FanOutWorker(
    [FromKeyedServices(FanOutWorker.Queue)] IWakeUps queue, [FromKeyedServices(FanOutWorker.Queue)] WorkerSignal signal, ChunkWorker worker, AnnouncementRunner runner,
    ILogger<FanOutWorker> logger) : BackgroundService
{
    /// <summary>The queue of chunks, and the signal that one was put there, are registered under this name.</summary>
    public const string Queue = "fan-out";

    /// <summary>While one of them writes down what came of its sends, another keeps Teams' limit used.</summary>
    private const int AtOnce = 2;

    /// <summary>A wake-up whose chunk never came: its save was lost, and there is nothing to send.</summary>
    private const int MostDeliveries = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WhileHeld = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _free = new(AtOnce, AtOnce);
    private readonly ConcurrentDictionary<string, bool> _workedOn = new();

    public override void Dispose()
    {
        _free.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _free.WaitAsync(stoppingToken);
                if (await TakeAsync(stoppingToken))
                {
                    continue;
                }

                await LookAsync(stoppingToken);
                await signal.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                LogTrouble(error is StorageUnavailableException ? error.Message : error.GetType().Name);
                await Task.Delay(AfterTrouble, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        // What is under way is waited for: given up now, nobody would know whether it arrived.
        for (var i = 0; i < AtOnce; i++)
        {
            await _free.WaitAsync(CancellationToken.None);
        }
    }

    /// <summary>With a free place in hand, which is given back when the chunk is done, or when there is none.</summary>
    private async Task<bool> TakeAsync(CancellationToken stopping)
    {
        ReceivedWakeUp? received = null;
        try
        {
            received = (await queue.ReceiveAsync(1, ChunkWorker.Lease, stopping)).SingleOrDefault();
        }
        finally
        {
            if (received is null)
            {
                _free.Release();
            }
        }

        if (received is null)
        {
            return false;
        }

        _ = Task.Run(() => WorkAsync(received, stopping), CancellationToken.None);
        return true;
    }

    private async Task WorkAsync(ReceivedWakeUp received, CancellationToken stopping)
    {
        try
        {
            _workedOn[Announcement.NameOf(Chunk.AnnouncementOf(received.WakeUp.Subject))] = true;
            await PutBackAsync(received, await worker.WorkAsync(received.WakeUp.Subject, received.WakeUp.Revision, stopping));
        }
        catch (Exception error)
        {
            // The chunk comes again when its lease has run out.
            LogTrouble(error is StorageUnavailableException ? error.Message : error.GetType().Name);
        }
        finally
        {
            _free.Release();
            signal.Raise();
        }
    }

    private Task PutBackAsync(ReceivedWakeUp received, ChunkWork work) => work switch
    {
        ChunkWork.GoesOn => queue.PostponeAsync(received, TimeSpan.Zero, CancellationToken.None),
        ChunkWork.Held => queue.PostponeAsync(received, WhileHeld, CancellationToken.None),
        ChunkWork.NotThere when received.Deliveries < MostDeliveries => queue.PostponeAsync(received, Early, CancellationToken.None),
        _ => queue.CompleteAsync(received, CancellationToken.None),
    };

    /// <summary>Nothing is left to take: what was worked on may be done, and whoever sent it wants to know.</summary>
    private async Task LookAsync(CancellationToken cancellation)
    {
        if (_free.CurrentCount < AtOnce)
        {
            return;
        }

        foreach (var name in _workedOn.Keys)
        {
            _workedOn.TryRemove(name, out _);
            await runner.RunAsync(name, NodaTime.Duration.Zero, cancellation);
        }
    }

    [LoggerMessage(LogLevel.Error, "Sending an announcement ran into trouble and goes on: {Error}")]
    private partial void LogTrouble(string error);
}
