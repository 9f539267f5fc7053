using MentorBot.Edges.Sqlite;
using MentorBot.Tests.Edges;

namespace MentorBot.Tests.Conversations;

/// <summary>A store of the test's own, to look into from outside.</summary>
internal sealed class KeptStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.File("bot.db");

    /// <summary>The names of all documents, person keys included.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync()
    {
        var names = new List<string>();
        foreach (var (file, journal) in new[] { (Path, SqliteJournal.Wal), (Path + ".keys", SqliteJournal.Truncate) })
        {
            using var database = new SqliteDatabase(file, journal);
            await foreach (var name in new SqliteDocuments(database).ListAsync("", CancellationToken.None))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The raw bytes of every file of the store.</summary>
    public byte[] Everything() => _folder.Everything();

    public void Dispose() => _folder.Dispose();
}
