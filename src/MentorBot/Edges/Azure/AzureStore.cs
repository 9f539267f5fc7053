using MentorBot.Announcements;
using MentorBot.Operating;
using MentorBot.Privacy;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Edges.Azure;

/// <summary>
/// Everything in a storage account: documents and persons' keys as blobs in containers of their own, wake-ups in a queue. The key that
/// persons' keys are wrapped with is configured, since there is no file beside them.
/// </summary>
public static partial class AzureStore
{
    /// <summary>The persons' keys' container is registered under this name.</summary>
    public const string Keys = "keys";

    /// <summary>
    /// Registers the ports and <see cref="Documents"/>. Containers and queue are made when the host starts; where the storage is down
    /// then, the host starts all the same, and they are made when it answers again.
    /// </summary>
    /// <exception cref="InvalidOperationException">The settings contradict each other or are malformed.</exception>
    public static IServiceCollection AddAzureStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(AzureStorage.From(configuration));
        services.AddSingleton(provider => new BlobDocuments(provider.GetRequiredService<AzureStorage>().Documents));
        services.AddKeyedSingleton(Keys, (provider, _) => new BlobDocuments(provider.GetRequiredService<AzureStorage>().Keys));
        services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<BlobDocuments>());
        services.AddSingleton(provider => new QueueWakeUps(
            provider.GetRequiredService<AzureStorage>().WakeUps, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<QueueWakeUps>>()));
        services.AddSingleton<IWakeUps>(provider => provider.GetRequiredService<QueueWakeUps>());
        services.AddKeyedSingleton(FanOutWorker.Queue, (provider, _) => new QueueWakeUps(
            provider.GetRequiredService<AzureStorage>().FanOut, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<QueueWakeUps>>()));
        services.AddKeyedSingleton<IWakeUps>(FanOutWorker.Queue, (provider, name) => provider.GetRequiredKeyedService<QueueWakeUps>(name));
        services.AddSingleton(_ => new WrappingRing(Wrapping(configuration), WrappingKeys.OthersFromConfiguration(configuration)));
        services.AddSingleton(provider => new PersonKeys(
            provider.GetRequiredKeyedService<BlobDocuments>(Keys), provider.GetRequiredService<WrappingRing>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Documents>();
        services.AddSingleton<IStoreCheck, EverythingAnswers>();
        services.AddSingleton<QuestionBlobs>();
        services.AddHostedService<PrepareAtStart>();
        services.AddHostedService<RewrapWorker>();
        return services;
    }

    private static WrappingKey Wrapping(IConfiguration configuration) => WrappingKeys.FromConfiguration(configuration)
        ?? throw new WrappingKeyException(
            $"{WrappingKeys.Setting} is not set. In Azure the persons' keys are wrapped with a key that only the bot knows: {WrappingKey.Size} random bytes in "
            + "base64, kept outside the storage account, in Key Vault for instance. Without it no private text can be read again.");

    private sealed class EverythingAnswers(BlobDocuments documents, [FromKeyedServices(Keys)] BlobDocuments keys, QueueWakeUps wakeUps) : IStoreCheck
    {
        private const string Nothing = "health/probe";

        public Task CheckAsync(CancellationToken cancellation) => Task.WhenAll(
            documents.GetAsync(Nothing, cancellation), keys.GetAsync(Nothing, cancellation), wakeUps.CheckAsync(cancellation));
    }

    private sealed partial class PrepareAtStart(IServiceProvider services, ILogger<PrepareAtStart> logger) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<Documents>();
            try
            {
                await Task.WhenAll(
                    services.GetRequiredService<BlobDocuments>().PrepareAsync(),
                    services.GetRequiredKeyedService<BlobDocuments>(Keys).PrepareAsync(),
                    services.GetRequiredService<QueueWakeUps>().PrepareAsync(),
                    services.GetRequiredKeyedService<QueueWakeUps>(FanOutWorker.Queue).PrepareAsync());
                if (await services.GetRequiredService<IDocumentStore>().GetAsync(MoveStore.Unfinished, cancellationToken) is not null)
                {
                    throw new InvalidOperationException("A store is being moved into this storage account and is not all there yet. Begin the move again, and start the bot when it is done.");
                }
            }
            catch (StorageUnavailableException error)
            {
                LogNotYet(error.Message);
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        [LoggerMessage(LogLevel.Error, "{Problem} The bot starts all the same, is not ready until then, and asks people to try again.")]
        private partial void LogNotYet(string problem);
    }
}
