namespace TeamsSimulator.Connector;

/// <summary>Which of the coming sends go wrong, and how. Safe for concurrent use.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    private sealed class Planned(Fault fault, int times, string? personId)
    {
        public Fault Fault { get; } = fault;

        public int Left { get; set; } = times;

        public string? PersonId { get; } = personId;
    }

    /// <param name="times">How many sends it strikes.</param>
    /// <param name="personId">Entra object id of whom it strikes; null for anyone.</param>
    public void Add(Fault fault, int times, string? personId)
    {
        lock (_gate)
        {
            _planned.Add(new Planned(fault, times, personId));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
        }
    }

    /// <summary>Takes the oldest planned fault that strikes a send to these people.</summary>
    public Fault? Take(IReadOnlyCollection<string> personIds)
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
