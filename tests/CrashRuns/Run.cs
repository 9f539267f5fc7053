using System.Diagnostics;
using CrashRuns.Bots;
using CrashRuns.Judging;
using CrashRuns.People;
using NodaTime;
using TeamsSimulator;

namespace CrashRuns;

/// <summary>What came of a run.</summary>
internal sealed record RunResult(
    RunOptions Options, Verdict Verdict, IReadOnlyDictionary<DeathKind, int> Deaths, Work Work, int Faults, int Again, TimeSpan Machine)
{
    public int Killed => Deaths.Values.Sum();
}

/// <summary>People live through some weeks with a bot whose processes are killed on the way.</summary>
internal static class Run
{
    /// <exception cref="OutOfTimeException">It was not done in time.</exception>
    public static async Task<RunResult> LiveAsync(RunOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("crash-run-");
        try
        {
            return await LiveAsync(options, Path.Combine(folder.FullName, "bot.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<RunResult> LiveAsync(RunOptions options, string path)
    {
        var since = Stopwatch.StartNew();
        var bounds = new Bounds(options.AtMost);
        var chance = new Chance(options.Seed);
        var losses = new Losses();
        await using var store = new Store(path);
        Fleet? fleet = null;
        Life? life = null;
        var fates = new Fates(options, chance, () => fleet?.Handled ?? 0);
        var over = false;
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Life.Begins,
            People = [],
            StorePath = path,
            KeepsTraffic = false,
            StartBot = async (settings, cancel) => fleet = await Fleet.StartAsync(
                new FleetOptions
                {
                    Size = options.Processes,
                    Now = Life.Begins,
                    QueueJumps = true,
                    NextFate = () => over ? null : fates.Next(),
                    Died = async () =>
                    {
                        losses.Died(life is null ? Instant.MinValue : Instant.FromDateTimeOffset(life.Now));
                        losses.Look(await store.OpenAsync(), life?.QuietSince ?? Instant.MinValue);
                    },
                },
                settings,
                cancel),
        });
        var pairs = Enumerable.Range(0, options.Mentorships).Select(n => Couple(n, teams, chance)).ToList();
        var people = pairs.SelectMany(p => new[] { p.Adept, p.Mentor }).ToDictionary(p => p.Person.Name);
        var adepts = pairs.Select(p => p.Adept).ToHashSet();
        life = new Life(teams, store, chance, pairs, options);
        teams.Exchanged += exchange =>
        {
            if (exchange.Person is { } name && people.TryGetValue(name, out var who) && Arrival.Read(exchange, who, adepts.Contains(who)) is { } arrival)
            {
                life.Receives(arrival);
            }
        };
        await life.RunAsync(bounds);
        while (fleet!.Dead < options.Kills)
        {
            bounds.Check(teams.Clock.Now);
            var dead = fleet.Dead;
            await life.WriteOnceMoreAsync();
            if (fleet.Dead == dead)
            {
                await fleet.EndOneAsync(dead % options.Processes);
            }
        }

        over = true;
        teams.FailsNoMore();
        var machine = since.Elapsed;
        var calls = await fleet!.CallsAsync();
        losses.Look(await store.OpenAsync(), Instant.FromDateTimeOffset(teams.Clock.Now));
        var journals = await ReadAsync(people.Values);
        var verdict = new Judge(pairs, life, await store.AllAsync(), losses).Of(journals);
        return new(
            options, verdict, fleet.Deaths, new(Sum(calls), fleet.Handled, machine), options.Faults?.Struck ?? 0, people.Values.Sum(p => p.Again), machine);
    }

    private static Pair Couple(int number, SimulatedTeams teams, Chance chance)
    {
        Somebody One(int n, string name) => new(n, teams.NewPerson($"{name} {number}"), teams, chance);
        return new(number, One(2 * number, "Adept Ask"), One((2 * number) + 1, "Mentor Malm"));
    }

    /// <summary>Everybody reads their journal from its newest page to its oldest.</summary>
    private static async Task<IReadOnlyDictionary<Somebody, string>> ReadAsync(IEnumerable<Somebody> people)
    {
        var read = new Dictionary<Somebody, string>();
        foreach (var who in people)
        {
            await who.SaysAsync("dagbok");
            var pages = new List<string>();
            for (var page = who.Newest(_ => true); page is not null;)
            {
                pages.Add(page.Text);
                page = page.Buttons.Contains(Older) ? await who.PressesAsync(page, Older) : null;
            }

            read[who] = string.Join('\n', pages);
        }

        return read;
    }

    private static string Older { get; } = Says.Of("journal.older", swedish: true);

    private static Dictionary<Port, int> Sum(IReadOnlyList<IReadOnlyDictionary<Port, int>> calls) =>
        calls.SelectMany(c => c).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
}
