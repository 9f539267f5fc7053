using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues.Models;

namespace MentorBot.Edges.Azure;

/// <summary>Azure's refusals that are no failures: somebody else was first. Every race that the edge expects stands here by name.</summary>
internal static class AzureRaces
{
    private const int NotFound = 404, Conflict = 409, PreconditionFailed = 412;

    /// <summary>Creating with <c>If-None-Match: *</c>, where a blob of that name is there already. Put Blob says 409, other writes 412.</summary>
    public static bool IsThereAlready(RequestFailedException refusal) =>
        Is(refusal, Conflict, BlobErrorCode.BlobAlreadyExists.ToString()) || Is(refusal, PreconditionFailed, BlobErrorCode.ConditionNotMet.ToString());

    /// <summary>Replacing with <c>If-Match</c>, where the blob has changed or is gone.</summary>
    public static bool HasChanged(RequestFailedException refusal) =>
        Is(refusal, PreconditionFailed, BlobErrorCode.ConditionNotMet.ToString()) || IsNotThere(refusal);

    /// <summary>The blob is not there. A container that is not there is no race.</summary>
    public static bool IsNotThere(RequestFailedException refusal) => Is(refusal, NotFound, BlobErrorCode.BlobNotFound.ToString());

    /// <summary>A message that was completed by somebody, or whose pop receipt a later delivery has made void.</summary>
    public static bool IsNoLongerOurs(RequestFailedException refusal) =>
        refusal.ErrorCode == QueueErrorCode.MessageNotFound.ToString() || refusal.ErrorCode == QueueErrorCode.PopReceiptMismatch.ToString();

    private static bool Is(RequestFailedException refusal, int status, string code) => refusal.Status == status && refusal.ErrorCode == code;
}
