using System.Net;
using System.Net.Sockets;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Bots;

/// <summary>What a bot is started with: where it listens, and its configuration.</summary>
/// <param name="Simulator">The simulator's own address, without a slash at the end.</param>
/// <param name="StorePath">The SQLite file that holds the bot's state, unless further configuration names a storage account.</param>
/// <param name="Organizers">Entra object ids.</param>
/// <param name="More">Further configuration by key, such as Logging:LogLevel:Default.</param>
public sealed record BotSettings(
    string Simulator, string StorePath, IReadOnlyList<string> Organizers, string DefaultTimeZone, IReadOnlyDictionary<string, string> More)
{
    /// <summary>Development, since only there a bot lets its clock be moved.</summary>
    public const string Environment = "Development";

    /// <summary>Where the bot shall listen.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>The configuration, with colons between the parts of a key.</summary>
    public IEnumerable<KeyValuePair<string, string>> Configuration()
    {
        yield return new("MicrosoftAppType", "SingleTenant");
        yield return new("MicrosoftAppId", BotIdentity.AppId);
        yield return new("MicrosoftAppPassword", BotIdentity.Secret);
        yield return new("MicrosoftAppTenantId", Tenant.Id);
        yield return new("ToBotFromChannelOpenIdMetadataUrl", $"{Simulator}/botframework/v1/.well-known/openidconfiguration");
        yield return new("ToChannelFromBotLoginUrl", $"{Simulator}/login/{Tenant.Id}");
        if (!More.Keys.Any(key => key is "Storage:ConnectionString" or "Storage:ServiceUri"))
        {
            yield return new("Storage:Path", StorePath);
        }

        yield return new("MentorBot:PublicUrl", Address.ToString().TrimEnd('/'));
        yield return new("MentorBot:DefaultTimeZone", DefaultTimeZone);
        for (var at = 0; at < Organizers.Count; at++)
        {
            yield return new($"MentorBot:Organizers:{at}", Organizers[at]);
        }

        foreach (var more in More)
        {
            yield return more;
        }
    }

    /// <summary>All of it as a command line, for a bot in this process.</summary>
    /// <param name="logging">What to log, as further arguments.</param>
    public string[] Arguments(params IEnumerable<string> logging) =>
    [
        "--environment", Environment,
        "--contentRoot", AppContext.BaseDirectory,
        "--urls", Address.ToString(),
        .. logging,
        .. Configuration().Select(setting => $"--{setting.Key}={setting.Value}"),
    ];

    // The bot is told its own public address before it starts, so the port cannot be left to it.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
