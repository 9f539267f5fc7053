using MentorBot.Edges.Azure;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Tests.Edges.Azure;

/// <summary>Which storage account the settings name, and which settings are refused.</summary>
public sealed class AzureStorageTests
{
    private const string Account = "https://mentor.blob.core.windows.net";

    private static IConfiguration Settings(params string[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).ToDictionary(s => s[0], string? (s) => s[1])).Build();

    private static AzureStorage From(params string[] settings) => AzureStorage.From(Settings(settings));

    [Fact]
    public void A_file_is_chosen_where_nothing_is_set() => Assert.False(AzureStorage.IsChosen(Settings("Storage:Path=", "Storage:ServiceUri=")));

    [Theory]
    [InlineData("Storage:ConnectionString=UseDevelopmentStorage=true", "http://127.0.0.1:10000/devstoreaccount1/", "http://127.0.0.1:10001/devstoreaccount1/")]
    [InlineData("Storage:ServiceUri=https://mentor.blob.core.windows.net/", "https://mentor.blob.core.windows.net/", "https://mentor.queue.core.windows.net/")]
    [InlineData("Storage:ServiceUri=https://mentor.z12.blob.storage.azure.net", "https://mentor.z12.blob.storage.azure.net/", "https://mentor.z12.queue.storage.azure.net/")]
    [InlineData("Storage:ServiceUri=https://blob.blob.core.windows.net", "https://blob.blob.core.windows.net/", "https://blob.queue.core.windows.net/")]
    public void One_setting_names_two_containers_and_a_queue(string setting, string blobs, string queues)
    {
        Assert.True(AzureStorage.IsChosen(Settings(setting)));
        var storage = From(setting);

        Assert.Equal(blobs + "mentorbot-documents", storage.Documents.Uri.ToString());
        Assert.Equal(blobs + "mentorbot-keys", storage.Keys.Uri.ToString());
        Assert.Equal(queues + "mentorbot-wakeups", storage.WakeUps.Uri.ToString());
        Assert.Equal(blobs + "questions", storage.Container("questions").Uri.ToString());
    }

    [Fact]
    public void Keys_queues_and_names_can_be_set_apart()
    {
        var storage = From(
            $"Storage:ServiceUri={Account}", "Storage:KeysServiceUri=https://keys.blob.core.windows.net", "Storage:QueueServiceUri=https://q.example.org", "Storage:Prefix=acme-2");

        Assert.Equal("https://mentor.blob.core.windows.net/acme-2-documents", storage.Documents.Uri.ToString());
        Assert.Equal("https://keys.blob.core.windows.net/acme-2-keys", storage.Keys.Uri.ToString());
        Assert.Equal("https://q.example.org/acme-2-wakeups", storage.WakeUps.Uri.ToString());
    }

    [Theory]
    [InlineData("Storage:ConnectionString and Storage:ServiceUri are set", "Storage:ConnectionString=UseDevelopmentStorage=true", $"Storage:ServiceUri={Account}")]
    [InlineData("Storage:ServiceUri and Storage:Path are set", $"Storage:ServiceUri={Account}", "Storage:Path=bot.db")]
    [InlineData("Storage:ConnectionString is no connection string", "Storage:ConnectionString=nonsense-s3cret")]
    [InlineData("Storage:ConnectionString is no connection string", "Storage:ConnectionString=AccountName=a;AccountKey=s3cret!;DefaultEndpointsProtocol=https")]
    [InlineData("Storage:ConnectionString is no connection string", "Storage:ConnectionString=BlobEndpoint=https://a.blob.core.windows.net;SharedAccessSignature=s3cret")]
    [InlineData("Storage:ServiceUri must be a whole https address", "Storage:ServiceUri=mentor.blob.core.windows.net")]
    [InlineData("Storage:ServiceUri must be a whole https address", "Storage:ServiceUri=http://mentor.blob.core.windows.net")]
    [InlineData("Storage:ServiceUri must be a whole https address", $"Storage:ServiceUri={Account}?sig=s3cret")]
    [InlineData("Storage:ServiceUri does not tell where its account's queues are. Set Storage:QueueServiceUri.", "Storage:ServiceUri=https://mentor.example.org")]
    [InlineData("Storage:QueueServiceUri is set, but goes with Storage:ServiceUri only", "Storage:ConnectionString=UseDevelopmentStorage=true", "Storage:QueueServiceUri=https://q")]
    [InlineData("Storage:KeysServiceUri must be a whole https address", $"Storage:ServiceUri={Account}", "Storage:KeysServiceUri=keys")]
    [InlineData("Storage:Prefix must be", $"Storage:ServiceUri={Account}", "Storage:Prefix=Mentor")]
    [InlineData("Storage:Prefix must be", $"Storage:ServiceUri={Account}", "Storage:Prefix=a--b")]
    [InlineData("Storage:Prefix must be", $"Storage:ServiceUri={Account}", "Storage:Prefix=a-")]
    public void A_mistake_is_refused_by_its_name_and_no_secret_is_quoted(string message, params string[] settings)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => From(settings));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.ToString(), StringComparison.Ordinal);
    }
}
