using MentorBot.Edges;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TeamsSimulator.Bots;

namespace MentorBot.Tests.Conversations.MyData;

/// <summary>The bot in this process, on a store that asks before each step.</summary>
internal sealed class SteppedBot : IRunningBot
{
    private readonly WebApplication _app;

    private SteppedBot(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    /// <param name="before">What is asked, with the step that is about to be taken.</param>
    public static Func<BotSettings, CancellationToken, Task<IRunningBot>> On(Func<StoreStep, Task> before) => async (settings, cancellation) =>
    {
        var builder = BotHost.Begin(settings.Arguments("--Logging:LogLevel:Default=None"));
        var usual = builder.Services.Last(s => s.ServiceType == typeof(IDocumentStore) && !s.IsKeyedService);
        builder.Services.AddSingleton<IDocumentStore>(provider => new SteppedStore((IDocumentStore)usual.ImplementationFactory!(provider), before));
        var app = BotHost.Finish(builder);
        await app.StartAsync(cancellation);
        return new SteppedBot(app, settings.Address);
    };

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public Task KillAsync() => StopAsync();
}
