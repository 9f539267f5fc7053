using MentorBot.Core.Limits;
using MentorBot.Edges;
using NodaTime;

namespace MentorBot.Delivery.Limits;

/// <summary>
/// Holds this process's share of the limit while it has something to send in bulk: a read and a write every few seconds. Without a limit it has
/// nothing to do.
/// </summary>
public sealed partial class ShareKeeper(SendLimiter limiter, Documents documents, TimeProvider machine, ILogger<ShareKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan LeavesAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostForLeaving = TimeSpan.FromSeconds(5);

    private OwnShare _own = new(Guid.NewGuid().ToString("n"), limiter.Limit);

    /// <summary>Whether a share is wanted: there is something to send in bulk, or was a moment ago.</summary>
    public bool IsWanted => limiter.Line.Now - limiter.Line.BulkAt < LeavesAfter;

    /// <summary>Renews the share, or takes a first one.</summary>
    /// <returns>How long to wait before the next renewal.</returns>
    /// <exception cref="StorageUnavailableException">What is held already counts until its lease runs out.</exception>
    public async Task<TimeSpan> RenewAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var now = limiter.Line.Now;
            var found = await documents.LoadAsync<LimitShares>(LimitShares.Name, cancellation);
            var (shares, own) = _own.Renew(
                found?.Value ?? LimitShares.None, now, limiter.Line.Now, Instant.FromDateTimeOffset(machine.GetUtcNow()));
            Use(_own.BeforeWriting(own));
            if (await SaveAsync(found, shares, cancellation))
            {
                Use(own);
                return own.NextRenewal;
            }
        }
    }

    /// <summary>Gives the share back, as soon as what it was used for has arrived.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        if (!_own.IsHeld)
        {
            return;
        }

        limiter.Line.Share(0, TimeSpan.Zero);
        if (limiter.Line.BulkAt + OwnShare.Settling - limiter.Line.Now is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait < OwnShare.Settling ? wait : OwnShare.Settling, machine, cancellation);
        }

        while (await documents.LoadAsync<LimitShares>(LimitShares.Name, cancellation) is { } found)
        {
            var (shares, own) = _own.Leave(found.Value);
            if (await SaveAsync(found, shares, cancellation))
            {
                _own = own;
                return;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (limiter.Limit == 0)
        {
            return;
        }

        try
        {
            while (true)
            {
                await limiter.BulkBeginsAsync(stoppingToken);
                while (IsWanted)
                {
                    await Task.Delay(await TryRenewAsync(stoppingToken), machine, stoppingToken);
                }

                await TryLeaveAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            using var soon = new CancellationTokenSource(MostForLeaving, machine);
            await TryLeaveAsync(soon.Token);
        }
    }

    private async Task<TimeSpan> TryRenewAsync(CancellationToken cancellation)
    {
        try
        {
            return await RenewAsync(cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogTrouble(error is StorageUnavailableException ? error.Message : error.GetType().Name);
            return AfterTrouble;
        }
    }

    private async Task TryLeaveAsync(CancellationToken cancellation)
    {
        try
        {
            await LeaveAsync(cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // What is not given back is free for the others when its lease runs out.
            LogTrouble(error is StorageUnavailableException ? error.Message : error.GetType().Name);
        }
    }

    private void Use(OwnShare own)
    {
        _own = own;
        limiter.Line.Share(own.At(limiter.Line.Now), own.EndsAt);
    }

    private async Task<bool> SaveAsync(Loaded<LimitShares>? found, LimitShares shares, CancellationToken cancellation) =>
        (found is null ? await documents.CreateAsync(shares, cancellation) : await documents.ReplaceAsync(found, shares, cancellation)) is not null;

    [LoggerMessage(LogLevel.Error, "The share of Teams' limit could not be renewed or given back: {Error}")]
    private partial void LogTrouble(string error);
}
