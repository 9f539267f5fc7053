using System.Collections.Concurrent;
using MentorBot.Core.Announcements;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Delivery.Limits;
using MentorBot.Edges;
using MentorBot.Edges.Teams;
using MentorBot.Time;
using MentorBot.Turns;
using NodaTime;

namespace MentorBot.Announcements;

/// <summary>
/// The messages to whoever sent an announcement: one that shows how far it is and is changed in its place, and the report at the end. What does not get
/// through is no reason to hold the announcement up: <c>utskick</c> shows the same.
/// </summary>
public sealed partial class ProgressMessages(
    TeamsAdapter adapter, SendLimiter limiter, Documents documents, ChunkStore chunks, UnreachedReader unreached, Library library, Links links,
    BusinessClock clock, IConfiguration configuration, ILogger<ProgressMessages> logger)
{
    /// <summary>What is done within moments needs no card that shows how far it is.</summary>
    private static readonly Duration Moments = Duration.FromSeconds(4);

    private readonly ConcurrentDictionary<AnnouncementId, Progress> _shown = new();

    /// <summary>When there is to be a message that shows the progress, in business time; null where there is one.</summary>
    public static Instant? FirstAt(Sending sending) => sending.Card is null ? sending.BegunAt + Moments : null;

    /// <summary>
    /// Shows how far it is, where that has changed. While others send in bulk, a process that holds no share of Teams' limit leaves that to them: they fill
    /// the limit, and don't know of one request more.
    /// </summary>
    /// <returns>The message, where there was none yet and there is one now; null otherwise.</returns>
    public async Task<string?> ShowAsync(Announcement announcement, Progress progress, Instant now, CancellationToken cancellation)
    {
        var sending = announcement.Sending!;
        if (now < FirstAt(sending) || _shown.GetValueOrDefault(announcement.Id) == progress || (progress.OnTheirWay > 0 && !limiter.Line.HasShare))
        {
            return null;
        }

        _shown[announcement.Id] = progress;
        var sent = await TellAsync(announcement, scene => ProgressCards.Show(scene, announcement, progress), sending.Card, cancellation);
        return sending.Card is null ? sent : null;
    }

    /// <summary>The progress as it ended, and the report.</summary>
    public async Task EndAsync(Announcement announcement, CancellationToken cancellation)
    {
        _shown.TryRemove(announcement.Id, out _);
        var progress = Progress.Of(await chunks.LabelsAsync(announcement.Id, cancellation));
        if (announcement.Sending!.Card is { } card)
        {
            await TellAsync(announcement, scene => ProgressCards.Show(scene, announcement, progress), card, cancellation);
        }

        var reasons = await unreached.ByReasonAsync(announcement.Id, cancellation);
        await TellAsync(announcement, scene => ReportCards.Show(scene, announcement, progress, reasons), null, cancellation);
    }

    /// <returns>The message; null when it did not get through, or nobody is there to tell.</returns>
    private async Task<string?> TellAsync(Announcement announcement, Func<Scene, Page> show, string? card, CancellationToken cancellation)
    {
        var sending = announcement.Sending!;
        if ((await documents.LoadAsync<Person>(Person.NameOf(sending.By), cancellation))?.Value is not { CanBeReached: true, Address: { } address } me)
        {
            return null;
        }

        var page = show(new Scene(me, null, clock.Now, library, links, default) { IsOrganizer = true });
        var reply = new Reply(PageCard.Json(page, me.Language, null), null, page.Summary) { Replaces = card };
        string? id = null;
        try
        {
            await adapter.ContinueConversationAsync(
                configuration["MicrosoftAppId"] ?? "",
                Address.Reference(address),
                async (context, stop) => id = await Outgoing.SendAsync(context, reply, stop),
                cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogNotTold(SendOutcome.Of(failed).Outcome);
        }

        return id;
    }

    [LoggerMessage(LogLevel.Information, "How an announcement is going could not be told: {Outcome}")]
    private partial void LogNotTold(Core.Errands.Outcome outcome);
}
