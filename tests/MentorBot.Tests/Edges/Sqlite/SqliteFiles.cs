using MentorBot.Edges.Sqlite;

namespace MentorBot.Tests.Edges.Sqlite;

/// <summary>Database files of one test's own. Each opening has its own connections, as a process of its own would.</summary>
public sealed class SqliteFiles : IDisposable
{
    private readonly List<SqliteDatabase> _open = [];

    public TemporaryFolder Folder { get; } = new();

    public SqliteDatabase Open(string name = "test.db", SqliteJournal journal = SqliteJournal.Wal)
    {
        var database = new SqliteDatabase(Folder.File(name), journal);
        _open.Add(database);
        return database;
    }

    public void Dispose()
    {
        _open.ForEach(database => database.Dispose());
        Folder.Dispose();
    }
}
