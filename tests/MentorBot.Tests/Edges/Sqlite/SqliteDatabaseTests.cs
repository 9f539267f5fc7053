using System.Text;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using Microsoft.Data.Sqlite;

namespace MentorBot.Tests.Edges.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly SqliteFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static string Setting(SqliteDatabase database, string pragma) => database.Run(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA " + pragma;
        return command.ExecuteScalar()!.ToString()!;
    });

    [Theory]
    [InlineData(SqliteJournal.Wal, "wal")]
    [InlineData(SqliteJournal.Truncate, "truncate")]
    public void Every_connection_flushes_overwrites_and_keeps_the_journal_asked_for(SqliteJournal journal, string mode)
    {
        var database = _files.Open(journal: journal);

        Assert.Equal(mode, Setting(database, "journal_mode"));
        Assert.Equal("2", Setting(database, "synchronous"));
        Assert.Equal("1", Setting(database, "secure_delete"));
        Assert.Equal("5000", Setting(database, "busy_timeout"));
    }

    [Fact]
    public void The_directory_is_made()
    {
        _ = new SqliteDocuments(_files.Open(Path.Combine("new", "deep", "test.db")));

        Assert.True(File.Exists(_files.Folder.File(Path.Combine("new", "deep", "test.db"))));
    }

    [Fact]
    public void A_file_that_is_no_database_says_so()
    {
        File.WriteAllText(_files.Folder.File("test.db"), string.Concat(Enumerable.Repeat("not a database; ", 100)));

        var error = Assert.Throws<StorageUnavailableException>(() => new SqliteDocuments(_files.Open()));

        Assert.Contains("test.db is not an SQLite database", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_in_place_of_the_file_says_so()
    {
        Directory.CreateDirectory(_files.Folder.File("test.db"));

        var error = Assert.Throws<StorageUnavailableException>(() => new SqliteDocuments(_files.Open()));

        Assert.Contains("check that Storage:Path names a file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_place_of_the_directory_says_so()
    {
        File.WriteAllText(_files.Folder.File("occupied"), "");

        var error = Assert.Throws<StorageUnavailableException>(() => new SqliteDocuments(_files.Open(Path.Combine("occupied", "test.db"))));

        Assert.Contains("The directory of the database file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_says_so_and_not_what_is_in_it()
    {
        var database = _files.Open(journal: SqliteJournal.Truncate);
        var store = new SqliteDocuments(database);
        for (var number = 0; number < 200; number++)
        {
            await store.CreateAsync($"secret/{number}", Encoding.UTF8.GetBytes(new string('s', 500)), default);
        }

        SqliteConnection.ClearAllPools();
        using (var file = File.OpenWrite(_files.Folder.File("test.db")))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        var error = await Assert.ThrowsAsync<StorageUnavailableException>(() => store.GetAsync("secret/7", default));

        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_another_process_keeps_locked_says_so()
    {
        var path = _files.Folder.File("test.db");
        using var database = new SqliteDatabase(path, SqliteJournal.Wal, busyTimeout: TimeSpan.FromMilliseconds(20));
        var store = new SqliteDocuments(database);
        using var other = new SqliteConnection($"Data Source={path}");
        other.Open();
        using var transaction = other.BeginTransaction();

        var error = await Assert.ThrowsAsync<StorageUnavailableException>(() => store.CreateAsync("a", new byte[1], default));

        Assert.Contains("is locked by another process", error.Message, StringComparison.Ordinal);
        Assert.Null(await store.GetAsync("a", default));
    }

    [Fact]
    public void A_mistake_of_our_own_is_not_called_unavailable() =>
        Assert.Throws<SqliteException>(() => _files.Open().Prepare("CREATE NONSENSE"));

    [Theory]
    [InlineData(8, "can't be written")]
    [InlineData(10, "check the volume")]
    [InlineData(13, "free space")]
    public void What_the_disk_refuses_says_what_to_check(int code, string advice)
    {
        var error = Assert.Throws<StorageUnavailableException>(() => _files.Open().Run<int>(_ => throw new SqliteException("", code)));

        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_history_nothing_that_was_deleted_stays_in_any_file()
    {
        var store = new SqliteDocuments(_files.Open(journal: SqliteJournal.Truncate));
        await store.CreateAsync("key/anna", Encoding.UTF8.GetBytes("material-of-anna"), default);
        await store.CreateAsync("key/bo", Encoding.UTF8.GetBytes("material-of-bo"), default);

        await store.DeleteAsync("key/anna", default);

        var bytes = _files.Folder.Everything();
        Assert.Equal(-1, bytes.AsSpan().IndexOf("material-of-anna"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("key/anna"u8));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf("material-of-bo"u8));
    }

    [Fact]
    public async Task With_a_log_nothing_that_was_deleted_or_overwritten_before_stays_in_any_file()
    {
        var store = new SqliteDocuments(_files.Open());
        var anna = (await store.CreateAsync("person/anna", Encoding.UTF8.GetBytes($"first-of-anna {new string('x', 20_000)}"), default))!.Value;
        await store.ReplaceAsync("person/anna", Encoding.UTF8.GetBytes("second-of-anna"), anna, default);
        await store.CreateAsync("person/bo", Encoding.UTF8.GetBytes("of-bo"), default);

        await store.DeleteAsync("person/anna", default);

        Assert.Equal(0, new FileInfo(_files.Folder.File("test.db-wal")).Length);
        var bytes = _files.Folder.Everything();
        Assert.Equal(-1, bytes.AsSpan().IndexOf("of-anna"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("person/anna"u8));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf("of-bo"u8));
    }

    [Fact]
    public async Task A_log_that_somebody_reads_in_is_emptied_with_the_first_write_after_they_are_done()
    {
        var store = new SqliteDocuments(_files.Open());
        await store.CreateAsync("person/anna", Encoding.UTF8.GetBytes("of-anna"), default);
        using (var other = new SqliteConnection($"Data Source={_files.Folder.File("test.db")};Pooling=False"))
        {
            other.Open();
            using var reading = other.BeginTransaction(deferred: true);
            using var command = other.CreateCommand();
            command.Transaction = reading;
            command.CommandText = "SELECT count(*) FROM documents";
            command.ExecuteScalar();
            await store.DeleteAsync("person/anna", default);
            Assert.NotEqual(-1, _files.Folder.Everything().AsSpan().IndexOf("of-anna"u8));
        }

        await store.CreateAsync("person/bo", new byte[1], default);

        Assert.Equal(-1, _files.Folder.Everything().AsSpan().IndexOf("of-anna"u8));
    }
}
