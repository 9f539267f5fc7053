using Azure;
using Azure.Identity;

namespace MentorBot.Edges.Azure;

/// <summary>What Azure Storage's failures mean to whoever runs the bot.</summary>
internal static class AzureErrors
{
    private const string Busy = "is busy or down. The bot goes on by itself once it answers again.";

    private const string Refused =
        "refuses the bot: check that its identity has the roles Storage Blob Data Contributor and Storage Queue Data Contributor, "
        + "or the key in Storage:ConnectionString, and the account's firewall.";

    /// <returns>The end of a sentence that starts with the container or queue; null when the error is not the storage's but a bug of ours.</returns>
    public static string? WhatToCheck(Exception error) => error switch
    {
        // What several tries have run into; the last is the freshest.
        AggregateException { InnerExceptions: [.., var last] } => WhatToCheck(last),
        RequestFailedException refusal => WhatToCheck(refusal),
        AuthenticationFailedException =>
            "can't be asked for: the managed identity gave no token. Check that the machine has the identity, and its client id in AZURE_CLIENT_ID.",
        OperationCanceledException or TimeoutException or IOException => Busy,
        _ => null,
    };

    private static string WhatToCheck(RequestFailedException refusal) => (refusal.Status, refusal.ErrorCode) switch
    {
        (0, _) => "can't be reached: check its address in Storage:ConnectionString or Storage:ServiceUri, the network and the account's firewall.",
        (401 or 403, _) => Refused,
        (404, "ContainerNotFound" or "QueueNotFound") => "is gone: restore it. A bot that is started now makes an empty one.",
        (408 or 429 or >= 500, _) => Busy,
        _ => $"does not do what it was asked to: it answers {refusal.Status} {refusal.ErrorCode}.",
    };
}
