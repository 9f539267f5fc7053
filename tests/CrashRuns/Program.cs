using System.Globalization;
using CrashRuns;
using CrashRuns.Bots;

if (CrashBot.IsWanted)
{
    await CrashBot.RunAsync(args);
    return 0;
}

var given = new Dictionary<string, string>();
for (var at = 0; at + 1 < args.Length; at += 2)
{
    given[args[at].TrimStart('-')] = args[at + 1];
}

int Number(string name, int usual) => given.TryGetValue(name, out var written) ? int.Parse(written, CultureInfo.InvariantCulture) : usual;

var (mentorships, kills, weeks, seed) = (Number("mentorships", 100), Number("kills", 200), Number("weeks", 4), Number("seed", 1));
var ends = DateTimeOffset.UtcNow.AddMinutes(Number("minutes", 40));
List<RunResult> outcomes = [];
try
{
    // Without kills and faults first: everything that is due comes, or the yardstick is wrong.
    var calm = await LiveAsync(new RunOptions { Name = "undisturbed", Mentorships = mentorships });
    await LiveAsync(new RunOptions { Name = "killed", Mentorships = mentorships, Kills = kills, Fates = First(), Faults = Faults(), Known = calm.Work });
    foreach (var processes in new[] { 2, 3 }.Where(p => p <= Number("processes", 3)))
    {
        var few = Math.Max(1, mentorships / 5);
        await LiveAsync(new RunOptions
        {
            Name = $"killed, {processes} processes",
            Mentorships = few,
            Processes = processes,
            Kills = kills / 5,
            Faults = Faults(),
            Known = calm.Work.OfShare((double)few / mentorships),
        });
    }
}
catch (OutOfTimeException late)
{
    Console.Error.WriteLine(late.Message);
    Write();
    return 2;
}

Write();
return outcomes.All(o => o.Verdict.Holds) ? 0 : 1;

// Keys are made in the beginning alone, and few processes would come to die around that by chance.
static IReadOnlyList<Fate> First() =>
[
    .. Enumerable.Range(1, 4).SelectMany(n => new[] { Moment.Before, Moment.After }.Select(moment => new Fate(DeathKind.AtANamedCall, new(Port.WriteKey, moment, n)))),
];

Faults Faults() => new(new Chance(seed), 0.1);

async Task<RunResult> LiveAsync(RunOptions options)
{
    var outcome = await Run.LiveAsync(options with { Weeks = weeks, Seed = seed, AtMost = ends - DateTimeOffset.UtcNow });
    outcomes.Add(outcome);
    Console.WriteLine($"{options.Name}: {outcome.Killed} kills, {outcome.Verdict with { Wrongs = [] }}, {outcome.Machine.TotalSeconds:0} s");
    foreach (var wrong in outcome.Verdict.Wrongs)
    {
        Console.Error.WriteLine(wrong);
    }

    return outcome;
}

void Write()
{
    var folder = given.GetValueOrDefault("out", Path.Combine("artifacts", "crashes"));
    Directory.CreateDirectory(folder);
    File.WriteAllText(Path.Combine(folder, "report.md"), Report.Of(outcomes));
}
