using TeamsSimulator;

namespace YearInTheLife;

/// <summary>How a run is set up.</summary>
/// <param name="Mentorships">How many in all.</param>
/// <param name="Seed">What everything is drawn from.</param>
/// <param name="Months">How long, in simulated months.</param>
/// <param name="PerTenant">How many in one simulated Teams; more are lived in further ones.</param>
/// <param name="AtOnce">How many such are lived at the same time, for machines with several cores.</param>
/// <param name="AtMost">Machine time after which the run gives up.</param>
public sealed record YearOptions(int Mentorships, int Seed, int Months, int PerTenant, int AtOnce, TimeSpan AtMost);

/// <summary>Lets many mentorships be lived through the bot's front door, and gathers what was seen.</summary>
public static class Year
{
    /// <summary>Monday 11 January 2027, 07.00 in Stockholm: summer and Christmas lie ahead.</summary>
    public static readonly DateTimeOffset Begins = new(2027, 1, 11, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Over so many days people come to want a mentor.</summary>
    private const int ComeWithin = 70;

    /// <exception cref="OutOfTimeException">It was not done in time.</exception>
    public static async Task<Figures> LiveAsync(YearOptions options, Action<string>? tell = null)
    {
        var bounds = new Bounds(options.AtMost);
        var parts = Enumerable.Range(0, (options.Mentorships + options.PerTenant - 1) / options.PerTenant)
            .Select(n => (First: n * options.PerTenant, Count: Math.Min(options.PerTenant, options.Mentorships - (n * options.PerTenant))))
            .ToList();
        var lived = new Figures[parts.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, parts.Count), new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce }, async (n, _) =>
        {
            lived[n] = await LiveAsync(options, bounds, parts[n].First, parts[n].Count);
            tell?.Invoke($"{parts[n].Count} mentorships from number {parts[n].First} lived after {bounds.Taken.TotalMinutes:0.0} minutes.");
        });
        return Figures.Together(lived) with { Minutes = bounds.Taken.TotalMinutes, Tenants = parts.Count };
    }

    private static async Task<Figures> LiveAsync(YearOptions options, Bounds bounds, int first, int count)
    {
        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions { Now = Begins, People = [], KeepsTraffic = false, EnforceLimits = false });
        var chance = new Chance(options.Seed);
        var watch = new Watch();
        var cast = new Cast(teams, watch, chance, first, count);
        var life = new Life(teams, watch, chance, bounds);
        teams.Exchanged += watch.Sees;
        foreach (var bond in cast.Bonds)
        {
            var minutes = chance.Between(0, ComeWithin * 24 * 60, bond.Number, "comes");
            life.Wants(bond, Begins + TimeSpan.FromMinutes(minutes));
        }

        var end = Begins.AddMonths(options.Months);
        await life.Run(end);
        await life.Compares(cast.Bonds);
        teams.Exchanged -= watch.Sees;
        return Figures.Of(cast, watch, end);
    }
}
