using TeamsSimulator;
using TeamsSimulator.Connector;

namespace CrashRuns;

/// <summary>What goes wrong with sends on Teams' side, now and then and to anybody.</summary>
/// <param name="chance">Drawn from.</param>
/// <param name="share">How likely it is that one is set up each time that it might be.</param>
internal sealed class Faults(Chance chance, double share)
{
    private readonly (Fault Fault, double Weight)[] _faults =
    [
        (Fault.Throttled(TimeSpan.Zero), 0.25),
        (Fault.Throttled(TimeSpan.FromSeconds(1)), 0.1),
        (Fault.PreconditionFailed, 0.2),
        (Fault.Status(500), 0.1),
        (Fault.Status(503), 0.1),
        (Fault.AcceptedThenTimedOut, 0.15),
        (Fault.Slow(TimeSpan.FromMilliseconds(200)), 0.1),
    ];

    private int _asked;

    /// <summary>How many were set up.</summary>
    public int Struck { get; private set; }

    public void Strike(SimulatedTeams teams)
    {
        var number = Interlocked.Increment(ref _asked);
        if (chance.Is(share, "fault", number))
        {
            Struck++;
            teams.FailsNext(chance.Weighted(_faults, "which fault", number));
        }
    }
}
