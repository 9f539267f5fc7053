using MentorBot.Edges.Sqlite;

namespace Benchmarks.WakeUps;

/// <summary>A store of wake-ups in a file of its own, removed afterwards. They are filled in behind the port's back, since a million commits take an hour.</summary>
internal sealed class WakeUpFile : IDisposable
{
    private const int AtOnce = 16;

    private readonly string _folder = Directory.CreateTempSubdirectory("wake-ups-").FullName;
    private readonly SqliteDatabase _database;
    private readonly SqliteWakeUps _wakeUps;

    public WakeUpFile(int pending)
    {
        _database = new SqliteDatabase(Path, SqliteJournal.Wal);
        _wakeUps = new SqliteWakeUps(_database, TimeProvider.System);
        Fill(pending, visible: "$now + 86400000 + abs(random()) % 2592000000");
    }

    /// <summary>In bytes, without what the log still holds.</summary>
    public long Size => new FileInfo(Path).Length;

    private string Path => System.IO.Path.Combine(_folder, "wake-ups.db");

    public void AddDue(int count) => Fill(count, visible: "$now - 1 - abs(random()) % 1000");

    /// <summary>Takes and completes all that are due, as the worker does.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> WorkOffAsync()
    {
        var worked = 0;
        while (await _wakeUps.ReceiveAsync(AtOnce, TimeSpan.FromMinutes(2), default) is { Count: > 0 } received)
        {
            foreach (var wakeUp in received)
            {
                await _wakeUps.CompleteAsync(wakeUp, default);
            }

            worked += received.Count;
        }

        return worked;
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Fill(int count, string visible) => _database.Run(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < $count)
            INSERT INTO wake_ups (visible, subject, revision) SELECT {visible}, 'mentorship/' || lower(hex(randomblob(16))), 7 FROM counted;
            PRAGMA wal_checkpoint(TRUNCATE);
            """;
        command.Parameters.AddWithValue("$count", count);
        command.Parameters.AddWithValue("$now", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        return command.ExecuteNonQuery();
    });
}
