using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace MentorBot.Edges.Azure;

/// <summary>Documents as blobs of the same names in one container, which is made if it is missing. A document's version is its blob's ETag.</summary>
/// <param name="container">From a client with <see cref="AzureStorage"/>'s options.</param>
public sealed class BlobDocuments(BlobContainerClient container) : IDocumentStore
{
    /// <summary>A list comes in pages of as many.</summary>
    private const int Page = 500;

    /// <summary>The blob's metadata of this name is the document's label.</summary>
    private const string Label = "label";

    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    private readonly AzurePlace _place = new(
        $"The container {container.Name}",
        async limit =>
        {
            // Asked first: in a container that infrastructure has made, the bot need not be allowed to make any.
            if (!await container.ExistsAsync(limit).ConfigureAwait(false))
            {
                await container.CreateIfNotExistsAsync(cancellationToken: limit).ConfigureAwait(false);
            }
        });

    /// <summary>Makes the container if it is missing.</summary>
    /// <exception cref="StorageUnavailableException">It can't be made or reached.</exception>
    public Task PrepareAsync() => _place.MadeAsync();

    public Task<StoredDocument?> GetAsync(string name, CancellationToken cancellation)
    {
        DocumentNames.Check(name);
        return _place.WithAsync(limit => ReadAsync(name, limit), cancellation);
    }

    public Task<DocumentVersion?> CreateAsync(string name, DocumentContent content, CancellationToken cancellation) =>
        WriteAsync(name, content, new() { IfNoneMatch = ETag.All }, AzureRaces.IsThereAlready, cancellation);

    public Task<DocumentVersion?> ReplaceAsync(
        string name, DocumentContent content, DocumentVersion expected, CancellationToken cancellation) =>
        WriteAsync(name, content, new() { IfMatch = new ETag(expected.Value) }, AzureRaces.HasChanged, cancellation);

    public Task DeleteAsync(string name, CancellationToken cancellation)
    {
        DocumentNames.Check(name);
        // Snapshots are none of the bot's, but must not keep what is to be erased.
        return _place.WithAsync(
            limit => container.GetBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: limit), cancellation);
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) =>
        ListVersionsAsync(prefix, cancellation).Select(mark => mark.Name);

    public IAsyncEnumerable<DocumentMark> ListVersionsAsync(string prefix, CancellationToken cancellation)
    {
        DocumentNames.CheckPrefix(prefix);
        return MarksAsync(prefix, cancellation);
    }

    private async IAsyncEnumerable<DocumentMark> MarksAsync(
        string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string? next = null;
        do
        {
            var page = await _place.WithAsync(limit => PageAsync(prefix, next, limit), cancellation).ConfigureAwait(false);
            foreach (var blob in page.Values)
            {
                yield return new(blob.Name, VersionOf(blob.Properties.ETag!.Value)) { Label = LabelIn(blob.Metadata) };
            }

            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    private async Task<Page<BlobItem>> PageAsync(string prefix, string? from, CancellationToken limit) =>
        await container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix, Traits = BlobTraits.Metadata }, limit).AsPages(from, Page).FirstAsync(limit).ConfigureAwait(false);

    private async Task<StoredDocument?> ReadAsync(string name, CancellationToken limit)
    {
        try
        {
            var blob = (await container.GetBlobClient(name).DownloadContentAsync(limit).ConfigureAwait(false)).Value;
            return new(name, blob.Content, VersionOf(blob.Details.ETag)) { Label = LabelIn(blob.Details.Metadata) };
        }
        catch (RequestFailedException refusal) when (AzureRaces.IsNotThere(refusal))
        {
            return null;
        }
    }

    private Task<DocumentVersion?> WriteAsync(
        string name, DocumentContent content, BlobRequestConditions conditions, Func<RequestFailedException, bool> isLost, CancellationToken cancellation)
    {
        DocumentNames.Check(name);
        content.Check();
        var options = new BlobUploadOptions { Conditions = conditions, HttpHeaders = Json, Metadata = MetadataOf(content) };
        return _place.WithAsync(
            async limit =>
            {
                var tries = new Tries();
                try
                {
                    using var counting = tries.Counting();
                    var written = await container.GetBlobClient(name).UploadAsync(
                        BinaryData.FromBytes(content.Bytes), options, limit).ConfigureAwait(false);
                    return VersionOf(written.Value.ETag);
                }
                catch (RequestFailedException refusal) when (isLost(refusal))
                {
                    return tries.Count > 1 ? await IfOursAsync(name, content.Bytes, limit).ConfigureAwait(false) : (DocumentVersion?)null;
                }
            },
            cancellation);
    }

    /// <summary>The version that stands there, if it is what was just written.</summary>
    private async Task<DocumentVersion?> IfOursAsync(string name, ReadOnlyMemory<byte> content, CancellationToken limit) =>
        await ReadAsync(name, limit).ConfigureAwait(false) is { } stored && stored.Content.Span.SequenceEqual(content.Span) ? stored.Version : null;

    private static Dictionary<string, string> MetadataOf(DocumentContent content) => content.Label is { } label ? new() { [Label] = label } : [];

    private static string? LabelIn(IDictionary<string, string>? metadata) => metadata?.TryGetValue(Label, out var label) == true ? label : null;

    // Some answers put it into quotes and some do not.
    private static DocumentVersion VersionOf(ETag tag) => new(tag.ToString().Trim('"'));
}
