using MentorBot.Core.Errands;
using NodaTime;

namespace CrashRuns.Judging;

/// <summary>What was under way in the moments at which processes died. Safe for concurrent use.</summary>
internal sealed class Losses
{
    /// <summary>The clock runs on a little between being told a time and the end of what was due by then.</summary>
    private static readonly Duration Slack = Duration.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly HashSet<(string, string)> _seen = [];
    private readonly HashSet<Instant> _explained = [];
    private readonly List<Instant> _deaths = [];

    /// <summary>Left without a word although nobody died at the time: then the bot has forgotten it by itself.</summary>
    public List<Open> Unexplained { get; } = [];

    /// <summary>Looks at what is open just after a death, or at the end.</summary>
    /// <param name="open">Everything taken on and not written down as done.</param>
    /// <param name="quietSince">Up to when everything taken on had been written down, but for what was seen before.</param>
    public void Look(IEnumerable<Open> open, Instant quietSince)
    {
        lock (_gate)
        {
            foreach (var one in open.Where(o => _seen.Add((o.Mentorship, o.Key))))
            {
                if (one.At < quietSince - Slack)
                {
                    Unexplained.Add(one);
                }
                else
                {
                    _explained.Add(one.At);
                }
            }
        }
    }

    /// <param name="now">Simulated time.</param>
    public void Died(Instant now)
    {
        lock (_gate)
        {
            _deaths.Add(now);
        }
    }

    /// <summary>Whether a process died from one moment to the next.</summary>
    public bool DiedBetween(Instant one, Instant other)
    {
        lock (_gate)
        {
            return _deaths.Exists(death => one - Slack <= death && death <= other + Slack);
        }
    }

    public bool Explain(Claim claim)
    {
        lock (_gate)
        {
            return _explained.Contains(claim.At);
        }
    }
}
