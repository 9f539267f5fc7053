using MentorBot.Core.Announcements;
using MentorBot.Core.Content;
using MentorBot.Edges;
using MentorBot.Time;
using NodaTime;

namespace MentorBot.Announcements;

/// <summary>
/// Works through one chunk for a while. Before anything is sent it is written down who is being written to, and nothing is begun so late that it
/// could still be under way when the chunk falls to somebody else.
/// </summary>
public sealed partial class ChunkWorker(
    Documents documents, ChunkStore chunks, AnnouncementSender sender, Library library, BusinessClock clock, TimeProvider machine, ILogger<ChunkWorker> logger)
{
    /// <summary>So many at a time are marked, saved and sent.</summary>
    public const int AtOnce = 32;

    /// <summary>After so much machine time nothing more is begun, and the chunk is handed back.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(20);

    /// <summary>So much machine time a chunk is nobody else's: a slice, an answer waited for to the end, and writing it down.</summary>
    public static readonly TimeSpan Lease = Slice + AnnouncementSender.Patience + TimeSpan.FromSeconds(25);

    /// <param name="name">The chunk's document.</param>
    /// <param name="revision">It is at least as new as this, or not there yet.</param>
    /// <param name="stopping">Ends the work early; what is under way is still waited for.</param>
    /// <returns>What to do with its wake-up.</returns>
    public async Task<ChunkWork> WorkAsync(string name, long revision, CancellationToken stopping)
    {
        var begun = machine.GetTimestamp();
        if (await documents.LoadAsync<Chunk>(name, stopping) is not { } loaded || loaded.Value.Revision < revision)
        {
            return ChunkWork.NotThere;
        }

        var chunk = loaded.Value;
        if (chunk.Parked || (await documents.LoadAsync<Announcement>(Announcement.NameOf(chunk.Announcement), stopping))?.Value is not { } announcement)
        {
            return ChunkWork.Done;
        }

        var now = Instant.FromDateTimeOffset(machine.GetUtcNow());
        if (chunk.IsHeld(now))
        {
            return ChunkWork.Held;
        }

        var until = now + Duration.FromTimeSpan(Lease);
        switch (announcement.Stage)
        {
            case AnnouncementStage.Sending when !announcement.Sending!.Again:
                using (var begin = CancellationTokenSource.CreateLinkedTokenSource(stopping))
                using (machine.CreateTimer(_ => begin.Cancel(), null, Slice, Timeout.InfiniteTimeSpan))
                {
                    return await SendAsync(new(loaded, chunks, machine, begun, logger), until, new(announcement, library.Texts), begin.Token);
                }

            case AnnouncementStage.Cancelled:
                await chunks.ChangeAsync(chunk.Announcement, chunk.Number, one => one.TakenBy(NewId(), until).Stop().Put(), stopping);
                return ChunkWork.Done;
            default:
                return ChunkWork.Done;
        }
    }

    private async Task<ChunkWork> SendAsync(ChunkHold hold, Instant until, Rendered rendered, CancellationToken begin)
    {
        var chunk = hold.Chunk.TakenBy(NewId(), until);
        while (!begin.IsCancellationRequested && chunk.Ready(clock.Now, AtOnce) is { IsEmpty: false } places)
        {
            chunk = chunk.Begin(places);
            if (!await hold.SaveAsync(chunk))
            {
                return ChunkWork.GoesOn;
            }

            var sent = await Task.WhenAll(places.Select(async place => (Place: place, After: await sender.SendAsync(rendered, chunk.Recipients[place], begin))));
            chunk = chunk
                .Record(sent.Where(s => s.After is not null).ToDictionary(s => s.Place, s => s.After!))
                .TakeBack(sent.Where(s => s.After is null).Select(s => s.Place));
        }

        var goesOn = !chunk.Ready(clock.Now, 1).IsEmpty;
        LogWorked(chunk.Number, goesOn);
        return await hold.SaveAsync(goesOn ? chunk with { Worker = null } : chunk.Put()) && !goesOn ? ChunkWork.Done : ChunkWork.GoesOn;
    }

    private static string NewId() => Guid.NewGuid().ToString("n");

    [LoggerMessage(LogLevel.Debug, "Worked on chunk {Number} of an announcement; it goes on: {GoesOn}")]
    private partial void LogWorked(int number, bool goesOn);
}

/// <summary>How it stands with a chunk's wake-up after some work.</summary>
public enum ChunkWork
{
    /// <summary>It is not there, or not as new as it should be.</summary>
    NotThere,

    /// <summary>Somebody else works on it: this wake-up is one too many, or theirs are about to be too few.</summary>
    Held,

    /// <summary>There is more to do at once.</summary>
    GoesOn,

    /// <summary>There is nothing more to do for this wake-up.</summary>
    Done,
}
