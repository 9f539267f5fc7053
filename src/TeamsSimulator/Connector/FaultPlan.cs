using System.Collections.Concurrent;

namespace TeamsSimulator.Connector;

/// <summary>Which of the coming requests go wrong, and how: the planned ones first, then whatever chance brings. Safe for concurrent use.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];
    private readonly ConcurrentDictionary<string, int> _acceptedButFailed = new();

    private sealed class Planned(Fault fault, int times, string? personId)
    {
        public Fault Fault { get; } = fault;

        public int Left { get; set; } = times;

        public string? PersonId { get; } = personId;
    }

    /// <summary>What goes wrong by chance besides; null for nothing.</summary>
    public FaultShare? Share { get; set; }

    /// <summary>By conversation: how many messages appeared there while the bot was told that something went wrong.</summary>
    public IReadOnlyDictionary<string, int> AcceptedButFailed => _acceptedButFailed;

    /// <param name="times">How many sends it strikes.</param>
    /// <param name="personId">Entra object id of whom it strikes; null for anyone.</param>
    public void Add(Fault fault, int times, string? personId)
    {
        lock (_gate)
        {
            _planned.Add(new Planned(fault, times, personId));
        }
    }

    /// <summary>Forgets what is planned, and leaves nothing to chance.</summary>
    public void Clear()
    {
        Share = null;
        lock (_gate)
        {
            _planned.Clear();
        }
    }

    /// <summary>Lets a request to these people pass, or go wrong as is meant for it.</summary>
    /// <param name="personIds">Entra object ids.</param>
    /// <param name="act">What Teams does with it.</param>
    /// <param name="shows">The conversation in which a message appears by that, asked for once it has; null when none does.</param>
    internal async Task<ConnectorAnswer> Strike(IReadOnlyCollection<string> personIds, Func<string>? shows, Func<ConnectorAnswer> act)
    {
        if ((TakePlanned(personIds) ?? Share?.Draw()) is not { } fault)
        {
            return act();
        }

        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay);
        }

        var fails = fault.Drops ? ConnectorAnswer.Broken : fault.Error is null ? null : (ConnectorAnswer)fault.Error;
        if (fails is null || !fault.Accepted)
        {
            return fails ?? act();
        }

        if (act().Error is null && shows is not null)
        {
            _acceptedButFailed.AddOrUpdate(shows(), 1, (_, before) => before + 1);
        }

        return fails;
    }

    /// <summary>Takes the oldest planned fault that strikes these people.</summary>
    private Fault? TakePlanned(IReadOnlyCollection<string> personIds)
    {
        lock (_gate)
        {
            var planned = _planned.Find(p => p.PersonId is null || personIds.Contains(p.PersonId));
            if (planned is null)
            {
                return null;
            }

            if (--planned.Left <= 0)
            {
                _planned.Remove(planned);
            }

            return planned.Fault;
        }
    }
}
