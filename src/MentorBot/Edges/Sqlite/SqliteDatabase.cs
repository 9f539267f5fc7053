using Microsoft.Data.Sqlite;

namespace MentorBot.Edges.Sqlite;

/// <summary>
/// One SQLite file, also when several processes share it. SQLite's calls block, for about one flush of the disk when they write;
/// writers of this process therefore queue here, without a thread, and only those of other processes meet SQLite's own lock.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private static readonly TimeSpan DefaultBusyTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Readers take far less; what takes longer is a backup, say.</summary>
    private static readonly TimeSpan PatienceWithReaders = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly string _connectionString;
    private readonly string _pragmas;
    private readonly bool _hasLog;
    private readonly SemaphoreSlim _writing = new(1);
    private bool _logHoldsErased;

    /// <param name="path">The file; it and its directory are made if they are not there.</param>
    /// <param name="busyTimeout">How long to wait for another process that is writing; 5 seconds unless said.</param>
    public SqliteDatabase(string path, SqliteJournal journal, TimeSpan? busyTimeout = null)
    {
        var patience = busyTimeout ?? DefaultBusyTimeout;
        _path = Path.GetFullPath(path);
        _hasLog = journal == SqliteJournal.Wal;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            // Microsoft.Data.Sqlite goes on trying for as long as this, in whole seconds; 0 would be for ever.
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString();
        // FULL: a claim is saved before the message that it stands for goes out. Under NORMAL a power cut may take back the last
        // commits of a write-ahead log, and with them the claim: the message would go out twice.
        // Each connection of the pool has a cache of its own, and the system keeps the file's pages in memory once for all of them: SQLite's
        // usual 2 MB each gains nothing.
        _pragmas = $"""
            PRAGMA busy_timeout = {(int)patience.TotalMilliseconds};
            PRAGMA journal_mode = {(journal == SqliteJournal.Wal ? "WAL" : "TRUNCATE")};
            PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON;
            PRAGMA cache_size = -256;
            """;
    }

    /// <summary>Makes the directory, the file and what <paramref name="schema"/> says, as far as they are not there yet.</summary>
    /// <exception cref="StorageUnavailableException">The file can't be opened or written.</exception>
    public void Prepare(string schema)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException(
                $"The directory of the database file {_path} can't be made: check Storage:Path and its permissions.", error);
        }

        Run(connection => connection.Execute(schema));
    }

    /// <summary>Adds a column to a table from before there was one; of several processes at once, one adds it.</summary>
    /// <inheritdoc cref="Run" path="/exception"/>
    public void AddColumn(string table, string column, string type) => Run(connection =>
    {
        using var transaction = connection.BeginTransaction();
        var isThere = connection.Query(row => row.GetInt32(0), "SELECT 1 FROM pragma_table_info($table) WHERE name = $column", ("$table", table), ("$column", column)).Count > 0;
        var added = isThere ? 0 : connection.Execute($"ALTER TABLE {table} ADD COLUMN {column} {type}");
        transaction.Commit();
        return added;
    });

    /// <summary>Runs it at once on a connection from the pool, and on the caller's thread.</summary>
    /// <exception cref="StorageUnavailableException">The file is locked, damaged or can't be reached.</exception>
    public T Run<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            connection.Execute(_pragmas);
            return work(connection);
        }
        catch (SqliteException error) when (SqliteErrors.WhatToCheck(error) is { } advice)
        {
            throw new StorageUnavailableException($"The database file {_path} {advice}", error);
        }
    }

    /// <summary>Runs it when the writers before it are done.</summary>
    /// <inheritdoc cref="Run"/>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation) => WriteAsync(work, erases: false, cancellation);

    /// <summary>
    /// The same for what is to leave no trace: the write-ahead log, in which earlier contents stay, is emptied afterwards. While somebody else
    /// reads in it that must wait, and is tried again with the writes that follow.
    /// </summary>
    /// <inheritdoc cref="Run"/>
    public Task<T> EraseAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation) => WriteAsync(work, erases: true, cancellation);

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, bool erases, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var written = Run(work);
            if (_hasLog && (erases || _logHoldsErased))
            {
                _logHoldsErased = !EmptyLog(erases ? PatienceWithReaders : TimeSpan.Zero);
            }

            return written;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <returns>False when somebody reads in it.</returns>
    private bool EmptyLog(TimeSpan patience) => Run(connection =>
    {
        connection.Execute($"PRAGMA busy_timeout = {(int)patience.TotalMilliseconds}");
        return connection.Query(row => row.GetInt32(0), "PRAGMA wal_checkpoint(TRUNCATE)")[0] == 0;
    });

    /// <summary>Runs something outside the database while no other process writes in it, or runs such a thing itself.</summary>
    /// <inheritdoc cref="Run"/>
    public T Alone<T>(Func<T> work) => Run(connection =>
    {
        using var transaction = connection.BeginTransaction();
        return work();
    });

    /// <summary>Lets go of the file: the connections that wait in the pool are closed.</summary>
    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _writing.Dispose();
    }
}
