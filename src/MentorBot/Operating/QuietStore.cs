using System.Globalization;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using Microsoft.Data.Sqlite;

namespace MentorBot.Operating;

/// <summary>
/// An embedded store that nobody else uses as long as it is open here. In it stands how far it has been moved, so that a bot doesn't go on with what was
/// left behind.
/// </summary>
internal sealed class QuietStore : IDisposable
{
    private readonly SqliteConnection _documents;
    private readonly SqliteConnection _keys;

    /// <exception cref="ChoreException">It is no store, or somebody uses it.</exception>
    public QuietStore(string path)
    {
        CheckIsThere(path);
        _documents = Open(path);
        _keys = Open(path + ".keys");
        try
        {
            // A write-ahead log can be put away only by whoever is alone with the file.
            Alone(_documents, path, "PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE;");
            Alone(_keys, path + ".keys", "PRAGMA locking_mode = EXCLUSIVE;");
            Id = _documents.Query(row => row.GetString(0), "SELECT id FROM moving").Single();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Tells this store from others; random.</summary>
    public string Id { get; }

    public IReadOnlyList<(WakeUp WakeUp, DateTimeOffset Visible)> WakeUps() => _documents.Query(
        row => (new WakeUp(row.GetString(0), row.GetInt64(1)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
        "SELECT subject, revision, coalesce(taken_due, visible) FROM wake_ups ORDER BY id");

    /// <summary>In ordinal order of their names.</summary>
    public IEnumerable<StoredDocument> Documents() => All(_documents);

    /// <inheritdoc cref="Documents"/>
    public IEnumerable<StoredDocument> Keys() => All(_keys);

    /// <summary>When a store was moved away; null as long as it was not.</summary>
    public static string? MovedAt(SqliteDatabase database) => database.Run(connection =>
        connection.Query(row => row.GetInt32(0), "SELECT 1 FROM sqlite_master WHERE name = 'moving'").Count == 0 ? null : MovedAt(connection));

    /// <inheritdoc cref="MovedAt(SqliteDatabase)"/>
    public string? MovedAt() => MovedAt(_documents);

    private static string? MovedAt(SqliteConnection connection) => connection.Query(row => row.IsDBNull(0) ? null : row.GetString(0), "SELECT moved FROM moving").Single();

    public void IsMoved(DateTimeOffset at) => _documents.Execute("UPDATE moving SET moved = $at", ("$at", at.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)));

    public void Dispose()
    {
        _documents.Dispose();
        _keys.Dispose();
    }

    /// <exception cref="ChoreException">Files are missing.</exception>
    public static void CheckIsThere(string path)
    {
        foreach (var file in new[] { path, path + ".keys" }.Where(file => !File.Exists(file)))
        {
            throw new ChoreException($"There is no file {file}. A store is the file that Storage:Path names, with its .keys beside it.");
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 2,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void Alone(SqliteConnection connection, string path, string lockIt)
    {
        try
        {
            if (connection.Query(row => row.GetInt32(0), "SELECT 1 FROM sqlite_master WHERE name = 'documents'").Count == 0)
            {
                throw new ChoreException($"The file {path} is no store of the bot's.");
            }

            connection.Execute(lockIt);
            connection.Execute(
                """
                CREATE TABLE IF NOT EXISTS moving (id TEXT NOT NULL, moved TEXT) STRICT;
                INSERT INTO moving (id) SELECT lower(hex(randomblob(16))) WHERE NOT EXISTS (SELECT 1 FROM moving);
                UPDATE moving SET id = id;
                """);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 5 or 6)
        {
            throw new ChoreException($"Somebody uses {path}. Stop the bot first, all its processes.");
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 11 or 26)
        {
            throw new ChoreException($"The file {path} is no store of the bot's, or is damaged.");
        }
    }

    private static IEnumerable<StoredDocument> All(SqliteConnection connection)
    {
        var hasLabels = connection.Query(row => row.GetInt32(0), "SELECT 1 FROM pragma_table_info('documents') WHERE name = 'label'").Count > 0;
        var names = connection.Query(row => row.GetString(0), "SELECT name FROM documents ORDER BY name");
        return names.Select(name => connection.Query(
            row => new StoredDocument(name, row.GetFieldValue<byte[]>(0), new(row.GetString(1))) { Label = row.IsDBNull(2) ? null : row.GetString(2) },
            $"SELECT content, version, {(hasLabels ? "label" : "NULL")} FROM documents WHERE name = $name",
            ("$name", name)).Single());
    }
}
