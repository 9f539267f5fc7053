using System.Net;
using System.Net.NetworkInformation;
using TeamsSimulator.Bots;

namespace TeamsSimulator;

/// <summary>How the simulator is started at somebody's desk: the bot as a process of its own, and everything kept in data/.</summary>
internal static class DeskRun
{
    private const int UsualPort = 5178;
    private const string DataFolder = "data";

    /// <param name="args">--fresh forgets the last run; --port N takes another port.</param>
    public static SimulatorOptions Options(string[] args)
    {
        if (args.Contains("--fresh") && Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }

        var data = Directory.CreateDirectory(DataFolder).FullName;
        var port = Array.IndexOf(args, "--port") is var at and >= 0 ? int.Parse(args[at + 1], null) : UsualPort;
        return new SimulatorOptions
        {
            StartBot = ChildBot.StartAsync,
            StorePath = Path.Combine(data, "mentorbot.db"),
            TenantFile = Path.Combine(data, "teams.json"),
            EnforceLimits = true,

            // A desk shows what the bot has to say, not every request.
            BotConfiguration = new Dictionary<string, string>
            {
                ["Logging:LogLevel:Default"] = "Warning",
                ["Logging:LogLevel:MentorBot"] = "Information",
            },
            Port = FirstFree(port),
        };
    }

    private static int FirstFree(int port)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(l => l.Address.Equals(IPAddress.Loopback) || l.Address.Equals(IPAddress.Any))
            .Select(l => l.Port).ToHashSet();
        while (taken.Contains(port))
        {
            port++;
        }

        return port;
    }
}
