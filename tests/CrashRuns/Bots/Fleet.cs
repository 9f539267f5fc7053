using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using TeamsSimulator.Bots;

namespace CrashRuns.Bots;

/// <summary>How a fleet is made up.</summary>
public sealed record FleetOptions
{
    /// <summary>How many processes.</summary>
    public int Size { get; init; } = 1;

    /// <summary>Simulated time at the start.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether wake-ups alone bring what is due; else each process works it off as its clock is moved, as in development.</summary>
    public bool QueueJumps { get; init; }

    /// <summary>What the next process is started with; null for a long life.</summary>
    public Func<Fate?> NextFate { get; init; } = () => null;

    /// <summary>Looks at what a dead process left, before another is started in its place.</summary>
    public Func<Task> Died { get; init; } = () => Task.CompletedTask;
}

/// <summary>
/// Some processes of the bot on one store, behind one door. Whichever ends is started again, as a platform does; the door hands each post to one
/// that lives, and breaks the connection when that one ends in the middle.
/// </summary>
public sealed class Fleet : IRunningBot
{
    private const string Program = "CrashRuns.dll";
    private const int Killed = 137;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly FleetOptions _options;
    private readonly BotSettings _settings;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly ChildBot?[] _living;
    private readonly bool[] _closed;
    private readonly bool[] _endedFromOutside;
    private readonly ConcurrentDictionary<DeathKind, int> _deaths = new();
    private readonly CancellationTokenSource _over = new();
    private readonly List<Task> _keepers = [];
    private readonly FrontDoor _door;
    private (DateTimeOffset Time, long Since) _told;
    private Exception? _trouble;
    private int _turn;

    private Fleet(FleetOptions options, BotSettings settings)
    {
        (_options, _settings) = (options, settings);
        _told = (options.Now, Stopwatch.GetTimestamp());
        _living = new ChildBot?[options.Size];
        _closed = new bool[options.Size];
        _endedFromOutside = new bool[options.Size];
        _door = new FrontDoor(this, settings.Address);
    }

    public Uri Address => _settings.Address;

    /// <summary>How many have died so far, by how.</summary>
    public IReadOnlyDictionary<DeathKind, int> Deaths => _deaths;

    public int Dead => _deaths.Values.Sum();

    /// <summary>How many posts and clock times have come through the door.</summary>
    public int Handled => _door.Handled;

    private DateTimeOffset Now => _told.Time + Stopwatch.GetElapsedTime(_told.Since);

    public static async Task<Fleet> StartAsync(FleetOptions options, BotSettings settings, CancellationToken cancel)
    {
        var fleet = new Fleet(options, settings);
        await fleet._door.OpenAsync(cancel);
        fleet._keepers.AddRange(Enumerable.Range(0, options.Size).Select(slot => Task.Run(() => fleet.KeepAsync(slot), CancellationToken.None)));
        await fleet.AllAsync();
        return fleet;
    }

