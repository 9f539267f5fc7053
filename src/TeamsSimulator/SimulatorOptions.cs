using TeamsSimulator.Bots;
using TeamsSimulator.Connector;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator;

/// <summary>How a simulated Teams and its bot are started. The defaults are a test's.</summary>
public sealed class SimulatorOptions
{
    /// <summary>How bots are started where nothing else is said, in this whole process: a suite may have its own way of looking at them.</summary>
    public static Func<BotSettings, CancellationToken, Task<IRunningBot>> UsualBot { get; set; } = InProcessBot.StartAsync;

    /// <summary>Simulated time at the start; real time when null.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The bot's SQLite file. When null, one of its own that is removed at the end.</summary>
    public string? StorePath { get; init; }

    /// <summary>How the bot is started: <see cref="InProcessBot.StartAsync"/>, <see cref="ChildBot.StartAsync"/> or something else.</summary>
    public Func<BotSettings, CancellationToken, Task<IRunningBot>> StartBot { get; init; } = UsualBot;

    /// <summary>Further configuration of the bot, by key with colons.</summary>
    public IReadOnlyDictionary<string, string> BotConfiguration { get; init; } = new Dictionary<string, string>();

    /// <summary>Who is in the tenant at the start.</summary>
    public IReadOnlyList<Person> People { get; init; } = DemoPeople.All();

    /// <summary>Entra object ids of whom the bot is told they are organizers; when null, the people with that role.</summary>
    public IReadOnlyList<string>? Organizers { get; init; }

    public string DefaultTimeZone { get; init; } = "Europe/Stockholm";

    /// <summary>Whether Teams' rate limits hold.</summary>
    public bool EnforceLimits { get; init; }

    /// <summary>The one of those limits that is the app's, for a run that shall be over sooner than Teams lets it; 0 for none.</summary>
    public int RequestsPerSecond { get; init; } = TeamsLimits.PublishedRequestsPerSecond;

    /// <summary>Whether the bot is started by a later <see cref="SimulatedTeams.StartBot"/>, when what it shall find is ready.</summary>
    public bool StartsBotLater { get; init; }

    /// <summary>
    /// Whether the requests between Teams and the bot are kept to be looked at, the newest thousands of them. A long run goes without:
    /// then only each person's last activity is known.
    /// </summary>
    public bool KeepsTraffic { get; init; } = true;

    /// <summary>How long Teams waits for the bot before it sends an activity again. Real time.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The port on 127.0.0.1; 0 takes any.</summary>
    public int Port { get; init; }

    /// <summary>Where the tenant and the clock are kept between runs; null keeps nothing.</summary>
    public string? TenantFile { get; init; }

    /// <summary>Real time, for the limits and under the simulated clock.</summary>
    public TimeProvider RealTime { get; init; } = TimeProvider.System;
}
