using MentorBot.Edges.Sqlite;
using Microsoft.Data.Sqlite;

namespace MentorBot.Operating;

/// <summary>Whole database files, copied by SQLite itself while others read and write in them.</summary>
internal static class SqliteCopies
{
    /// <summary>The copy is checked before it counts as one.</summary>
    /// <returns>How many documents are in it.</returns>
    /// <exception cref="ChoreException">What was copied is no store, or is damaged.</exception>
    /// <exception cref="SqliteException">A file can't be read or written.</exception>
    public static long Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        Check(source, from);
        using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        Check(copy, to);
        return copy.Query(row => row.GetInt64(0), "SELECT count(*) FROM documents").Single();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        // Of whoever writes at that moment, for as long as a write may take.
        connection.Execute("PRAGMA busy_timeout = 30000");
        return connection;
    }

    private static void Check(SqliteConnection connection, string path)
    {
        try
        {
            if (connection.Query(row => row.GetString(0), "PRAGMA integrity_check") is ["ok"]
                && connection.Query(row => row.GetInt32(0), "SELECT 1 FROM sqlite_master WHERE name = 'documents'").Count == 1)
            {
                return;
            }
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 11 or 26)
        {
            // Not a database at all, or so damaged that it can't even be checked.
        }

        throw new ChoreException($"The file {path} is no store of the bot's, or is damaged.");
    }
}
