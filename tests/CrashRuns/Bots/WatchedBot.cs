using MentorBot;
using MentorBot.Announcements;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using MentorBot.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CrashRuns.Bots;

/// <summary>The bot as it is, with each of its ports watched.</summary>
public static class WatchedBot
{
    private const string Keys = "keys";

    /// <param name="args">Settings as on the command line.</param>
    /// <param name="calls">Is told of every call.</param>
    /// <param name="queueJumps">Whether wake-ups become visible when the business clock jumps to their time. For the queue in a file alone.</param>
    /// <param name="keyTime">The clock by which persons' keys are cached; the machine's when null.</param>
    public static WebApplication Build(string[] args, PortCalls calls, bool queueJumps = false, TimeProvider? keyTime = null)
    {
        var builder = BotHost.Begin(args);
        builder.Services.Watch(calls, queueJumps, keyTime);
        return BotHost.Finish(builder);
    }

    /// <inheritdoc cref="Build"/>
    public static void Watch(this IServiceCollection services, PortCalls calls, bool queueJumps = false, TimeProvider? keyTime = null)
    {
        services.AddSingleton(calls);
        services.Replace<IDocumentStore>((_, inner) => new WatchedDocuments(inner, calls));
        services.Replace<IWakeUps>((provider, inner) => new WatchedWakeUps(queueJumps ? JumpingQueue(provider) : inner, calls));
        services.Replace<IWakeUps>((_, inner) => new WatchedWakeUps(inner, calls), FanOutWorker.Queue);

        // Whatever the store's own type is, the keys' one is registered under this name.
        var keys = services.Single(d => d.IsKeyedService && Equals(d.ServiceKey, Keys) && d.ServiceType.IsAssignableTo(typeof(IDocumentStore))).ServiceType;
        services.Replace<PersonKeys>((provider, _) => ActivatorUtilities.CreateInstance<PersonKeys>(
            provider, new WatchedDocuments((IDocumentStore)provider.GetRequiredKeyedService(keys, Keys), calls), keyTime ?? TimeProvider.System));
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new WatchedSends(calls)));
    }

    private static SqliteWakeUps JumpingQueue(IServiceProvider services) => new(
        services.GetRequiredKeyedService<SqliteDatabase>("documents"), new BusinessTime(services.GetRequiredService<BusinessClock>()));

    /// <summary>Puts something around a service that is made by a factory.</summary>
    private static void Replace<T>(this IServiceCollection services, Func<IServiceProvider, T, T> around, string? name = null)
        where T : class
    {
        var was = services.Single(d => d.ServiceType == typeof(T) && Equals(d.ServiceKey, name));
        services.Remove(was);
        if (name is null)
        {
            services.AddSingleton(provider => around(provider, (T)was.ImplementationFactory!(provider)));
        }
        else
        {
            services.AddKeyedSingleton(name, (provider, key) => around(provider, (T)was.KeyedImplementationFactory!(provider, key)));
        }
    }
}
