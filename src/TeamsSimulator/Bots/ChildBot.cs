using System.Collections.Concurrent;
using System.Diagnostics;

namespace TeamsSimulator.Bots;

/// <summary>The bot as a process of its own, as in production. It ends with this process.</summary>
public sealed class ChildBot : IRunningBot
{
    private const int OutputKept = 200;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private int _disposed;

    private ChildBot(Process process, Uri address)
    {
        _process = process;
        Address = address;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public Uri Address { get; }

    /// <summary>The process' id; where there is a leash, its guard's, whose child the bot is.</summary>
    public int Id => _process.Id;

    /// <summary>Completes with the exit code when the process has ended, for whatever reason; a killed one's is 137.</summary>
    public Task<int> Exited { get; private set; } = Task.FromResult(0);

    public static async Task<IRunningBot> StartAsync(BotSettings settings, CancellationToken cancel) =>
        await StartProgramAsync("MentorBot.dll", settings, cancel);

    /// <param name="program">The assembly that is the bot; it lies beside this one.</param>
    /// <exception cref="InvalidOperationException">It died before it was ready, or was not ready in a minute.</exception>
    public static async Task<ChildBot> StartProgramAsync(string program, BotSettings settings, CancellationToken cancel)
    {
        var start = Leash.Start("dotnet", Path.Combine(AppContext.BaseDirectory, program));
        start.WorkingDirectory = AppContext.BaseDirectory;
        start.Environment["ASPNETCORE_URLS"] = settings.Address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = BotSettings.Environment;
        foreach (var (key, value) in settings.Configuration())
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var bot = new ChildBot(new Process { StartInfo = start }, settings.Address);
        bot.Run();
        try
        {
            await BotReadiness.WaitFor(settings.Address, bot.Death, cancel);
        }
        catch
        {
            await bot.KillAsync();
            throw;
        }

        return bot;
    }

    public async Task StopAsync()
    {
        if (!Exited.IsCompleted)
        {
            AskToStop();
            try
            {
                await Exited.WaitAsync(StopPatience);
            }
            catch (TimeoutException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        await Ended();
    }

    public async Task KillAsync()
    {
        if (!Exited.IsCompleted)
        {
            _process.Kill(entireProcessTree: true);
        }

        await Ended();
    }

    private void Run()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Exited = WaitAsync();
    }

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        Console.WriteLine("bot | " + line);
        _output.Enqueue(line);
        while (_output.Count > OutputKept)
        {
            _output.TryDequeue(out _);
        }
    }

    private string? Death() =>
        Exited.IsCompleted ? $"The bot ended with exit code {Exited.Result}:\n{string.Join('\n', _output)}" : null;

    private void AskToStop()
    {
        if (Leash.Holds)
        {
            _process.StandardInput.Close();
        }
        else
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    private async Task Ended()
    {
        await Exited;
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
            _process.Dispose();
        }
    }

    private void OnProcessExit(object? sender, EventArgs e)
    {
        if (!Exited.IsCompleted)
        {
            _process.Kill(entireProcessTree: true);
        }
    }
}
