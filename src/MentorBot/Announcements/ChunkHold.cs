using MentorBot.Core.Announcements;
using MentorBot.Edges;

namespace MentorBot.Announcements;

/// <summary>A chunk in a worker's hands, until its lease runs out.</summary>
/// <param name="begun">When it was taken, a timestamp of the machine's.</param>
public sealed partial class ChunkHold(Loaded<Chunk> loaded, ChunkStore chunks, TimeProvider machine, long begun, ILogger logger)
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(1);

    private Loaded<Chunk> _saved = loaded;

    public Chunk Chunk => _saved.Value;

    /// <summary>Writes down how it stands; where somebody else has written meanwhile, what is known is added to that.</summary>
    /// <returns>False when somebody else has changed it: then it has to be looked at anew.</returns>
    public async Task<bool> SaveAsync(Chunk after)
    {
        while (true)
        {
            try
            {
                if (await chunks.SaveAsync(_saved, after, CancellationToken.None) is { } saved)
                {
                    _saved = saved;
                    return true;
                }

                await AddToOthersAsync(after);
                return false;
            }
            catch (StorageUnavailableException error) when (machine.GetElapsedTime(begun) < ChunkWorker.Lease)
            {
                // What was sent is known here alone: given up now, it would be sent again.
                LogTrouble(error.Message);
                await Task.Delay(AfterTrouble, machine);
            }
        }
    }

    private Task AddToOthersAsync(Chunk mine) =>
        chunks.ChangeAsync(mine.Announcement, mine.Number, theirs => theirs.Meeting(mine, _saved.Value), CancellationToken.None);

    [LoggerMessage(LogLevel.Warning, "A chunk could not be saved and is tried again: {Problem}")]
    private partial void LogTrouble(string problem);
}
