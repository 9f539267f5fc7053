using MentorBot;

namespace TeamsSimulator.Bots;

/// <summary>The bot as part of this process: quick to start, and open to a debugger.</summary>
public sealed class InProcessBot : IRunningBot
{
    private readonly WebApplication _app;

    private InProcessBot(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<IRunningBot> StartAsync(BotSettings settings, CancellationToken cancel)
    {
        var app = BotHost.Build(settings.Arguments("--Logging:LogLevel:Default=Warning"));
        await app.StartAsync(cancel);
        var bot = new InProcessBot(app, settings.Address);
        await BotReadiness.WaitFor(settings.Address, () => null, cancel);
        return bot;
    }

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Stops it: what runs in this process cannot be killed alone.</summary>
    public Task KillAsync() => StopAsync();
}
