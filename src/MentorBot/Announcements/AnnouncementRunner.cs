using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Delivery;
using MentorBot.Edges;
using MentorBot.Time;
using NodaTime;

namespace MentorBot.Announcements;

/// <summary>
/// Looks after announcements: begins what is due, has it gathered and handed out, sees how far it is, ends it and reports, and erases it in time. Every
/// step is written down, so that whoever comes next goes on from there.
/// </summary>
public sealed partial class AnnouncementRunner(
    AnnouncementStore store, Gatherer gatherer, UnderWay underWay, ChunkStore chunks, ProgressMessages messages, Turnstile turnstile, BusinessClock clock,
    ILogger<AnnouncementRunner> logger)
{
    /// <summary>More steps than an announcement can take in one go; a guard against going round in circles.</summary>
    private const int MostAtOnce = 20;

    /// <param name="name">The announcement's document.</param>
    /// <param name="overdueBy">Only what has been due for so long.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>What it found when it was done; null when there is no such document any more.</returns>
    public Task<Looked?> RunAsync(string name, Duration overdueBy, CancellationToken cancellation) =>
        turnstile.PassAsync(name, () => RunAloneAsync(name, overdueBy, cancellation), cancellation);

    private async Task<Looked?> RunAloneAsync(string name, Duration overdueBy, CancellationToken cancellation)
    {
        for (var step = 0; step < MostAtOnce; step++)
        {
            if (await store.LoadAsync(name, cancellation) is not { } loaded)
            {
                return null;
            }

            var (announcement, now) = (loaded.Value, clock.Now);
            if (announcement.DueAt(store.Kept) is not { } due || due + overdueBy > now)
            {
                return new(loaded.Version, announcement.Revision, now, announcement.DueAt(store.Kept));
            }

            switch (announcement)
            {
                case { Stage: AnnouncementStage.Scheduled, Sending: { } sending }:
                    await store.SaveAsync(loaded, announcement with { Stage = AnnouncementStage.Sending, Sending = sending with { BegunAt = now } }, now, cancellation);
                    break;
                case { Stage: AnnouncementStage.Sending, Sending.Gathered: false }:
                    if (!await GatherAsync(loaded, now, cancellation))
                    {
                        return new(loaded.Version, announcement.Revision, now, now + UnderWay.Tick);
                    }

                    break;
                case { Stage: AnnouncementStage.Sending, Sending: { Again: true } sending }:
                    await underWay.TryAgainAsync(announcement.Id, cancellation);
                    await store.SaveAsync(loaded, announcement with { Sending = sending with { Again = false } }, now, cancellation);
                    break;
                case { Stage: AnnouncementStage.Sending }:
                    if (await underWay.LookAsync(loaded, now, cancellation) is { } next)
                    {
                        return new(loaded.Version, announcement.Revision, now, next);
                    }

                    break;
                case { Sending: { EndedAt: null } sending }:
                    if (!await underWay.StopAsync(announcement.Id, cancellation))
                    {
                        return new(loaded.Version, announcement.Revision, now, now + UnderWay.Tick);
                    }

                    await store.SaveAsync(loaded, announcement with { Sending = sending with { EndedAt = now } }, now, cancellation);
                    break;
                case { Sending: { Reported: false } sending }:
                    // Written down first: a report comes once, and can be asked for again. Who has erased themselves is named as long as it goes out.
                    var reported = sending with { Reported = true, ByName = sending.By == PersonId.Nobody ? "" : sending.ByName };
                    if (await store.SaveAsync(loaded, announcement with { Sending = reported }, now, cancellation) is { } told)
                    {
                        await messages.EndAsync(told.Value, cancellation);
                        LogEnded(announcement.Stage);
                    }

                    break;
                default:
                    await EraseAsync(loaded, cancellation);
                    break;
            }
        }

        LogTooMany(name);
        return null;
    }

    /// <returns>False when somebody else gathers at the same time: then it is theirs.</returns>
    private async Task<bool> GatherAsync(Loaded<Announcement> loaded, Instant now, CancellationToken cancellation)
    {
        var announcement = loaded.Value;
        if (await gatherer.GatherAsync(announcement, now, cancellation) is not { } census)
        {
            return false;
        }

        await store.SaveAsync(loaded, announcement with { Sending = announcement.Sending! with { Gathered = true, Census = census } }, now, cancellation);
        LogGathered(census.Reached);
        return true;
    }

    /// <summary>What stands in chunks first: they are found by the announcement.</summary>
    private async Task EraseAsync(Loaded<Announcement> loaded, CancellationToken cancellation)
    {
        var id = loaded.Value.Id;
        foreach (var number in Enumerable.Range(0, (await chunks.LabelsAsync(id, cancellation)).Count))
        {
            await chunks.DeleteAsync(id, number, cancellation);
        }

        if (await store.DeleteAsync(loaded, cancellation))
        {
            LogErased();
        }
    }

    [LoggerMessage(LogLevel.Information, "An announcement goes out to {Count}")]
    private partial void LogGathered(int count);

    [LoggerMessage(LogLevel.Information, "An announcement has ended: {Stage}")]
    private partial void LogEnded(AnnouncementStage stage);

    [LoggerMessage(LogLevel.Information, "An announcement that ended long ago was erased")]
    private partial void LogErased();

    [LoggerMessage(LogLevel.Error, "{Document} has more due than there can be")]
    private partial void LogTooMany(string document);
}
