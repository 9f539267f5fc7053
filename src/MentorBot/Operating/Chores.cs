using MentorBot.Edges;
using MentorBot.Privacy;

namespace MentorBot.Operating;

/// <summary>What an operator has the bot's program do instead of running the bot, by the first word on the command line.</summary>
public static class Chores
{
    private static readonly IReadOnlyDictionary<string, Chore> All = new Dictionary<string, Chore>
    {
        ["move-store"] = MoveStore.RunAsync,
        ["backup-store"] = BackupStore.RunAsync,
        ["restore-store"] = RestoreStore.RunAsync,
    };

    /// <returns>Null where the bot itself is meant.</returns>
    public static Chore? Named(string[] args) => args.Length > 0 ? All.GetValueOrDefault(args[0]) : null;

    /// <param name="chore">What is to be done.</param>
    /// <param name="args">Settings, as the bot takes them, and the chore's own.</param>
    /// <param name="said">What was done goes there.</param>
    /// <param name="trouble">Why it was not done goes there. Neither holds a name, a text or a secret.</param>
    /// <returns>0 when it is done.</returns>
    public static async Task<int> RunAsync(Chore chore, string[] args, TextWriter said, TextWriter trouble)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();
        try
        {
            await chore(configuration, said);
            return 0;
        }
        catch (Exception error) when (error is ChoreException or StorageUnavailableException or WrappingKeyException or SealBrokenException or InvalidOperationException)
        {
            await trouble.WriteLineAsync(error.Message);
            return 1;
        }
    }
}

public delegate Task Chore(IConfiguration configuration, TextWriter said);

/// <summary>A chore can't be done; the message says why, and what to do.</summary>
public sealed class ChoreException(string message) : Exception(message);
