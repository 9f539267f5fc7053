using CrashRuns.Bots;
using MentorBot.Delivery;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using TeamsSimulator;
using TeamsSimulator.Bots;

namespace MentorBot.Tests.Crashes;

/// <summary>The bot in this process, its calls counted and its parts at hand. Its wake-ups become visible when the business clock jumps.</summary>
internal sealed class OpenBot : IRunningBot
{
    private readonly WebApplication _app;

    private readonly FakeTimeProvider _keyTime;

    private OpenBot(WebApplication app, PortCalls calls, FakeTimeProvider keyTime, Uri address) => (_app, Calls, _keyTime, Address) = (app, calls, keyTime, address);

    public Uri Address { get; }

    public PortCalls Calls { get; }

    private IServiceProvider Services => _app.Services;

    private WatchedWakeUps WakeUps => (WatchedWakeUps)Services.GetRequiredService<IWakeUps>();

    public static async Task<OpenBot> StartAsync(BotSettings settings, CancellationToken cancel)
    {
        var calls = new PortCalls();
        var keyTime = new FakeTimeProvider();
        var app = WatchedBot.Build(
            [
                "--environment", BotSettings.Environment,
                "--contentRoot", AppContext.BaseDirectory,
                "--urls", settings.Address.ToString(),
                "--Logging:LogLevel:Default=Warning",
                .. settings.Configuration().Select(s => $"--{s.Key}={s.Value}"),
            ],
            calls,
            queueJumps: true,
            keyTime);
        await app.StartAsync(cancel);
        return new(app, calls, keyTime, settings.Address);
    }

    /// <summary>Time goes on to then, and wake-ups bring what they bring; nothing else looks for what is due.</summary>
    public async Task WakesUpAtAsync(SimulatedTeams teams, DateTimeOffset time)
    {
        teams.Clock.Set(time);
        var looks = WakeUps.Looks;
        Services.GetRequiredService<BusinessClock>().JumpTo(Instant.FromDateTimeOffset(time));
        Services.GetRequiredService<WorkerSignal>().Raise();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await WakeUps.QuietAsync(looks, patience.Token);
    }

    public Task SweepsAsync() => Services.GetRequiredService<Sweep>().RunAsync("mentorship/", Duration.FromMinutes(10), CancellationToken.None);

    /// <summary>No person's key is cached any more, as in a process that has just begun.</summary>
    public void ForgetsKeys() => _keyTime.Advance(TimeSpan.FromMinutes(2));

    /// <summary>How many wake-ups are waiting.</summary>
    public int Waiting => Command("SELECT count(*) FROM wake_ups");

    public void LosesAllWakeUps() => Command("DELETE FROM wake_ups RETURNING 0");

    /// <summary>Every wake-up becomes visible now, whenever it was to.</summary>
    public void HasAllWakeUpsAtOnce() => Command("UPDATE wake_ups SET visible = 0 RETURNING 0");

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public Task KillAsync() => StopAsync();

    private int Command(string sql) => Services.GetRequiredKeyedService<SqliteDatabase>("documents").Run(connection =>
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the texts above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var first = 0;
        for (var row = 0; reader.Read(); row++)
        {
            first = row == 0 ? reader.GetInt32(0) : first;
        }

        return first;
    });
}
