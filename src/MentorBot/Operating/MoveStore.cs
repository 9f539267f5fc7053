using System.Text.Json;
using MentorBot.Edges.Azure;
using MentorBot.Edges.Sqlite;
using MentorBot.Privacy;

namespace MentorBot.Operating;

/// <summary>
/// Copies an embedded store to the storage account that the settings name, persons' keys and wake-ups included. It may be interrupted at any point and
/// begun again; until it is done no bot starts on the account, and from then on none starts on the file.
/// </summary>
public static class MoveStore
{
    /// <summary>In the account while a move into it is under way: the id of the store that is moved.</summary>
    public const string Unfinished = "moving/unfinished";

    /// <exception cref="ChoreException">It can't be moved, or not there.</exception>
    public static async Task RunAsync(IConfiguration configuration, TextWriter said)
    {
        var path = configuration["from"] is { Length: > 0 } given ? given : throw new ChoreException("Say which store to move: --from and its file.");
        if (!AzureStorage.IsChosen(configuration))
        {
            throw new ChoreException("Say where to: Storage:ServiceUri (or Storage:ConnectionString for an emulator), as the bot is to have it afterwards.");
        }

        await using var services = Account(configuration);
        var to = new StorageAccount(services);
        await CheckKeysAsync(path, services.GetRequiredService<WrappingRing>());
        using var from = new QuietStore(path);
        await MoveAsync(from, to, said);
    }

    /// <summary>With the source alone in our hands and the account at hand.</summary>
    internal static async Task MoveAsync(QuietStore from, StorageAccount to, TextWriter said)
    {
        await to.PrepareAsync();
        await BeginAsync(from, to);
        Copying[] copies = [new("persons' keys", from.Keys, to.Keys, keep: null), new("documents", from.Documents, to.Documents, Unfinished)];
        foreach (var copy in copies)
        {
            await copy.CopyAsync();
        }

        await to.ForgetWakeUpsAsync();
        var now = DateTimeOffset.UtcNow;
        var wakeUps = from.WakeUps();
        foreach (var (wakeUp, visible) in wakeUps)
        {
            await to.WakeUps.ScheduleAsync(wakeUp, visible - now, CancellationToken.None);
        }

        await said.WriteLineAsync("               verified   checksum, the same on both sides");
        foreach (var copy in copies)
        {
            await said.WriteLineAsync(await copy.VerifyAsync());
        }

        await said.WriteLineAsync($"{"wake-ups",-14} {wakeUps.Count,9:n0}   (hints; the bot finds without them what is overdue)");
        from.IsMoved(now);
        await to.Documents.DeleteAsync(Unfinished, CancellationToken.None);
        await said.WriteLineAsync("The store is moved. Start the bot with the same settings, without Storage:Path. The file stays as it is until you delete it; no bot starts on it.");
    }

    private static async Task BeginAsync(QuietStore from, StorageAccount to)
    {
        var under = await to.Documents.GetAsync(Unfinished, CancellationToken.None);
        if (under is null)
        {
            if (from.MovedAt() is { } moved)
            {
                throw new ChoreException($"This store was moved already, at {moved}.");
            }

            if (await to.Documents.ListAsync("", CancellationToken.None).AnyAsync() || await to.Keys.ListAsync("", CancellationToken.None).AnyAsync())
            {
                throw new ChoreException("The storage account holds a bot's documents or keys already. A store moves into empty containers: set another Storage:Prefix.");
            }

            under = await to.Documents.CreateAsync(Unfinished, JsonSerializer.SerializeToUtf8Bytes(from.Id), CancellationToken.None) is null
                ? await to.Documents.GetAsync(Unfinished, CancellationToken.None)
                : null;
        }

        if (under is not null && JsonSerializer.Deserialize<string>(under.Content.Span) != from.Id)
        {
            throw new ChoreException("Another store is being moved into this storage account.");
        }
    }

    /// <summary>A store whose keys can't be opened afterwards would be a store without its texts.</summary>
    private static async Task CheckKeysAsync(string path, WrappingRing ring)
    {
        QuietStore.CheckIsThere(path);
        using var file = new SqliteDatabase(path + ".keys", SqliteJournal.Truncate);
        var store = new SqliteDocuments(file);
        var keys = new PersonKeys(store, ring, TimeProvider.System);
        try
        {
            await keys.CheckAllAsync(CancellationToken.None);
        }
        catch (WrappingKeyException error) when (File.Exists(path + ".wrapping-key"))
        {
            throw new ChoreException(
                $"The persons' keys can't be opened with the configured key. Set Privacy:WrappingKey to what stands in {path}.wrapping-key, here and for the bot "
                + $"afterwards. ({error.Message})");
        }
    }

    private static ServiceProvider Account(IConfiguration configuration)
    {
        // Where the bot is moved from may still be set for it.
        var settings = new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection([new("Storage:Path", "")]).Build();
        return new ServiceCollection().AddLogging().AddAzureStore(settings).BuildServiceProvider();
    }
}
