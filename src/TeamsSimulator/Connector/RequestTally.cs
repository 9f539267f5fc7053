namespace TeamsSimulator.Connector;

/// <summary>Counts requests second by second.</summary>
internal sealed class RequestTally
{
    private readonly List<int> _passed = [];
    private int _refused;
    private TimeSpan? _first;
    private TimeSpan _last;

    public RequestCount Count => new(_passed.Sum(), _refused, _last - (_first ?? _last), [.. _passed]);

    /// <param name="now">Never earlier than the one before.</param>
    /// <param name="passed">Whether it stayed within the limits.</param>
    public void Add(TimeSpan now, bool passed)
    {
        if (!passed)
        {
            _refused++;
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
        (_refused, _first, _last) = (0, null, default);
    }
}

/// <summary>How many requests Teams has had from a bot.</summary>
/// <param name="Passed">Those within the limits.</param>
/// <param name="Refused">Those answered 429 because they were not.</param>
/// <param name="Length">From the first that passed to the last. Real time.</param>
/// <param name="BySecond">How many passed in each second since the first.</param>
public sealed record RequestCount(int Passed, int Refused, TimeSpan Length, IReadOnlyList<int> BySecond);
