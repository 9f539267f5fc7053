using MentorBot.Core.Announcements;
using MentorBot.Core.Attention;
using MentorBot.Core.People;
using MentorBot.Edges;
using NodaTime;

namespace MentorBot.Announcements;

/// <summary>An announcement while it goes out: how far it is, who is handed out next, and when to look again.</summary>
public sealed class UnderWay(AnnouncementStore store, ChunkStore chunks, Roll roll, ClosedDays closed, ProgressMessages messages, Standstills standstills)
{
    /// <summary>How often the card that shows the progress changes at most: each change is a request to Teams, which is one message less.</summary>
    public static readonly Duration Tick = Duration.FromSeconds(5);

    /// <param name="loaded">An announcement whose recipients stand in chunks.</param>
    /// <param name="now">Business time.</param>
    /// <param name="cancellation">Stops between chunks.</param>
    /// <returns>When to look again, in business time; null when it has ended, or was changed meanwhile, and has to be looked at anew.</returns>
    public async Task<Instant?> LookAsync(Loaded<Announcement> loaded, Instant now, CancellationToken cancellation)
    {
        var announcement = loaded.Value;
        var labels = await chunks.LabelsAsync(announcement.Id, cancellation);
        int[] ready = [.. labels.Index().Where(l => l.Item.Parked && l.Item.Next <= now).Select(l => l.Index)];
        if (ready.Length > 0)
        {
            await HandOutAsync(announcement, ready, now, cancellation);
            labels = await chunks.LabelsAsync(announcement.Id, cancellation);
        }

        var progress = Progress.Of(labels);
        if (progress.Tally.Waiting == 0)
        {
            standstills.Forget(announcement.Id);
            await store.SaveAsync(
                loaded, announcement with { Stage = AnnouncementStage.Done, Sending = announcement.Sending! with { EndedAt = now } }, now, cancellation);
            return null;
        }

        await FindLostAsync(announcement.Id, labels, progress, cancellation);
        if (await messages.ShowAsync(announcement, progress, now, cancellation) is { } card)
        {
            await store.SaveAsync(loaded, announcement with { Sending = announcement.Sending! with { Card = card } }, now, cancellation);
            return null;
        }

        var next = progress.OnTheirWay > 0 ? now + Tick : progress.NextAt;
        return ProgressMessages.FirstAt(announcement.Sending!) is { } first && first > now && !(next < first) ? first : next;
    }

    /// <summary>Whoever was not reached waits once more.</summary>
    public Task TryAgainAsync(AnnouncementId id, CancellationToken cancellation) =>
        ChangeAsync(id, label => label.Tally.Failed > 0, chunk => chunk.TryAgain().Put(), cancellation);

    /// <summary>Nobody who waits gets it any more.</summary>
    /// <returns>False while somebody is still being written to.</returns>
    public async Task<bool> StopAsync(AnnouncementId id, CancellationToken cancellation)
    {
        await ChangeAsync(id, label => label.Tally.Waiting > 0, chunk => chunk.Stop(), cancellation);
        return (await chunks.LabelsAsync(id, cancellation)).All(label => label.Tally.Waiting == 0);
    }

    private async Task ChangeAsync(AnnouncementId id, Func<ChunkLabel, bool> which, Func<Chunk, Chunk> change, CancellationToken cancellation)
    {
        foreach (var (number, label) in (await chunks.LabelsAsync(id, cancellation)).Index())
        {
            if (which(label))
            {
                await chunks.ChangeAsync(id, number, change, cancellation);
            }
        }
    }

    /// <summary>
    /// For these the time has come. Some have waited for hours, and their own hours may have ended, or they may have gone, since: they are looked up in
    /// the roll, which is in the same order as the chunks.
    /// </summary>
    private async Task HandOutAsync(Announcement announcement, int[] ready, Instant now, CancellationToken cancellation)
    {
        await using var known = new RollInOrder(roll.ReadAsync(cancellation));
        foreach (var number in ready)
        {
            if (await chunks.LoadAsync(announcement.Id, number, cancellation) is not { } chunk)
            {
                continue;
            }

            var entries = new Dictionary<PersonId, RollEntry?>();
            foreach (var recipient in chunk.Value.Recipients.Where(r => Gathering.HasToAskAgain(r, announcement, now)))
            {
                entries[recipient.To] = await known.FindAsync(recipient.To);
            }

            await chunks.ChangeAsync(announcement.Id, number, one => one.HandOut(announcement, entries, closed, now), cancellation);
        }
    }

    /// <summary>A queue that lost something, or was left behind in a move, is no reason for anybody to wait for ever.</summary>
    private async Task FindLostAsync(AnnouncementId id, IReadOnlyList<ChunkLabel> labels, Progress progress, CancellationToken cancellation)
    {
        if (progress.OnTheirWay == 0 || !standstills.IsOne(id, progress.Tally))
        {
            return;
        }

        foreach (var (number, label) in labels.Index())
        {
            if (label is { Parked: false, Tally.Waiting: > 0 })
            {
                await chunks.HandOutAgainAsync(id, number, cancellation);
            }
        }
    }
}
