using System.Globalization;

namespace MentorBot.Edges.Sqlite;

/// <summary>
/// Wake-ups as rows of a table, in order of the time at which they become visible. Taking some is one statement, so that of
/// several consumers, in whatever process, only one gets each.
/// </summary>
public sealed class SqliteWakeUps : IWakeUps
{
    /// <summary>What becomes due in documents.</summary>
    public const string WakeUps = "wake_ups";

    /// <summary>Parts of announcements that are to be sent.</summary>
    public const string FanOut = "fan_out";

    private readonly SqliteDatabase _database;
    private readonly TimeProvider _machineTime;
    private readonly string _table;

    /// <param name="table">One of this class's own names; made if it is missing.</param>
    public SqliteWakeUps(SqliteDatabase database, TimeProvider machineTime, string table = WakeUps)
    {
        (_database, _machineTime, _table) = (database, machineTime, table);
        // Times are milliseconds since 1970. taken_due: when it had become visible before it was taken; null while nobody holds it.
        // AUTOINCREMENT: a number is never used again, so that an old receipt can't fit a newer wake-up.
        database.Prepare(
            $"""
            CREATE TABLE IF NOT EXISTS {table} (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                visible INTEGER NOT NULL,
                subject TEXT NOT NULL,
                revision INTEGER NOT NULL,
                deliveries INTEGER NOT NULL DEFAULT 0,
                taken_due INTEGER
            ) STRICT;
            CREATE INDEX IF NOT EXISTS {table}_visible ON {table} (visible);
            """);
    }

    private long Now => _machineTime.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task ScheduleAsync(WakeUp wakeUp, TimeSpan delay, CancellationToken cancellation)
    {
        DocumentNames.Check(wakeUp.Subject);
        await _database.WriteAsync(
            connection => connection.Execute(
                $"INSERT INTO {_table} (visible, subject, revision) VALUES ($visible, $subject, $revision)",
                ("$visible", After(delay)),
                ("$subject", wakeUp.Subject),
                ("$revision", wakeUp.Revision)),
            cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<ReceivedWakeUp>> ReceiveAsync(int max, TimeSpan lease, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        var taken = await _database.WriteAsync(
            connection => connection.Query(
                row => (Due: row.GetInt64(4), Id: row.GetInt64(0), Received: new ReceivedWakeUp(
                    new WakeUp(row.GetString(1), row.GetInt64(2)), Receipt.For(row.GetInt64(0), row.GetInt32(3)), row.GetInt32(3))),
                $"""
                UPDATE {_table} SET taken_due = visible, visible = $until, deliveries = deliveries + 1
                WHERE id IN (SELECT id FROM {_table} WHERE visible <= $now ORDER BY visible, id LIMIT $max)
                RETURNING id, subject, revision, deliveries, taken_due
                """,
                ("$until", After(lease)),
                ("$now", Now),
                ("$max", max)),
            cancellation).ConfigureAwait(false);
        // RETURNING promises no order.
        return [.. taken.OrderBy(one => (one.Due, one.Id)).Select(one => one.Received)];
    }

    public Task PostponeAsync(ReceivedWakeUp received, TimeSpan delay, CancellationToken cancellation) =>
        WithReceiptAsync($"UPDATE {_table} SET visible = $visible, taken_due = NULL", received, After(delay), cancellation);

    public Task CompleteAsync(ReceivedWakeUp received, CancellationToken cancellation) =>
        WithReceiptAsync($"DELETE FROM {_table}", received, 0, cancellation);

    private async Task WithReceiptAsync(string change, ReceivedWakeUp received, long visible, CancellationToken cancellation)
    {
        var (id, delivery) = Receipt.Read(received.Receipt);
        await _database.WriteAsync(
            connection => connection.Execute(
                change + " WHERE id = $id AND deliveries = $delivery AND taken_due IS NOT NULL AND visible > $now",
                ("$id", id),
                ("$delivery", delivery),
                ("$visible", visible),
                ("$now", Now)),
            cancellation).ConfigureAwait(false);
    }

    // Never before now: what is wanted at once must not overtake what has been waiting.
    private long After(TimeSpan delay) => Now + Math.Max(0, (long)delay.TotalMilliseconds);

    /// <summary>Which wake-up, and which of its deliveries.</summary>
    private static class Receipt
    {
        public static string For(long id, int delivery) => string.Create(CultureInfo.InvariantCulture, $"{id}.{delivery}");

        public static (long Id, int Delivery) Read(string receipt)
        {
            var parts = receipt.Split('.');
            return (long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
    }
}
