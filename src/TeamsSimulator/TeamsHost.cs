using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TeamsSimulator.Clock;
using TeamsSimulator.Connector;
using TeamsSimulator.Files;
using TeamsSimulator.Inbound;
using TeamsSimulator.Page;
using TeamsSimulator.Tenancy;
using TeamsSimulator.Tokens;
using TeamsSimulator.Traffic;

namespace TeamsSimulator;

/// <summary>The web server behind a simulated Teams, and what it is made of.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly TenantFile? _file;

    private TeamsHost(SimulatorOptions options, Func<Uri?> bot)
    {
        // The page lies beside the program, wherever that is run from.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        _app = builder.Build();

        Clock = new BusinessClock(options.RealTime, _http, bot);
        _file = options.TenantFile is null ? null : new TenantFile(options.TenantFile);
        var kept = _file?.Read();
        Tenant = kept?.ToTenant() ?? new Tenant(options.People);
        if (kept is not null)
        {
            Clock.Set(options.RealTime.GetUtcNow() + kept.ClockOffset);
        }
        else if (options.Now is { } now)
        {
            Clock.Set(now);
        }

        Traffic = new TrafficLog(() => Clock.Now, options.KeepsTraffic);
        Posts = new BotPosts(_http, Tenant, Traffic, bot, ServiceUrl, options.AnswerWithin);
        Drive = new Drive(() => Address);
        Acts = new PersonActs(Tenant, new ActivityShapes(Tenant, ServiceUrl, () => Clock.Now), Posts, Drive, () => Clock.Now);
        Limits = options.EnforceLimits ? new TeamsLimits(options.RealTime, options.RequestsPerSecond) : null;
        var sends = new Sends(Tenant, Faults, () => Clock.Now);
        var door = new ConnectorDoor(Tenant, Limits, Traffic, new KnownTokens(() => TokenEndpoints.Issuer(Address)));
        _app.MapTokens(() => Address);
        _app.MapConnector(door, new NewConversations(Tenant, Faults, () => Clock.Now), sends, new Roster(Tenant));
        _app.MapDrive(Drive);
        _app.MapPage(this, sends, options.DefaultTimeZone);
        _file?.Keep(Tenant, Clock);
    }

    public Tenant Tenant { get; }

    public BusinessClock Clock { get; }

    public TrafficLog Traffic { get; }

    public FaultPlan Faults { get; } = new();

    /// <summary>Null where none hold.</summary>
    public TeamsLimits? Limits { get; }

    public BotPosts Posts { get; }

    public PersonActs Acts { get; }

    public Drive Drive { get; }

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Signalled when the server begins to stop, so that open streams end.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    /// <param name="bot">Where the bot listens; null while it does not run.</param>
    public static async Task<TeamsHost> StartAsync(SimulatorOptions options, Func<Uri?> bot, CancellationToken cancel)
    {
        var host = new TeamsHost(options, bot);
        await host._app.StartAsync(cancel);
        host.Address = host._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single().TrimEnd('/');
        return host;
    }

    /// <summary>The address by which the bot reaches the connector.</summary>
    public string ServiceUrl() => Address + "/teams/";

    public Task Stopped() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _file?.WriteNow();
        _http.Dispose();
    }
}
