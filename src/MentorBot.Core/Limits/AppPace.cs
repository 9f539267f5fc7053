namespace MentorBot.Core.Limits;

/// <summary>
/// When this process may make its next request, so that Teams counts no more than its share in any second. All times are the machine's, as what
/// has passed since some moment of this process. For one caller at a time.
/// </summary>
/// <remarks>
/// Teams counts requests as they arrive. A request arrives at some moment between its start and its answer, so one that had a long way keeps its
/// place until a second after it may have arrived. Besides, requests in bulk are spaced evenly: then no person's request waits long for a free place.
/// </remarks>
public sealed class AppPace
{
    /// <summary>
    /// After so many answers the process has made its code and opened its connections. What it begins before may be on its way long before it leaves,
    /// and is counted from its answer.
    /// </summary>
    private const int Cold = 20;

    /// <summary>After so many more answers the quickest is taken for the quickest there can be.</summary>
    private const int Enough = 20;

    /// <summary>What Teams counts in, and a little for clocks that differ.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1001);

    /// <summary>How long the first ones are waited for before they are taken to be lost.</summary>
    private static readonly TimeSpan MostCold = TimeSpan.FromSeconds(3);

    /// <summary>In what time a share is spent in even steps: half a percent slower than Teams allows, so that a late one can be made up for.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(1005);

    /// <summary>How much later than it was started a request is believed to arrive, however late its answer.</summary>
    private static readonly TimeSpan MostDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>How much of its time bulk may lose to a busy machine and still make up for; and how much after it had nothing to send.</summary>
    private static readonly TimeSpan MostLate = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MostIdle = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(30);

    /// <summary>When the places that are taken will be free, by the request's number.</summary>
    private readonly Dictionary<long, TimeSpan> _taken = [];

    /// <summary>The same in the order of time. What does not agree with the former has been put right since.</summary>
    private readonly PriorityQueue<long, TimeSpan> _free = new();

    private long _made;
    private TimeSpan _turn;
    private TimeSpan _quickest = TimeSpan.MaxValue;
    private TimeSpan _quickestBefore = TimeSpan.MaxValue;
    private TimeSpan _quickestSince;
    private int _answers;
    private TimeSpan _warmSince = TimeSpan.MaxValue;

    /// <summary>When one more may be made within a share, or when to ask again: a place is free.</summary>
    public TimeSpan Free(int share, TimeSpan now)
    {
        while (_free.TryPeek(out var number, out var at))
        {
            var isTaken = _taken.TryGetValue(number, out var free) && free == at;
            if (isTaken && at > now)
            {
                return share <= 0 ? TimeSpan.MaxValue : _taken.Count < share ? TimeSpan.Zero : at;
            }

            _free.Dequeue();
            if (isTaken)
            {
                _taken.Remove(number);
            }
        }

        return share <= 0 ? TimeSpan.MaxValue : TimeSpan.Zero;
    }

    /// <summary>When the next in bulk may be made, or when to ask again: a place is free, and it is its turn.</summary>
    public TimeSpan Next(int share, TimeSpan now) => Free(share, now) is var free && free > _turn ? free : _turn;

    /// <summary>From now on bulk has something to send again, after a while without.</summary>
    public void Resume(TimeSpan now) => HoldUntil(now - MostIdle);

    /// <summary>Bulk makes none before that, and catches up with nothing.</summary>
    public void HoldUntil(TimeSpan until) => _turn = until > _turn ? until : _turn;

    /// <summary>Counts one that is about to be made, by whomever: each takes a turn from bulk.</summary>
    /// <returns>Its number.</returns>
    public long Add(int share, TimeSpan now)
    {
        _made++;
        Take(_made, Latest(now));
        if (share > 0)
        {
            HoldUntil(now - MostLate);
            _turn += Round / share;
            _turn = _turn < now + Round ? _turn : now + Round;
        }

        return _made;
    }

    /// <summary>It is on its way only now.</summary>
    public void Started(long number, TimeSpan now) => Keep(number, Latest(now));

    /// <summary>Its answer has come, or is no longer waited for.</summary>
    public void Answered(long number, TimeSpan started, TimeSpan now)
    {
        Learn(started, now);
        if (started < _warmSince)
        {
            Keep(number, now);
            return;
        }

        // Who arrives is answered no sooner than the quickest of all was: by so much before the answer it had arrived.
        var (arrived, latest) = (now - Quickest, Latest(started));
        Keep(number, arrived < latest ? arrived : latest);
    }

    private TimeSpan Quickest => _answers < Cold + Enough ? TimeSpan.Zero : _quickest < _quickestBefore ? _quickest : _quickestBefore;

    /// <summary>When a request that was started then has arrived at the latest.</summary>
    private TimeSpan Latest(TimeSpan started) => started + (started < _warmSince ? MostCold : MostDelay);

    private void Keep(long number, TimeSpan arrived)
    {
        if (_taken.ContainsKey(number))
        {
            Take(number, arrived);
        }
    }

    private void Take(long number, TimeSpan arrived)
    {
        _taken[number] = arrived + Window;
        _free.Enqueue(number, arrived + Window);
    }

    private void Learn(TimeSpan started, TimeSpan now)
    {
        if (started >= _warmSince)
        {
            if (now - _quickestSince > Recent)
            {
                (_quickestBefore, _quickest, _quickestSince) = (_quickest, TimeSpan.MaxValue, now);
            }

            var took = now - started;
            _quickest = took < _quickest ? took : _quickest;
        }
        else if (_answers + 1 >= Cold && _warmSince == TimeSpan.MaxValue)
        {
            _warmSince = now;
        }

        _answers += _answers < Cold || (started >= _warmSince && _answers < Cold + Enough) ? 1 : 0;
    }
}
