using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsSimulator.Bots;

namespace MentorBot.Tests.Conversations;

/// <summary>The bot in this process, writing all it logs into a book.</summary>
internal sealed class LoggedBot : IRunningBot
{
    private readonly WebApplication _app;

    private LoggedBot(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    public static async Task<IRunningBot> StartAsync(BotSettings settings, LogBook log, CancellationToken cancellation)
    {
        var app = BotHost.Build(settings.Arguments("--Logging:LogLevel:Default=Trace", "--Logging:Console:LogLevel:Default=None"));
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync(cancellation);
        return new LoggedBot(app, settings.Address);
    }

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public Task KillAsync() => StopAsync();
}
