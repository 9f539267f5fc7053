using System.Net.Sockets;
using TeamsSimulator.Clock;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Bots;

/// <summary>The one bot of a run, which may be stopped and started again on the same store.</summary>
internal sealed class BotOfTheRun(SimulatorOptions options)
{
    private const int MostPorts = 5;
    private const string Limit = "MentorBot:RequestsPerSecond";

    private readonly string _storePath = options.StorePath ?? Path.Combine(Directory.CreateTempSubdirectory("mentorbot-").FullName, "bot.db");
    private IRunningBot? _running;

    /// <summary>Where it listens; null while it does not run.</summary>
    public Uri? Address => _running?.Address;

    public async Task Start(string simulator, Tenant tenant, BusinessClock clock, CancellationToken cancel)
    {
        var organizers = options.Organizers ?? [.. tenant.People.Where(p => p.Role == Role.Organizer).Select(p => p.AadObjectId)];
        for (var attempt = 1; _running is null; attempt++)
        {
            var settings = new BotSettings(simulator, _storePath, organizers, options.DefaultTimeZone, Configuration());
            try
            {
                _running = await options.StartBot(settings, cancel);
            }
            catch (IOException e) when (e.InnerException?.InnerException is SocketException && attempt < MostPorts)
            {
                // Somebody else took the port between its choosing and its use: choose another.
            }
        }

        await clock.Settle();
    }

    public Task Stop() => End(bot => bot.StopAsync());

    public Task Kill() => End(bot => bot.KillAsync());

    /// <summary>Removes the store if it was made for this run alone.</summary>
    public void RemoveOwnStore()
    {
        if (options.StorePath is null)
        {
            Directory.Delete(Path.GetDirectoryName(_storePath)!, recursive: true);
        }
    }

    /// <summary>A bot that Teams does not hold back need not hold itself back, unless it is told to.</summary>
    private IReadOnlyDictionary<string, string> Configuration() => options.EnforceLimits || options.BotConfiguration.ContainsKey(Limit)
        ? options.BotConfiguration
        : new Dictionary<string, string>(options.BotConfiguration) { [Limit] = "0" };

    private Task End(Func<IRunningBot, Task> how) => Interlocked.Exchange(ref _running, null) is { } bot ? how(bot) : Task.CompletedTask;
}
