using System.Text.Json;
using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using NodaTime;

namespace MentorBot.Operating;

/// <summary>
/// Puts the documents of a backup in the place of a store's, also while bots run on it. Who has been erased since then is erased again: whose document is
/// back, and whose key is not there.
/// </summary>
public static class RestoreStore
{
    private const string People = "person/";

    /// <exception cref="ChoreException">It can't be restored.</exception>
    public static async Task RunAsync(IConfiguration configuration, TextWriter said)
    {
        var path = configuration["to"] is { Length: > 0 } given ? given : configuration["Storage:Path"];
        if (string.IsNullOrEmpty(path) || configuration["from"] is not { Length: > 0 } backup)
        {
            throw new ChoreException("Say what to restore and where to: --from and the backup, --to and the store's file (or Storage:Path).");
        }

        if (!File.Exists(backup))
        {
            throw new ChoreException($"There is no file {backup}.");
        }

        if (!File.Exists(path + ".keys"))
        {
            throw new ChoreException($"There is no file {path}.keys. Without the persons' keys no private text in the backup can be read.");
        }

        var count = SqliteCopies.Copy(backup, path);
        var erased = await EraseAgainAsync(configuration, path);
        await said.WriteLineAsync($"{count:n0} documents are back. {erased:n0} of the people in them have been erased since the backup; the bot erases them again, within ten minutes or at its next start.");
    }

    private static async Task<int> EraseAgainAsync(IConfiguration configuration, string path)
    {
        var settings = new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection([new("Storage:Path", path)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddEmbeddedStore(settings).BuildServiceProvider();
        var keys = services.GetRequiredService<PersonKeys>();
        var store = services.GetRequiredService<IDocumentStore>();
        var documents = services.GetRequiredService<Documents>();
        var now = SystemClock.Instance.GetCurrentInstant();
        var erased = 0;
        foreach (var name in await store.ListAsync(People, CancellationToken.None).ToListAsync())
        {
            var id = new PersonId(name[People.Length..]);
            var key = await keys.GetAsync(id, CancellationToken.None);
            if (await store.GetAsync(name, CancellationToken.None) is { } person && IsOfAnotherLife(person, key))
            {
                // Whoever has begun anew since then has a key that opens nothing of what is back now.
                await keys.EraseAsync(id, CancellationToken.None);
                await documents.CreateAsync(new Erasure(Guid.NewGuid().ToString("n"), id, now) { Asked = true }, CancellationToken.None);
                erased++;
            }
        }

        return erased;
    }

    /// <summary>Looked up in the stored JSON, since its texts can't be opened any more.</summary>
    private static bool IsOfAnotherLife(StoredDocument person, PersonKey? key)
    {
        using var json = JsonDocument.Parse(person.Content);
        var body = json.RootElement.GetProperty("body");
        if (!body.TryGetProperty("address", out var address) || address.ValueKind == JsonValueKind.Null)
        {
            // Asked for, and never here.
            return false;
        }

        var life = body.TryGetProperty("life", out var told) ? told.GetString() : "";
        return key is null || (life is { Length: > 0 } && life != Convert.ToHexStringLower(key.Id));
    }
}
