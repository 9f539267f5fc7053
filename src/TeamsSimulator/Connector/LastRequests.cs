namespace TeamsSimulator.Connector;

/// <summary>When the last requests came, as many as a window can hold. Grows only as far as it is used.</summary>
/// <param name="most">How many are ever asked for.</param>
internal sealed class LastRequests(int most)
{
    private const int AtFirst = 4;

    private TimeSpan[] _times = new TimeSpan[Math.Min(most, AtFirst)];
    private int _next;
    private int _kept;

    /// <summary>When the newest but so many came, 1 for the very newest; null when there are not so many.</summary>
    public TimeSpan? Newest(int number) => number > _kept ? null : _times[(_next - number + _times.Length) % _times.Length];

    public void Add(TimeSpan time)
    {
        if (_kept == _times.Length && _kept < most)
        {
            Grow();
        }

        _times[_next] = time;
        _next = (_next + 1) % _times.Length;
        _kept = Math.Min(_kept + 1, _times.Length);
    }

    private void Grow()
    {
        var more = new TimeSpan[Math.Min(most, 2 * _times.Length)];
        for (var number = 1; number <= _kept; number++)
        {
            more[_kept - number] = Newest(number)!.Value;
        }

        (_times, _next) = (more, _kept);
    }
}
