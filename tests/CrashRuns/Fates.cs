using CrashRuns.Bots;

namespace CrashRuns;

/// <summary>How each process that is started will end, so that the kills spread over all the work there is.</summary>
internal sealed class Fates(RunOptions options, Chance chance, Func<int> handled)
{
    /// <summary>What a call takes in machine time where no run without kills has told.</summary>
    private static readonly TimeSpan UsualCall = TimeSpan.FromMilliseconds(2);

    /// <summary>How many calls a process lives for where no run without kills has told.</summary>
    private const double UsualLife = 300;

    private static readonly Port[] Named =
    [
        Port.Schedule, Port.Save, Port.Claim, Port.Claim, Port.Send, Port.Send, Port.Mark, Port.Mark, Port.Person, Port.Person, Port.Journal, Port.Journal,
        Port.Receive, Port.Complete, Port.Read,
    ];

    private readonly Lock _gate = new();
    private int _drawn;

    /// <returns>Null when there have been enough.</returns>
    public Fate? Next()
    {
        lock (_gate)
        {
            if (_drawn >= options.Kills)
            {
                return null;
            }

            var number = _drawn++;
            return number < options.Fates.Count ? options.Fates[number] : Drawn(number);
        }
    }

    private Fate Drawn(int number)
    {
        var life = Math.Max(3, Expected(number) * (0.1 + (1.6 * chance.Of("life", number))));
        switch (chance.Weighted([(DeathKind.AtANamedCall, 0.5), (DeathKind.AtAnyCall, 0.25), (DeathKind.FromOutside, 0.25)], "kind", number))
        {
            case DeathKind.FromOutside:
                var call = options.Known is { } known ? known.Machine / known.Calls.Values.Sum() : UsualCall;
                return new(DeathKind.FromOutside, After: call * life);
            case DeathKind.AtAnyCall:
                return new(DeathKind.AtAnyCall, new(null, Side(number), (int)life));
            default:
                var port = chance.One(Named, "port", number);
                return new(DeathKind.AtANamedCall, new(port, Side(number), (int)Math.Max(1, life * ShareOf(port)), (int)(3 * life)));
        }
    }

    private Moment Side(int number) => chance.Is(0.7, "side", number) ? Moment.After : Moment.Before;

    /// <summary>In calls, so that those still to die share in the work that is left.</summary>
    private double Expected(int number) => options.Known is { } known
        ? known.All * Math.Max(0.01, 1 - ((double)handled() / known.Handled)) / (options.Kills - number)
        : UsualLife;

    private double ShareOf(Port port) => options.Known is { } known ? (double)known.Calls.GetValueOrDefault(port) / known.All : 0.02;
}
