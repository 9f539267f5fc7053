using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Edges.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Edges.Samples;

/// <summary>A whole store in one file that can be read and kept.</summary>
/// <param name="WrappingKey">In base64. It was made for the sample.</param>
/// <param name="Documents">By name.</param>
/// <param name="Keys">The persons' wrapped keys by name.</param>
internal sealed record Sample(string WrappingKey, SortedDictionary<string, JsonNode> Documents, SortedDictionary<string, JsonNode> Keys)
{
    private static JsonSerializerOptions Readable { get; } = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Sample Read(string file) => JsonSerializer.Deserialize<Sample>(File.ReadAllText(file), Readable)!;

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Readable) + "\n");

    /// <summary>From a store whose wrapping key lies beside it.</summary>
    public static async Task<Sample> PackAsync(string path) => new(
        (await File.ReadAllTextAsync(path + ".wrapping-key")).Trim(), await AllAsync(path, SqliteJournal.Wal), await AllAsync(path + ".keys", SqliteJournal.Truncate));

    /// <summary>Into a store, as it was then.</summary>
    public async Task UnpackAsync(string path)
    {
        foreach (var (file, journal, documents) in new[] { (path, SqliteJournal.Wal, Documents), (path + ".keys", SqliteJournal.Truncate, Keys) })
        {
            using var database = new SqliteDatabase(file, journal);
            var store = new SqliteDocuments(database);
            foreach (var (name, content) in documents)
            {
                await store.CreateAsync(name, JsonSerializer.SerializeToUtf8Bytes(content), CancellationToken.None);
            }
        }
    }

    public ServiceProvider Services(string path) => new ServiceCollection().AddLogging()
        .AddEmbeddedStore(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", path), new("Privacy:WrappingKey", WrappingKey)]).Build())
        .BuildServiceProvider();

    private static async Task<SortedDictionary<string, JsonNode>> AllAsync(string file, SqliteJournal journal)
    {
        using var database = new SqliteDatabase(file, journal);
        var store = new SqliteDocuments(database);
        var all = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        await foreach (var name in store.ListAsync("", CancellationToken.None))
        {
            all[name] = JsonNode.Parse((await store.GetAsync(name, CancellationToken.None))!.Content.Span)!;
        }

        return all;
    }
}
