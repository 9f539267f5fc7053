using MentorBot.Core.Announcements;
using MentorBot.Delivery;
using MentorBot.Edges;

namespace MentorBot.Announcements;

/// <summary>Saves chunks, and hands them out to whichever process takes them first.</summary>
public sealed class ChunkStore(
    Documents documents, [FromKeyedServices(FanOutWorker.Queue)] IWakeUps queue, [FromKeyedServices(FanOutWorker.Queue)] WorkerSignal signal)
{
    /// <summary>What all chunks of an announcement tell of themselves, in their order, without reading any.</summary>
    public async Task<IReadOnlyList<ChunkLabel>> LabelsAsync(AnnouncementId announcement, CancellationToken cancellation) =>
        await documents.ListVersionsAsync(Chunk.ShelfOf(announcement), cancellation).Select(mark => ChunkLabel.Read(mark.Label!)).ToListAsync(cancellation);

    public Task<Loaded<Chunk>?> LoadAsync(AnnouncementId announcement, int number, CancellationToken cancellation) =>
        documents.LoadAsync<Chunk>(Chunk.NameOf(announcement, number), cancellation);

    /// <summary>A new chunk; handed out at once unless it is parked.</summary>
    /// <returns>False when somebody else has made one of that number.</returns>
    public async Task<bool> CreateAsync(Chunk chunk, CancellationToken cancellation)
    {
        chunk = chunk with { Revision = 1 };
        await HandOutAsync(chunk, cancellation);
        var made = await documents.CreateAsync(chunk, cancellation) is not null;
        Signal(chunk);
        return made;
    }

    /// <summary>Saves a chunk that somebody works on, who has its wake-up in hand.</summary>
    /// <returns>Null when it was changed by somebody else since it was loaded.</returns>
    public Task<Loaded<Chunk>?> SaveAsync(Loaded<Chunk> before, Chunk after, CancellationToken cancellation) =>
        documents.ReplaceAsync(before, after with { Revision = before.Value.Revision + 1 }, cancellation);

    /// <summary>Changes a chunk, whoever else does; one that was parked and is so no more is handed out.</summary>
    /// <param name="announcement">Which announcement's.</param>
    /// <param name="number">Which chunk.</param>
    /// <param name="change">What is to be different; asked again when somebody else was faster. The same chunk for nothing.</param>
    /// <param name="cancellation">Stops between tries.</param>
    public async Task ChangeAsync(AnnouncementId announcement, int number, Func<Chunk, Chunk> change, CancellationToken cancellation)
    {
        while (await LoadAsync(announcement, number, cancellation) is { } loaded)
        {
            var after = change(loaded.Value);
            if (ReferenceEquals(after, loaded.Value))
            {
                return;
            }

            after = after with { Revision = loaded.Value.Revision + 1 };
            var isHandedOut = loaded.Value.Parked && !after.Parked;
            if (isHandedOut)
            {
                await HandOutAsync(after, cancellation);
            }

            if (await documents.ReplaceAsync(loaded, after, cancellation) is not null)
            {
                Signal(after);
                return;
            }
        }
    }

    /// <summary>Hands out once more what seems to have been lost; one wake-up too many dissolves.</summary>
    public async Task HandOutAgainAsync(AnnouncementId announcement, int number, CancellationToken cancellation)
    {
        await queue.ScheduleAsync(new(Chunk.NameOf(announcement, number), 1), TimeSpan.Zero, cancellation);
        signal.Raise();
    }

    public Task DeleteAsync(AnnouncementId announcement, int number, CancellationToken cancellation) =>
        documents.DeleteAsync(Chunk.NameOf(announcement, number), cancellation);

    /// <summary>Before it is saved: a wake-up too many dissolves, one too few would leave people waiting.</summary>
    private async Task HandOutAsync(Chunk chunk, CancellationToken cancellation)
    {
        if (!chunk.Parked && chunk.HasWaiting)
        {
            await queue.ScheduleAsync(new(chunk.DocumentName, chunk.Revision), TimeSpan.Zero, cancellation);
        }
    }

    private void Signal(Chunk chunk)
    {
        if (!chunk.Parked)
        {
            signal.Raise();
        }
    }
}
