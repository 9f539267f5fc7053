using System.Collections.Concurrent;

namespace TeamsSimulator.Connector;

/// <summary>A share of all answers that goes wrong by chance. Safe for concurrent use.</summary>
/// <param name="share">How likely one is, from 0 to 1.</param>
/// <param name="seed">Two runs with one seed draw the same, in the order in which requests come.</param>
/// <param name="kinds">What may go wrong, each as likely as the other; <see cref="Usual"/> when null.</param>
public sealed class FaultShare(double share, int seed, IReadOnlyList<Fault>? kinds = null)
{
    private readonly Lock _gate = new();
    private readonly Random _chance = new(seed);
    private readonly IReadOnlyList<Fault> _kinds = kinds ?? Usual;
    private readonly ConcurrentDictionary<Fault, int> _struck = new();

    /// <summary>What goes wrong with Teams' connector in life, with a wait of one second after a 429.</summary>
    public static IReadOnlyList<Fault> Usual { get; } =
    [
        Fault.Throttled(TimeSpan.FromSeconds(1)),
        Fault.PreconditionFailed,
        Fault.Status(502),
        Fault.Status(504),
        Fault.Dropped,
        Fault.AcceptedThenGatewayTimeout,
        Fault.AcceptedThenTimedOut,
    ];

    /// <summary>How often each kind has struck.</summary>
    public IReadOnlyDictionary<Fault, int> Struck => _struck;

    /// <summary>What goes wrong with the next request; null for nothing.</summary>
    public Fault? Draw()
    {
        Fault fault;
        lock (_gate)
        {
            if (_chance.NextDouble() >= share)
            {
                return null;
            }

            fault = _kinds[_chance.Next(_kinds.Count)];
        }

        _struck.AddOrUpdate(fault, 1, (_, before) => before + 1);
        return fault;
    }
}
