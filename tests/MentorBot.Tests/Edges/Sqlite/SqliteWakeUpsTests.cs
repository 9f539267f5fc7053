using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Tests.Edges.Sqlite;

public sealed class SqliteWakeUpsTests : WakeUpsContract, IDisposable
{
    private readonly SqliteFiles _files = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _files.Dispose();

    protected override IWakeUps Open() => new SqliteWakeUps(_files.Open(), _time);

    protected override Task PassAsync(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_receipt_is_void_once_the_lease_has_run_out()
    {
        var queue = Open();
        await queue.ScheduleAsync(new WakeUp("mentorship/a", 1), TimeSpan.Zero, default);
        var received = Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(30), default));
        _time.Advance(TimeSpan.FromSeconds(30));

        await queue.CompleteAsync(received, default);

        Assert.Equal(2, Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(30), default)).Deliveries);
    }

    [Fact]
    public async Task A_receipt_holds_until_the_last_millisecond_of_the_lease()
    {
        var queue = Open();
        await queue.ScheduleAsync(new WakeUp("mentorship/a", 1), TimeSpan.Zero, default);
        var received = Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(30), default));
        _time.Advance(TimeSpan.FromMilliseconds(29_999));

        await queue.CompleteAsync(received, default);

        _time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(30), default));
    }

    [Fact]
    public async Task What_is_in_one_table_is_in_no_other()
    {
        var database = _files.Open();
        IWakeUps wakeUps = new SqliteWakeUps(database, _time), fanOut = new SqliteWakeUps(database, _time, SqliteWakeUps.FanOut);
        await wakeUps.ScheduleAsync(new WakeUp("announcement/a", 1), TimeSpan.Zero, default);
        await fanOut.ScheduleAsync(new WakeUp("delivery/a/000000", 1), TimeSpan.Zero, default);

        var received = Assert.Single(await fanOut.ReceiveAsync(9, TimeSpan.FromSeconds(30), default));
        await fanOut.CompleteAsync(received, default);

        Assert.Equal("delivery/a/000000", received.WakeUp.Subject);
        Assert.Equal("announcement/a", Assert.Single(await wakeUps.ReceiveAsync(9, TimeSpan.FromSeconds(30), default)).WakeUp.Subject);
    }

    [Fact]
    public async Task A_pending_one_takes_less_than_400_bytes()
    {
        const int Pending = 500;
        var database = _files.Open();
        var queue = new SqliteWakeUps(database, _time);
        var before = SizeOf(database);

        for (var number = 0; number < Pending; number++)
        {
            await queue.ScheduleAsync(new WakeUp($"mentorship/{Guid.NewGuid()}", 12), TimeSpan.FromDays(number), default);
        }

        Assert.InRange((SizeOf(database) - before) / Pending, 40, 400);
    }

    private static long SizeOf(SqliteDatabase database) => database.Run(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        return (long)command.ExecuteScalar()!;
    });
}
