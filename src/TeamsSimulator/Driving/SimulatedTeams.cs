using System.Text.Json.Nodes;
using TeamsSimulator.Bots;
using TeamsSimulator.Clock;
using TeamsSimulator.Connector;
using TeamsSimulator.Tenancy;
using TeamsSimulator.Tokens;
using TeamsSimulator.Traffic;

namespace TeamsSimulator;

/// <summary>Teams for several people at once, with the bot running in it.</summary>
/// <example>
/// <code>
/// await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = monday });
/// var adept = teams.Person("Elin");
/// await adept.Installs();
/// var card = await adept.Sees("Hej Elin");
/// await adept.Presses(card, "Bara titta");
/// </code>
/// </example>
public sealed partial class SimulatedTeams : IAsyncDisposable
{
    private readonly TeamsHost _host;
    private readonly BotOfTheRun _bot;
    private readonly Dictionary<string, SimPerson> _people = [];

    private SimulatedTeams(TeamsHost host, BotOfTheRun bot)
    {
        _host = host;
        _bot = bot;
    }

    /// <summary>Raised with each request between Teams and the bot once it is answered, also in a run that keeps none; on whatever thread.</summary>
    public event Action<Exchange>? Exchanged
    {
        add => _host.Traffic.Recorded += value;
        remove => _host.Traffic.Recorded -= value;
    }

    /// <summary>Simulated time, and the means to let it pass.</summary>
    public BusinessClock Clock => _host.Clock;

    /// <summary>The simulator's own address, where the chat page is.</summary>
    public Uri Address => new(_host.Address + "/");

    /// <summary>The address by which the bot reaches Teams' connector, as activities give it.</summary>
    public string ServiceUrl => _host.ServiceUrl();

    /// <summary>Teams' limits and what they have counted.</summary>
    /// <exception cref="InvalidOperationException">They do not hold in this run.</exception>
    public TeamsLimits Limits => _host.Limits ?? throw new InvalidOperationException("This run has no limits.");

    /// <summary>The running bot's address.</summary>
    public Uri BotAddress => _bot.Address ?? throw new InvalidOperationException("The bot is not running.");

    /// <summary>The bot's calls to the connector, oldest first, the failed ones included.</summary>
    /// <exception cref="InvalidOperationException">Traffic is not kept; neither are the two below.</exception>
    public IReadOnlyList<Exchange> BotCalls => [.. Traffic.Where(e => e.FromBot)];

    /// <summary>Those calls that put a message into a chat or changed one there.</summary>
    public IReadOnlyList<Exchange> BotSends => [.. Traffic.Where(e => e.IsSend)];

    /// <summary>Teams' posts to the bot, oldest first.</summary>
    public IReadOnlyList<Exchange> PostsToBot => [.. Traffic.Where(e => !e.FromBot)];

    // An empty list would make a look at nothing pass for a look at everything.
    private IReadOnlyList<Exchange> Traffic => _host.Traffic.Keeps
        ? _host.Traffic.Since()
        : throw new InvalidOperationException("This run keeps no traffic.");

    /// <summary>Starts Teams, then the bot, and sets the bot's clock.</summary>
    /// <exception cref="InvalidOperationException">The bot did not come up; the message holds its output.</exception>
    public static async Task<SimulatedTeams> StartAsync(SimulatorOptions options, CancellationToken cancel = default)
    {
        var bot = new BotOfTheRun(options);
        var host = await TeamsHost.StartAsync(options, () => bot.Address, cancel);
        var teams = new SimulatedTeams(host, bot);
        if (options.StartsBotLater)
        {
            return teams;
        }

        try
        {
            await bot.Start(host.Address, host.Tenant, host.Clock, cancel);
        }
        catch
        {
            await teams.DisposeAsync();
            throw;
        }

        return teams;
    }

    /// <summary>Finds someone by the beginning of their name.</summary>
    public SimPerson Person(string name) => Driver(
        _host.Tenant.People.FirstOrDefault(p => p.Name.StartsWith(name, StringComparison.CurrentCultureIgnoreCase))
        ?? throw new ArgumentException($"There is nobody called {name}."));

    /// <summary>Lets somebody new into the tenant; their ids follow from the name.</summary>
    public SimPerson NewPerson(string name, string locale = "sv-SE", string zone = "Europe/Stockholm")
    {
        var person = Tenancy.Person.Named(name, locale, zone, Role.Adept);
        _host.Tenant.Add(person);
        return Driver(person);
    }

    /// <summary>Makes the coming sends to anyone go wrong.</summary>
    public void FailsNext(Fault fault, int times = 1) => _host.Faults.Add(fault, times, personId: null);

    /// <summary>Makes a share of all requests go wrong by chance.</summary>
    public void Fails(FaultShare share) => _host.Faults.Share = share;

    /// <summary>By conversation: how many messages appeared there while the bot was told that something went wrong.</summary>
    public IReadOnlyDictionary<string, int> AcceptedButFailed => _host.Faults.AcceptedButFailed;

    /// <summary>Forgets all faults that have not struck yet.</summary>
    public void FailsNoMore() => _host.Faults.Clear();

    /// <summary>Posts anything to the bot, once.</summary>
    /// <returns>The status the bot answered, 0 if none.</returns>
    public async Task<int> PostRaw(string body, TokenFlaw token = TokenFlaw.None) => (await _host.Posts.Post(body, token)).Status;

    /// <summary>Posts an activity again, as Teams does when it has not heard in time; sometimes it gives it a new id.</summary>
    public async Task<int> Redelivers(JsonNode activity, bool sameId = true)
    {
        var again = activity.DeepClone();
        if (!sameId)
        {
            again["id"] = _host.Tenant.NextActivityId(Clock.Now);
        }

        return await PostRaw(again.ToJsonString());
    }

    /// <summary>Stops the bot in good order and starts it on the same store.</summary>
    public async Task RestartBot()
    {
        await StopBot();
        await StartBot();
    }

    /// <summary>Ends a child bot in the middle of whatever it does; one in process is stopped.</summary>
    public Task KillBot() => _bot.Kill();

    public Task StopBot() => _bot.Stop();

    /// <summary>Starts the stopped bot on the same store.</summary>
    public Task StartBot() => _bot.Start(_host.Address, _host.Tenant, Clock, CancellationToken.None);

    /// <summary>Completes when the host is told to stop, as by Ctrl+C.</summary>
    public Task Stopped() => _host.Stopped();

    public async ValueTask DisposeAsync()
    {
        await _bot.Stop();
        await _host.DisposeAsync();
        _bot.RemoveOwnStore();
    }

    private SimPerson Driver(Person person)
    {
        lock (_people)
        {
            if (!_people.TryGetValue(person.AadObjectId, out var driver))
            {
                _people[person.AadObjectId] = driver = new SimPerson(_host, person);
            }

            return driver;
        }
    }
}
