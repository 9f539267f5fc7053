using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace MentorBot.Edges.Azure;

/// <summary>
/// The storage account that the settings name: by connection string, for an emulator, or by address and managed identity. Building it
/// asks nobody and finds only mistakes that can be seen in the settings themselves.
/// </summary>
public sealed partial class AzureStorage
{
    private const string ConnectionString = "Storage:ConnectionString";
    private const string ServiceUri = "Storage:ServiceUri";
    private const string QueueServiceUri = "Storage:QueueServiceUri";
    private const string KeysServiceUri = "Storage:KeysServiceUri";
    private const string PathSetting = "Storage:Path";
    private const string PrefixSetting = "Storage:Prefix";
    private const string DefaultPrefix = "mentorbot";

    private readonly BlobServiceClient _blobs;

    private AzureStorage(BlobServiceClient blobs, BlobServiceClient keys, QueueServiceClient queues, string prefix)
    {
        _blobs = blobs;
        Documents = blobs.GetBlobContainerClient($"{prefix}-documents");
        Keys = keys.GetBlobContainerClient($"{prefix}-keys");
        WakeUps = queues.GetQueueClient($"{prefix}-wakeups");
        FanOut = queues.GetQueueClient($"{prefix}-fanout");
    }

    public BlobContainerClient Documents { get; }

    /// <summary>For persons' keys alone: no backup, version or soft-deleted copy of it may outlive an erased key.</summary>
    public BlobContainerClient Keys { get; }

    public QueueClient WakeUps { get; }

    /// <summary>Parts of announcements that are to be sent: apart, so that nothing that becomes due waits behind them.</summary>
    public QueueClient FanOut { get; }

    /// <summary>Whether the settings name a storage account, and not a file.</summary>
    public static bool IsChosen(IConfiguration configuration) => IsSet(configuration, ConnectionString) || IsSet(configuration, ServiceUri);

    /// <exception cref="InvalidOperationException">The settings contradict each other or are malformed; the message says which, and quotes no secret.</exception>
    public static AzureStorage From(IConfiguration configuration)
    {
        string[] chosen = [.. new[] { ConnectionString, ServiceUri, PathSetting }.Where(setting => IsSet(configuration, setting))];
        if (chosen.Length > 1)
        {
            throw new InvalidOperationException($"{string.Join(" and ", chosen)} are set, but the bot keeps its state in one place. Leave one of them.");
        }

        var prefix = configuration[PrefixSetting] is { Length: > 0 } own ? own : DefaultPrefix;
        if (prefix.Length > 40 || !Prefix().IsMatch(prefix))
        {
            throw new InvalidOperationException($"{PrefixSetting} must be up to 40 lower-case letters, digits and single hyphens between them.");
        }

        return IsSet(configuration, ConnectionString) ? ByConnectionString(configuration, prefix) : ByIdentity(configuration, prefix);
    }

    /// <summary>A container of the organisation's own, beside the bot's.</summary>
    public BlobContainerClient Container(string name) => _blobs.GetBlobContainerClient(name);

    private static AzureStorage ByConnectionString(IConfiguration configuration, string prefix)
    {
        foreach (var setting in new[] { QueueServiceUri, KeysServiceUri }.Where(setting => IsSet(configuration, setting)))
        {
            throw new InvalidOperationException($"{setting} is set, but goes with {ServiceUri} only: {ConnectionString} names everything itself.");
        }

        var text = configuration[ConnectionString];
        try
        {
            var blobs = new BlobServiceClient(text, BlobOptions());
            return new(blobs, blobs, new QueueServiceClient(text, QueueOptions()), prefix);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException)
        {
            // The error is left behind: it may quote the account's key.
            throw new InvalidOperationException(
                $"{ConnectionString} is no connection string of a storage account with blobs and queues. An emulator's is UseDevelopmentStorage=true.");
        }
    }

    private static AzureStorage ByIdentity(IConfiguration configuration, string prefix)
    {
        var blobs = Address(configuration, ServiceUri)!;
        var keys = Address(configuration, KeysServiceUri) ?? blobs;
        var queues = Address(configuration, QueueServiceUri) ?? QueuesBeside(blobs);
        var identity = Identity(configuration);
        return new(
            new BlobServiceClient(blobs, identity, BlobOptions()),
            new BlobServiceClient(keys, identity, BlobOptions()),
            new QueueServiceClient(queues, identity, QueueOptions()),
            prefix);
    }

    /// <summary>The machine's own identity; of several, the one that AZURE_CLIENT_ID names, or the bot's where it is one.</summary>
    private static ManagedIdentityCredential Identity(IConfiguration configuration)
    {
        var bot = string.Equals(configuration["MicrosoftAppType"], "UserAssignedMSI", StringComparison.OrdinalIgnoreCase) ? configuration["MicrosoftAppId"] : null;
        var client = configuration["AZURE_CLIENT_ID"] is { Length: > 0 } named ? named : bot;
        return new ManagedIdentityCredential(
            string.IsNullOrEmpty(client) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client));
    }

    private static Uri? Address(IConfiguration configuration, string setting)
    {
        if (!IsSet(configuration, setting))
        {
            return null;
        }

        // Not even an emulator's tokens go over plain http; and a query would be a shared access signature, which is a secret.
        return Uri.TryCreate(configuration[setting], UriKind.Absolute, out var address)
            && address is { Scheme: "https", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw new InvalidOperationException($"{setting} must be a whole https address without a query, such as https://account.blob.core.windows.net.");
    }

    private static Uri QueuesBeside(Uri blobs)
    {
        // The first label is the account's own name, whatever it is called.
        var labels = blobs.Host.Split('.');
        var service = Array.IndexOf(labels, "blob", startIndex: 1);
        if (service < 0)
        {
            throw new InvalidOperationException($"{ServiceUri} does not tell where its account's queues are. Set {QueueServiceUri}.");
        }

        labels[service] = "queue";
        return new UriBuilder(blobs) { Host = string.Join('.', labels) }.Uri;
    }

    private static BlobClientOptions BlobOptions() => WithPatience(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));

    private static QueueClientOptions QueueOptions() => WithPatience(new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05));

    /// <summary>Azure's own retries, so that the last one ends within <see cref="AzurePlace.Patience"/> when nobody is there at all.</summary>
    private static T WithPatience<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromSeconds(0.4);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(4);
        options.AddPolicy(new Tries.Counter(), HttpPipelinePosition.PerRetry);
        return options;
    }

    private static bool IsSet(IConfiguration configuration, string setting) => !string.IsNullOrEmpty(configuration[setting]);

    [GeneratedRegex("^[a-z0-9](-?[a-z0-9])*$", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();
}
