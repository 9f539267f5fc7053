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
        string[] args =
        [
            "--environment", BotSettings.Environment,
            "--contentRoot", AppContext.BaseDirectory,
            "--urls", settings.Address.ToString(),
            "--Logging:LogLevel:Default=Warning",
            .. settings.Configuration().Select(s => $"--{s.Key}={s.Value}"),
        ];
        var app = BotHost.Build(args);
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
