using System.Security.Cryptography;
using MentorBot.Edges.Azure;
using MentorBot.Privacy;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Tests.Edges.Azure;

/// <summary>Settings that choose a storage account, with containers and a queue of one test's own.</summary>
public sealed class AzureSettings
{
    public AzureSettings(Azurite azurite)
        : this(Azurite.ConnectionString(azurite.Blobs, azurite.Queues))
    {
    }

    public AzureSettings(string connectionString) => Values = new Dictionary<string, string>
    {
        ["Storage:ConnectionString"] = connectionString,
        ["Storage:Prefix"] = $"t{Guid.NewGuid():N}",
        ["Privacy:WrappingKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(WrappingKey.Size)),
    };

    public Dictionary<string, string> Values { get; }

    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(Values!).Build();

    public AzureStorage Storage() => AzureStorage.From(Configuration);
}
