using Azure.Storage.Blobs;
using MentorBot.Core.Content;

namespace MentorBot.Edges.Azure;

/// <summary>An organisation's own question files from a container of the bot's storage account.</summary>
public sealed class QuestionBlobs(AzureStorage storage)
{
    private const string Extension = ".yaml";

    /// <summary>Reads every .yaml file of the container, in ordinal order of their names.</summary>
    /// <exception cref="StorageUnavailableException">The container is not there, or can't be read.</exception>
    public IReadOnlyList<ContentFile> Read(string container)
    {
        var blobs = storage.Container(container);
        using var limit = new CancellationTokenSource(AzurePlace.Patience);
        try
        {
            return [.. blobs.GetBlobs(cancellationToken: limit.Token)
                .Where(blob => blob.Name.EndsWith(Extension, StringComparison.Ordinal))
                .Select(blob => new ContentFile($"own/{blob.Name}", Text(blobs.GetBlobClient(blob.Name), limit.Token)))];
        }
        catch (Exception error) when (AzureErrors.WhatToCheck(error) is { } advice)
        {
            throw new StorageUnavailableException($"The container {container} {advice}", error);
        }
    }

    // A reader, since an editor may have put a byte order mark in front.
    private static string Text(BlobClient blob, CancellationToken limit)
    {
        using var reader = new StreamReader(blob.DownloadContent(limit).Value.Content.ToStream());
        return reader.ReadToEnd();
    }
}
