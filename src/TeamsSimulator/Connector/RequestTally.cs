namespace TeamsSimulator.Connector;

/// <summary>Counts requests second by second.</summary>
internal sealed class RequestTally
{
    private readonly List<int> _passed = [];
    private readonly List<TimeSpan> _refusedAt = [];
    private int _refusedByConversations;
    private TimeSpan? _first;
    private TimeSpan _last;

    public RequestCount Count => new(_passed.Sum(), _refusedAt.Count, _refusedByConversations, _last - (_first ?? _last), [.. _passed], [.. _refusedAt]);

    /// <param name="now">Never earlier than the one before.</param>
    /// <param name="passed">Whether it stayed within the limits.</param>
    /// <param name="forConversation">Whether those of its conversation were among the ones it did not stay within.</param>
    public void Add(TimeSpan now, bool passed, bool forConversation)
    {
        if (!passed)
        {
            _refusedAt.Add(now - (_first ?? now));
            _refusedByConversations += forConversation ? 1 : 0;
            return;
        }

        _first ??= now;
        _last = now;
        var second = (int)(now - _first.Value).TotalSeconds;
        while (_passed.Count <= second)
        {
            _passed.Add(0);
        }

        _passed[second]++;
    }

    public void Clear()
    {
        _passed.Clear();
        _refusedAt.Clear();
        (_refusedByConversations, _first, _last) = (0, null, default);
    }
}

/// <summary>How many requests Teams has had from a bot.</summary>
/// <param name="Passed">Those within the limits.</param>
/// <param name="Refused">Those answered 429 because they were not.</param>
/// <param name="RefusedByConversations">Those of them that went over a limit of their conversation.</param>
/// <param name="Length">From the first that passed to the last. Real time.</param>
/// <param name="BySecond">How many passed in each second since the first.</param>
/// <param name="RefusedAt">When each was refused, counted from the first that passed.</param>
public sealed record RequestCount(int Passed, int Refused, int RefusedByConversations, TimeSpan Length, IReadOnlyList<int> BySecond, IReadOnlyList<TimeSpan> RefusedAt);
