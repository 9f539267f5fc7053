using TeamsSimulator;

namespace MentorBot.Tests.Crashes;

/// <summary>Teams on a desk, with a bot whose parts are at hand.</summary>
internal sealed class OpenDesk : IAsyncDisposable
{
    private OpenDesk()
    {
    }

    public SimulatedTeams Teams { get; private set; } = null!;

    /// <summary>The one that runs now.</summary>
    public OpenBot Bot { get; private set; } = null!;

    public static async Task<OpenDesk> OpenAsync(DateTimeOffset now)
    {
        var desk = new OpenDesk();
        desk.Teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = now,
            StartBot = async (settings, cancel) => desk.Bot = await OpenBot.StartAsync(settings, cancel),
        });
        return desk;
    }

    public Task WakesUpAtAsync(DateTimeOffset time) => Bot.WakesUpAtAsync(Teams, time);

    public ValueTask DisposeAsync() => Teams.DisposeAsync();
}
