using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;
using Microsoft.Data.Sqlite;
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

        var settings = new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection([new("Storage:Path", path)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddEmbeddedStore(settings).BuildServiceProvider();
        var keys = services.GetRequiredService<PersonKeys>();
        await keys.CheckAllAsync(CancellationToken.None);
        var count = Copied(backup, path);
        var erased = await EraseAgainAsync(services.GetRequiredService<Documents>(), keys);
        await said.WriteLineAsync($"{count:n0} documents are back. {erased:n0} of the people in them have been erased since the backup; the bot erases them again, within ten minutes or at its next start.");
    }

    private static long Copied(string backup, string path)
    {
        try
        {
            return SqliteCopies.Copy(backup, path);
        }
        catch (SqliteException error)
        {
            throw new ChoreException($"The backup can't be copied to {path}: {error.Message}");
        }
    }

    private static async Task<int> EraseAgainAsync(Documents documents, PersonKeys keys)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var erased = 0;
        foreach (var name in await documents.ListAsync(People, CancellationToken.None).ToListAsync())
        {
            if (await documents.LoadAsync<Person>(name, CancellationToken.None) is { Value: { Address: not null } person }
                && IsOfAnotherLife(person, await keys.GetAsync(person.Id, CancellationToken.None)))
            {
                // Whoever has begun anew since then has a key that opens nothing of what is back now.
                await keys.EraseAsync(person.Id, CancellationToken.None);
                await documents.CreateAsync(new Erasure(Guid.NewGuid().ToString("n"), person.Id, now) { Asked = true }, CancellationToken.None);
                erased++;
            }
        }

        return erased;
    }

    /// <summary>Whoever was asked before they came has a life that is no key's id, and tells nothing.</summary>
    private static bool IsOfAnotherLife(Person person, PersonKey? key) =>
        key is null || (person.Life.Length == 2 * PersonKey.IdSize && person.Life != Convert.ToHexStringLower(key.Id));
}
