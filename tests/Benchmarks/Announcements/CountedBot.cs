using MentorBot;
using MentorBot.Edges;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TeamsSimulator.Bots;

namespace Benchmarks.Announcements;

/// <summary>The bot in this process, with every call to its store counted.</summary>
internal sealed class CountedBot(WebApplication app, Uri address) : IRunningBot
{
    public Uri Address => address;

    public static async Task<IRunningBot> StartAsync(BotSettings settings, CallCount calls, CancellationToken cancel)
    {
        var builder = BotHost.Begin(settings.Arguments());
        Replace<IDocumentStore>(builder.Services, inner => new CountedDocuments(inner, calls));
        Replace<IWakeUps>(builder.Services, inner => new CountedWakeUps(inner, calls));
        var app = BotHost.Finish(builder);
        await app.StartAsync(cancel);
        return new CountedBot(app, settings.Address);
    }

    public async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    public Task KillAsync() => StopAsync();

    /// <summary>Puts something around every service of a kind, named or not, that is made by a factory.</summary>
    private static void Replace<T>(IServiceCollection services, Func<T, T> around)
        where T : class
    {
        foreach (var was in services.Where(d => d.ServiceType == typeof(T)).ToList())
        {
            services.Remove(was);
            if (was.IsKeyedService)
            {
                services.AddKeyedSingleton<T>(was.ServiceKey, (provider, key) => around((T)was.KeyedImplementationFactory!(provider, key)));
            }
            else
            {
                services.AddSingleton<T>(provider => around((T)was.ImplementationFactory!(provider)));
            }
        }
    }
}
