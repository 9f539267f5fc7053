using System.Diagnostics;
using Benchmarks.Simulator;
using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using TeamsSimulator;
using TeamsSimulator.Bots;
using TeamsSimulator.Tenancy;

namespace Benchmarks.Announcements;

/// <summary>
/// An announcement to a crowd in a simulated Teams, sent by the bot in processes of its own on one store. Everybody stands in the store before the bot
/// starts, and the announcement comes into it while the bot has nothing to do, as if an organizer had just pressed send.
/// </summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("announcements-").FullName;
    private readonly RehearsalOptions _options;
    private readonly Stopwatch _watch = new();
    private TimeSpan _first;
    private TimeSpan _last;

    private Rehearsal(RehearsalOptions options, SimulatedTeams teams)
    {
        (_options, Teams) = (options, teams);
        Recipients = teams.Crowd(options.Recipients, new CrowdOptions { WithoutChat = options.WithoutChat, English = options.Others > 0 ? 0 : 0.2 });
        Others = teams.Crowd(options.Others, new CrowdOptions { English = 1 });
        Organizer = teams.Crowd(1);
        Store = new Store(StorePath, teams.ServiceUrl);
    }

    public SimulatedTeams Teams { get; }

    public Crowd Recipients { get; }

    public Crowd Others { get; }

    /// <summary>Whoever sends it, and sees how far it is.</summary>
    public Crowd Organizer { get; }

    public Store Store { get; }

    /// <summary>The bot's processes, by their places.</summary>
    public List<IRunningBot?> Bots { get; } = [];

    /// <summary>What the organizer has sent to the recipients.</summary>
    public AnnouncementId Announced { get; private set; }

    /// <summary>From the first message that was shown to the last.</summary>
    public TimeSpan Sending => _last - _first;

    /// <summary>Messages shown in each second from the first to the last.</summary>
    public double PerSecond => (Recipients.Shown - 1) / Sending.TotalSeconds;

    private string StorePath => Path.Combine(_folder, "bot.db");

    /// <param name="start">How a process is started; null for the bot itself as it is.</param>
    public static async Task<Rehearsal> OpenAsync(RehearsalOptions options, Func<BotSettings, CancellationToken, Task<IRunningBot>>? start = null)
    {
        await SimulatorLoad.WarmAsync();
        var limited = options.RequestsPerSecond > 0;
        var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            StartsBotLater = true,
            KeepsTraffic = false,
            EnforceLimits = limited,
            RequestsPerSecond = options.RequestsPerSecond,
        });
        var rehearsal = new Rehearsal(options, teams);
        await rehearsal.Store.SeedAsync(rehearsal.Organizer, rehearsal.Recipients, rehearsal.Others);
        for (var place = 0; place < options.Instances; place++)
        {
            rehearsal.Bots.Add(null);
            await rehearsal.StartAsync(place, start);
        }

        await Task.Delay(Settling);
        if (options.Faults is { } faults)
        {
            teams.Fails(faults);
        }

        return rehearsal;
    }

    /// <summary>Starts the process of that place.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task StartAsync(int place, Func<BotSettings, CancellationToken, Task<IRunningBot>>? start = null) =>
        Bots[place] = await (start ?? ChildBot.StartAsync)(Settings(), CancellationToken.None);

    /// <summary>Ends it by SIGKILL, in the middle of whatever it does.</summary>
    public async Task KillAsync(int place)
    {
        await Bots[place]!.KillAsync();
        Bots[place] = null;
    }

    /// <summary>The organizer sends something to the others, and everything comes to rest again.</summary>
    /// <exception cref="TimeoutException">It took longer than <paramref name="atMost"/>.</exception>
    public async Task AnnounceToOthersAsync(TimeSpan atMost)
    {
        var id = await Store.AnnounceAsync(Organizer, Audience.Everyone with { Language = Language.English });
        await UntilAsync(() => Store.IsDoneAsync(id), atMost);
        await Task.Delay(Settling);
    }

    /// <summary>The organizer presses send.</summary>
    public async Task AnnounceAsync()
    {
        _watch.Start();
        Announced = await Store.AnnounceAsync(Organizer, Audience.Everyone with { Language = Others.Count > 0 ? Language.Swedish : null });
    }

    /// <summary>Lets it go on until so many messages were shown.</summary>
    /// <exception cref="TimeoutException">It took longer than <paramref name="atMost"/>.</exception>
    public Task UntilShownAsync(long messages, TimeSpan atMost) => UntilAsync(() => Task.FromResult(Recipients.Shown >= messages), atMost);

    /// <summary>Lets it go on until the bot says that it is done.</summary>
    /// <exception cref="TimeoutException">It took longer than <paramref name="atMost"/>.</exception>
    public Task UntilDoneAsync(TimeSpan atMost) => UntilAsync(() => Store.IsDoneAsync(Announced), atMost);

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in Bots.OfType<IRunningBot>())
        {
            await bot.StopAsync();
        }

        await Store.DisposeAsync();
        await Teams.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan atMost)
    {
        for (var (begun, shown) = (Stopwatch.GetTimestamp(), -1L); ; await Task.Delay(Look))
        {
            var before = shown;
            shown = Recipients.Shown;
            _first = _first == default && shown > 0 ? _watch.Elapsed : _first;
            _last = shown != before ? _watch.Elapsed : _last;
            if (await isSo())
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(begun) > atMost)
            {
                throw new TimeoutException($"After {atMost} only {shown:N0} of {Recipients.Count:N0} messages were shown.");
            }
        }
    }

    private BotSettings Settings() => new(
        Teams.Address.ToString().TrimEnd('/'),
        StorePath,
        [Organizer[0].AadObjectId],
        "Europe/Stockholm",
        new Dictionary<string, string>
        {
            ["MentorBot:RequestsPerSecond"] = _options.RequestsPerSecond.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Logging:LogLevel:Default"] = "Warning",
        });
}
