using MentorBot.Edges;
using MentorBot.Edges.Azure;

namespace MentorBot.Operating;

/// <summary>A storage account as the place that a store is moved to.</summary>
internal sealed class StorageAccount(IServiceProvider services)
{
    private readonly BlobDocuments _documents = services.GetRequiredService<BlobDocuments>();
    private readonly BlobDocuments _keys = services.GetRequiredKeyedService<BlobDocuments>(AzureStore.Keys);
    private readonly QueueWakeUps _wakeUps = services.GetRequiredService<QueueWakeUps>();

    public IDocumentStore Documents => services.GetRequiredService<IDocumentStore>();

    public IDocumentStore Keys => _keys;

    public IWakeUps WakeUps => _wakeUps;

    /// <summary>Makes what is missing.</summary>
    public Task PrepareAsync() => Task.WhenAll(_documents.PrepareAsync(), _keys.PrepareAsync(), _wakeUps.PrepareAsync());

    public Task ForgetWakeUpsAsync() => _wakeUps.ClearAsync(CancellationToken.None);
}
