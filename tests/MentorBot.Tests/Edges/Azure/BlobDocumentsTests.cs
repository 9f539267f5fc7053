using System.Text;
using Azure.Storage.Blobs.Models;
using MentorBot.Edges;
using MentorBot.Edges.Azure;

namespace MentorBot.Tests.Edges.Azure;

[Collection(OnAzurite.Name)]
public sealed class BlobDocumentsTests(Azurite azurite) : DocumentStoreContract
{
    private readonly AzureSettings _settings = new(azurite);

    protected override IDocumentStore Open() => new BlobDocuments(_settings.Storage().Documents);

    [Fact]
    public async Task A_document_is_a_blob_of_the_same_name_with_nothing_written_on_its_outside()
    {
        await Open().CreateAsync("journal/3f2a/2027-01", Encoding.UTF8.GetBytes("{}"), default);

        var blob = Assert.Single(await _settings.Storage().Documents
            .GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata | BlobTraits.Tags, States = BlobStates.All }).ToListAsync());
        Assert.Equal("journal/3f2a/2027-01", blob.Name);
        Assert.Empty(blob.Metadata);
        Assert.True(blob.Tags is null or { Count: 0 });
        Assert.Equal("application/json", blob.Properties.ContentType);
    }

    [Fact]
    public async Task A_snapshot_does_not_keep_what_is_deleted()
    {
        var store = Open();
        await store.CreateAsync("key/anna", new byte[] { 1 }, default);
        await _settings.Storage().Documents.GetBlobClient("key/anna").CreateSnapshotAsync();

        await store.DeleteAsync("key/anna", default);

        Assert.Empty(await _settings.Storage().Documents.GetBlobsAsync(new GetBlobsOptions { States = BlobStates.All }).ToListAsync());
    }

    [Fact]
    public async Task A_container_that_goes_missing_is_reported_and_not_made_anew()
    {
        var store = Open();
        await store.CreateAsync("a", new byte[] { 1 }, default);
        await _settings.Storage().Documents.DeleteAsync();

        var error = await Assert.ThrowsAsync<StorageUnavailableException>(() => store.GetAsync("a", default));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.CreateAsync("a", new byte[] { 1 }, default));

        Assert.Contains("-documents is gone: restore it.", error.Message, StringComparison.Ordinal);
        Assert.False(await _settings.Storage().Documents.ExistsAsync());
    }
}
