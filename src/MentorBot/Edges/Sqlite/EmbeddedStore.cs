using MentorBot.Announcements;
using MentorBot.Operating;
using MentorBot.Privacy;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Edges.Sqlite;

/// <summary>
/// Everything in files beside each other: documents and wake-ups in <c>{Storage:Path}</c>, persons' keys in <c>{Storage:Path}.keys</c>, and the
/// key that those are wrapped with in <c>{Storage:Path}.wrapping-key</c> unless it is configured. Only the first may go into backups:
/// a copy of an erased person's key would bring back what they erased.
/// </summary>
public static class EmbeddedStore
{
    private const string DefaultPath = "data/mentorbot.db";

    /// <summary>The documents' file is registered under this name.</summary>
    public const string Main = "documents";

    /// <summary>The persons' keys' file is registered under this name.</summary>
    public const string Keys = "keys";

    /// <summary>
    /// Registers the ports and <see cref="Documents"/>. The files are opened, and made, when the host starts; what is wrong with them stops it there.
    /// </summary>
    public static IServiceCollection AddEmbeddedStore(this IServiceCollection services, IConfiguration configuration)
    {
        var path = configuration["Storage:Path"] is { Length: > 0 } configured ? configured : DefaultPath;
        services.TryAddSingleton(TimeProvider.System);
        services.AddKeyedSingleton(Main, (_, _) => new SqliteDatabase(path, SqliteJournal.Wal));
        services.AddKeyedSingleton(Keys, (_, _) => new SqliteDatabase(path + ".keys", SqliteJournal.Truncate));
        services.AddSingleton<IDocumentStore>(provider => new SqliteDocuments(provider.GetRequiredKeyedService<SqliteDatabase>(Main)));
        services.AddSingleton<IWakeUps>(provider => new SqliteWakeUps(
            provider.GetRequiredKeyedService<SqliteDatabase>(Main), provider.GetRequiredService<TimeProvider>()));
        services.AddKeyedSingleton<IWakeUps>(FanOutWorker.Queue, (provider, _) => new SqliteWakeUps(
            provider.GetRequiredKeyedService<SqliteDatabase>(Main), provider.GetRequiredService<TimeProvider>(), SqliteWakeUps.FanOut));
        services.AddKeyedSingleton(Keys, (provider, _) => new SqliteDocuments(provider.GetRequiredKeyedService<SqliteDatabase>(Keys)));
        services.AddSingleton(provider =>
        {
            var store = provider.GetRequiredKeyedService<SqliteDocuments>(Keys);
            // Of several processes that start at once, one makes the file and the others read it.
            var current = WrappingKeys.FromConfiguration(configuration) ?? provider.GetRequiredKeyedService<SqliteDatabase>(Keys)
                .Alone(() => WrappingKeys.FromFile(path + ".wrapping-key", mayMake: store.IsEmpty()));
            return new WrappingRing(current, WrappingKeys.OthersFromConfiguration(configuration));
        });
        services.AddSingleton(provider => new PersonKeys(
            provider.GetRequiredKeyedService<SqliteDocuments>(Keys), provider.GetRequiredService<WrappingRing>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Documents>();
        services.AddSingleton<IStoreCheck>(provider => new BothFilesAnswer(
            provider.GetRequiredKeyedService<SqliteDatabase>(Main), provider.GetRequiredKeyedService<SqliteDatabase>(Keys)));
        services.AddHostedService<OpenAtStart>();
        services.AddHostedService<RewrapWorker>();
        return services;
    }

    private sealed class BothFilesAnswer(SqliteDatabase main, SqliteDatabase keys) : IStoreCheck
    {
        public Task CheckAsync(CancellationToken cancellation)
        {
            foreach (var database in new[] { main, keys })
            {
                database.Run(connection => connection.Query(row => row.GetInt32(0), "SELECT 1 FROM documents LIMIT 1"));
            }

            return Task.CompletedTask;
        }
    }

    private sealed class OpenAtStart(IServiceProvider services, IConfiguration configuration) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<Documents>();
            services.GetRequiredService<IWakeUps>();
            services.GetRequiredKeyedService<IWakeUps>(FanOutWorker.Queue);
            if (QuietStore.MovedAt(services.GetRequiredKeyedService<SqliteDatabase>(Main)) is { } moved)
            {
                throw new InvalidOperationException($"The store {configuration["Storage:Path"]} was moved to a storage account at {moved}, and what has happened since is there. Set Storage:ServiceUri.");
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
