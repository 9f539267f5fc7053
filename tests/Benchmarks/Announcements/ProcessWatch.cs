using System.Globalization;
using TeamsSimulator.Bots;

namespace Benchmarks.Announcements;

/// <summary>What a process of the bot takes, as Linux tells it: its memory is looked at several times a second.</summary>
internal sealed class ProcessWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>In which Linux counts processor time, whatever its own clock does.</summary>
    private static readonly TimeSpan ProcessorTick = TimeSpan.FromMilliseconds(10);

    private readonly string _process;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _looking;

    /// <param name="bot">A process that goes on living while this does.</param>
    public ProcessWatch(ChildBot bot)
    {
        _process = $"/proc/{BotItself(bot.Id)}";
        _looking = Task.Run(LookAsync);
    }

    /// <summary>In megabytes.</summary>
    public (double Resident, double Private) Now
    {
        get
        {
            var lines = File.ReadAllLines($"{_process}/status");
            return (Megabytes(lines, "VmRSS:"), Megabytes(lines, "RssAnon:"));
        }
    }

    /// <summary>The most of either that was seen, since the beginning or since <see cref="Forget"/>.</summary>
    public (double Resident, double Private) Most { get; private set; }

    /// <summary>What it has used of processors since it began.</summary>
    public TimeSpan Processor
    {
        get
        {
            // The name in brackets may hold anything; the 14th and 15th of all fields are time of its own and of the system for it.
            var fields = File.ReadAllText($"{_process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return ProcessorTick * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
        }
    }

    public void Forget() => Most = default;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _looking;
        _over.Dispose();
    }

    private async Task LookAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            var now = Now;
            Most = (Math.Max(Most.Resident, now.Resident), Math.Max(Most.Private, now.Private));
            await Task.Delay(Pause, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A child bot is started by a guard, whose child it is.</summary>
    private static int BotItself(int guard) => File.ReadAllText($"/proc/{guard}/task/{guard}/children")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(id => int.Parse(id, CultureInfo.InvariantCulture))
        .First(id => File.ReadAllText($"/proc/{id}/comm").Trim() == "dotnet");

    private static double Megabytes(string[] lines, string name) =>
        double.Parse(lines.First(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
}