    /// <summary>How often each living process has called each of its ports.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<Port, int>>> CallsAsync() => await Task.WhenAll((await AllAsync()).Select(async bot =>
    {
        var counted = await _http.GetFromJsonAsync<Dictionary<string, int>>(new Uri(bot.Address, CrashBot.CallsPath));
        return (IReadOnlyDictionary<Port, int>)counted!.ToDictionary(c => Enum.Parse<Port>(c.Key), c => c.Value);
    }));

    /// <summary>Ends one of them at once; another takes its place.</summary>
    public Task EndOneAsync(int slot)
    {
        _endedFromOutside[slot] = true;
        return EndAsync(_living[slot]);
    }

    /// <summary>Ends one of them at once, and starts none in its place.</summary>
    public async Task EndForGoodAsync(int slot)
    {
        _closed[slot] = true;
        await EndAsync(_living[slot]);
        await _keepers[slot];
    }

    public async Task StopAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_living.OfType<ChildBot>().Select(bot => bot.StopAsync()));
        await Task.WhenAll(_keepers);
        await _door.CloseAsync();
    }

    public async Task KillAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_living.OfType<ChildBot>().Select(bot => bot.KillAsync()));
        await Task.WhenAll(_keepers);
        await _door.CloseAsync();
    }

    /// <summary>One that lives, each in its turn; waits for one where none does.</summary>
    /// <exception cref="InvalidOperationException">None came to life.</exception>
    internal async Task<Uri> AnyAsync()
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(Pause))
        {
            if (_living.OfType<ChildBot>().ToList() is { Count: > 0 } living)
            {
                return living[(int)((uint)Interlocked.Increment(ref _turn) % living.Count)].Address;
            }

            GiveUpAfter(since);
        }
    }

    /// <summary>Moves every clock, and waits until what is due by then is done; from the beginning where one ends in the middle of that.</summary>
    /// <returns>When something is due next, as far as the processes tell.</returns>
    internal async Task<DateTimeOffset?> MoveClocksAsync(DateTimeOffset time)
    {
        _told = (time, Stopwatch.GetTimestamp());
        var received = -1L;
        while (true)
        {
            var bots = await AllAsync();
            try
            {
                if (!_options.QueueJumps)
                {
                    var next = await Task.WhenAll(bots.Select(JumpAsync));
                    return next.Min();
                }

                // With several, one may still be at work on what another found nothing of.
                var soFar = (await Task.WhenAll(bots.Select(QuietAsync))).Sum();
                if (bots.Count == 1 || soFar == received)
                {
                    return null;
                }

                received = soFar;
            }
            catch (HttpRequestException broken) when (broken.StatusCode is null)
            {
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>Waits until it is known that the one at this address has ended.</summary>
    internal async Task NoticesEndAsync(Uri address)
    {
        for (var since = Stopwatch.GetTimestamp(); _living.OfType<ChildBot>().Any(bot => bot.Address == address); await Task.Delay(Pause))
        {
            GiveUpAfter(since);
        }
    }

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private async Task<DateTimeOffset?> JumpAsync(ChildBot bot)
    {
        using var answer = await _http.PutAsJsonAsync(new Uri(bot.Address, "/dev/clock"), new { now = Written(Now) });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<ClockAnswer>())!.Next;
    }

    private async Task<long> QuietAsync(ChildBot bot)
    {
        using var answer = await _http.PutAsync(new Uri(bot.Address, CrashBot.ClockPath), new StringContent(Written(Now)));
        answer.EnsureSuccessStatusCode();
        return long.Parse(await answer.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>All of them that are to live, as soon as all do.</summary>
    private async Task<IReadOnlyList<ChildBot>> AllAsync()
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(Pause))
        {
            if (_living.OfType<ChildBot>().ToList() is { } living && living.Count == _closed.Count(closed => !closed))
            {
                return living;
            }

            GiveUpAfter(since);
        }
    }

    private void GiveUpAfter(long since)
    {
        if (_trouble is not null || Stopwatch.GetElapsedTime(since) > Patience)
        {
            throw new InvalidOperationException("The bot does not come to life.", _trouble);
        }
    }

    /// <summary>Sees to it that there is one in this place, until the fleet is stopped.</summary>
    private async Task KeepAsync(int slot)
    {
        try
        {
            while (!_over.IsCancellationRequested && !_closed[slot])
            {
                var fate = _options.NextFate();
                var code = await LiveAsync(slot, fate);
                if (_over.IsCancellationRequested)
                {
                    return;
                }

                if (code != Killed)
                {
                    throw new InvalidOperationException($"A bot ended by itself with exit code {code}.");
                }

                var kind = _endedFromOutside[slot] || fate is null ? DeathKind.FromOutside : fate.Kind;
                _endedFromOutside[slot] = false;
                _deaths.AddOrUpdate(kind, 1, (_, before) => before + 1);
                await _options.Died();
            }
        }
        catch (Exception trouble)
        {
            // Told to whoever waits for the bot next.
            _trouble = trouble;
        }
    }

    /// <returns>How the process ended.</returns>
    private async Task<int> LiveAsync(int slot, Fate? fate)
    {
        ChildBot bot;
        try
        {
            bot = await ChildBot.StartProgramAsync(Program, Settings(fate), _over.Token);
        }
        catch (InvalidOperationException early) when (early.Message.Contains($"exit code {Killed}", StringComparison.Ordinal))
        {
            return Killed;
        }
        catch (InvalidOperationException taken) when (taken.Message.Contains("address already in use", StringComparison.Ordinal))
        {
            // Somebody else took the port between its choosing and its use.
            return await LiveAsync(slot, fate);
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            return 0;
        }

        _living[slot] = bot;
        if (fate is { Kind: DeathKind.FromOutside } && await Task.WhenAny(bot.Exited, Task.Delay(fate.After, _over.Token)) != bot.Exited)
        {
            await EndAsync(_over.IsCancellationRequested ? null : bot);
        }

        var code = await bot.Exited;
        _living[slot] = null;
        await bot.StopAsync();
        return code;
    }

    private static Task EndAsync(ChildBot? bot) => bot is null ? Task.CompletedTask : bot.KillAsync();

    private BotSettings Settings(Fate? fate) => new(_settings.Simulator, _settings.StorePath, _settings.Organizers, _settings.DefaultTimeZone, new Dictionary<string, string>(_settings.More)
    {
        [CrashBot.Now] = Written(Now),
        [CrashBot.DiesAt] = fate?.At?.ToString() ?? "",
        [CrashBot.QueueJumps] = _options.QueueJumps ? "true" : "false",
        ["Logging:LogLevel:Default"] = "Error",
        ["MentorBot:PublicUrl"] = Address.ToString().TrimEnd('/'),
    });

    private sealed record ClockAnswer(DateTimeOffset? Next);
}
