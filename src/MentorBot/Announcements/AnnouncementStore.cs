using MentorBot.Core.Announcements;
using MentorBot.Delivery;
using MentorBot.Edges;
using MentorBot.Settings;
using Microsoft.Extensions.Options;
using NodaTime;

namespace MentorBot.Announcements;

/// <summary>Saves announcements, each with a wake-up for when it has to be looked after.</summary>
public sealed class AnnouncementStore(Documents documents, IWakeUps wakeUps, WorkerSignal signal, IOptions<BotOptions> options)
{
    /// <summary>How long announcements are kept once they have ended.</summary>
    public Duration Kept => Duration.FromDays(options.Value.AnnouncementsKeptDays);

    public Task<Loaded<Announcement>?> LoadAsync(AnnouncementId id, CancellationToken cancellation) =>
        documents.LoadAsync<Announcement>(Announcement.NameOf(id), cancellation);

    public Task<Loaded<Announcement>?> LoadAsync(string name, CancellationToken cancellation) => documents.LoadAsync<Announcement>(name, cancellation);

    /// <summary>The ids of all there are, the one made last first.</summary>
    public async Task<IReadOnlyList<AnnouncementId>> ListAsync(CancellationToken cancellation)
    {
        var ids = new List<AnnouncementId>();
        await foreach (var name in documents.ListAsync(Announcement.Shelf, cancellation))
        {
            ids.Add(new(name[Announcement.Shelf.Length..]));
        }

        ids.Reverse();
        return ids;
    }

    /// <summary>Deletes one as it was loaded.</summary>
    /// <returns>False when somebody else has changed it since.</returns>
    public async Task<bool> DeleteAsync(Loaded<Announcement> loaded, CancellationToken cancellation)
    {
        // Saved once more, so that whoever holds it as it was loses the race.
        if (await documents.ReplaceAsync(loaded, loaded.Value with { Revision = loaded.Value.Revision + 1 }, cancellation) is null)
        {
            return false;
        }

        await documents.DeleteAsync(loaded.Value.DocumentName, cancellation);
        return true;
    }

    /// <param name="before">As it was loaded; null for a new one.</param>
    /// <param name="after">As it is to be.</param>
    /// <param name="now">Business time.</param>
    /// <param name="cancellation">Stops before the save.</param>
    /// <returns>Null when somebody else has changed it since it was loaded.</returns>
    public async Task<Loaded<Announcement>?> SaveAsync(Loaded<Announcement>? before, Announcement after, Instant now, CancellationToken cancellation)
    {
        after = after with { Revision = (before?.Value.Revision ?? 0) + 1 };
        var due = after.DueAt(Kept);
        if (due is { } at)
        {
            // Scheduled first: a wake-up too many dissolves, one too few would be missed until the sweep.
            await wakeUps.ScheduleAsync(new WakeUp(after.DocumentName, after.Revision), (at - now).ToTimeSpan(), cancellation);
        }

        var saved = before is null ? await documents.CreateAsync(after, cancellation) : await documents.ReplaceAsync(before, after, cancellation);
        if (saved is not null && due <= now)
        {
            signal.Raise();
        }

        return saved;
    }
}
