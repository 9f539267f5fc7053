using MentorBot.Core.Limits;

namespace MentorBot.Delivery.Limits;

/// <summary>
/// Gives out leave to make requests, as fast as Teams takes them: to people's conversations first, which hardly wait, and to bulk in its order.
/// Machine time. Safe for concurrent use.
/// </summary>
public sealed class SendLine : IDisposable
{
    /// <summary>So long a person's request waits where it would be refused; then it goes and is refused, and who sent it knows how to ask again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestTimer = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly TimeProvider _machine;
    private readonly long _begun;
    private readonly int _limit;
    private readonly AppPace _app = new();
    private readonly ConversationPaces _conversations = new();
    private readonly ITimer _timer;
    private readonly PriorityQueue<SendWaiter, long> _people = new();
    private readonly PriorityQueue<SendWaiter, long> _bulk = new();

    /// <summary>Those whose turn had come when their conversation's had not, by when that comes.</summary>
    private readonly PriorityQueue<SendWaiter, TimeSpan> _aside = new();

    private long _asked;
    private int _bulkAside;
    private TimeSpan _paused;
    private TimeSpan _bulkAt;
    private (int Requests, TimeSpan Until) _share;

    /// <param name="limit">Teams' limit in requests per second, for all processes together; 0 for none, neither for the app nor for conversations.</param>
    public SendLine(int limit, TimeProvider machine)
    {
        (_limit, _machine, _begun) = (limit, machine, machine.GetTimestamp());
        _timer = machine.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _share = (limit, limit == 0 ? TimeSpan.MaxValue : TimeSpan.Zero);
    }

    /// <summary>What has passed since it began: the time that all of it is told in.</summary>
    public TimeSpan Now => _machine.GetElapsedTime(_begun);

    /// <summary>When bulk last waited or sent.</summary>
    public TimeSpan BulkAt
    {
        get
        {
            lock (_gate)
            {
                return _bulk.Count + _bulkAside > 0 ? Now : _bulkAt;
            }
        }
    }

    /// <summary>Whether this process may send in bulk now; always where there is no limit.</summary>
    public bool HasShare
    {
        get
        {
            lock (_gate)
            {
                return _limit == 0 || ShareAt(Now) > 0;
            }
        }
    }

    /// <summary>How many conversations are remembered.</summary>
    public int Conversations
    {
        get
        {
            lock (_gate)
            {
                return _conversations.Count;
            }
        }
    }

    /// <summary>How many requests per second this process may make in bulk, and until when. Before it is told, bulk waits.</summary>
    public void Share(int requests, TimeSpan until)
    {
        lock (_gate)
        {
            _share = (requests, until);
            Dispatch();
        }
    }

    /// <summary>Waits until a request in bulk may be made now. Those that ask first go first, unless their conversation makes them wait.</summary>
    /// <param name="conversation">Whom the message goes to; null for a request that no conversation's limit counts.</param>
    public Task<SendTicket> ForBulkAsync(string? conversation, CancellationToken cancellation) => AskAsync(conversation, isBulk: true, cancellation);

    /// <summary>The same where somebody may be sitting and waiting: before all bulk, and at once where that would take longer than <see cref="Patience"/>.</summary>
    /// <inheritdoc cref="ForBulkAsync"/>
    public Task<SendTicket> ForPeopleAsync(string? conversation, CancellationToken cancellation) => AskAsync(conversation, isBulk: false, cancellation);

    /// <summary>The request is on its way.</summary>
    public void Started(SendTicket ticket)
    {
        lock (_gate)
        {
            ticket.Started = Now;
            _app.Started(ticket.Number, ticket.Started);
        }
    }

    /// <summary>The request was answered, or failed.</summary>
    public void Answered(SendTicket ticket)
    {
        lock (_gate)
        {
            _app.Answered(ticket.Number, ticket.Started, Now);
            Dispatch();
        }
    }

    /// <summary>Teams has asked to wait that long from now: no bulk until then, and no message of whomever into that conversation, within patience.</summary>
    public void Pause(string? conversation, TimeSpan wait)
    {
        lock (_gate)
        {
            var (now, until) = (Now, Now + wait);
            _paused = until > _paused ? until : _paused;
            _app.HoldUntil(_paused);
            if (conversation is not null)
            {
                _conversations.PauseUntil(conversation, until, now);
            }

            Dispatch();
        }
    }

    public void Dispose() => _timer.Dispose();

    private Task<SendTicket> AskAsync(string? conversation, bool isBulk, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var now = Now;
            var waiter = new SendWaiter(_asked++, conversation, isBulk, now + Patience);
            waiter.CancelWith(cancellation);
            if (isBulk && _bulk.Count + _bulkAside == 0)
            {
                _app.Resume(now);
            }

            LineOf(waiter).Enqueue(waiter, waiter.Number);
            Dispatch();
            return waiter.Task;
        }
    }

    private PriorityQueue<SendWaiter, long> LineOf(SendWaiter waiter) => waiter.IsBulk ? _bulk : _people;

    private void Tick()
    {
        lock (_gate)
        {
            Dispatch();
        }
    }

    /// <summary>Lets go whoever may, and sets the timer for the next.</summary>
    private void Dispatch()
    {
        var next = TimeSpan.MaxValue;
        while (true)
        {
            var now = Now;
            TakeBack(now);
            var people = DropCancelled(_people);
            if (people is null && DropCancelled(_bulk) is null)
            {
                break;
            }

            var waiter = people ?? _bulk.Peek();
            next = TurnOf(waiter, now);
            if (next > now)
            {
                break;
            }

            LineOf(waiter).Dequeue();
            if (ConversationTurnOf(waiter, now) is var turn && turn > now)
            {
                PutAside(waiter, turn);
            }
            else
            {
                Go(waiter, now);
            }
        }

        SetTimer(_aside.TryPeek(out _, out var back) && back < next ? back : next);
    }

    private TimeSpan TurnOf(SendWaiter waiter, TimeSpan now)
    {
        if (_limit == 0)
        {
            return waiter.IsBulk ? _paused : TimeSpan.Zero;
        }

        var share = ShareAt(now);
        if (waiter.IsBulk)
        {
            return Later(_app.Next(share, now), _paused);
        }

        // Who has no share of bulk may find all of the limit free: others hold theirs, but need not use it.
        var free = _app.Free(share > 0 ? share : _limit, now);
        return free < waiter.Latest ? free : waiter.Latest;
    }

    private TimeSpan ConversationTurnOf(SendWaiter waiter, TimeSpan now)
    {
        var turn = waiter.Conversation is null ? TimeSpan.Zero : _conversations.Next(waiter.Conversation);
        return waiter.IsBulk || turn <= waiter.Latest ? turn : now;
    }

    private void Go(SendWaiter waiter, TimeSpan now)
    {
        var number = 0L;
        if (_limit > 0)
        {
            number = _app.Add(ShareAt(now), now);
            if (waiter.Conversation is not null)
            {
                _conversations.Add(waiter.Conversation, now);
            }
        }

        _bulkAt = waiter.IsBulk ? now : _bulkAt;
        waiter.Go(new SendTicket(number) { Started = now });
    }

    private int ShareAt(TimeSpan now) => now < _share.Until ? _share.Requests : 0;

    private void PutAside(SendWaiter waiter, TimeSpan until)
    {
        _aside.Enqueue(waiter, until);
        _bulkAside += waiter.IsBulk ? 1 : 0;
    }

    private void TakeBack(TimeSpan now)
    {
        while (_aside.TryPeek(out var waiter, out var at) && at <= now)
        {
            _aside.Dequeue();
            _bulkAside -= waiter.IsBulk ? 1 : 0;
            LineOf(waiter).Enqueue(waiter, waiter.Number);
        }
    }

    private static SendWaiter? DropCancelled(PriorityQueue<SendWaiter, long> line)
    {
        while (line.TryPeek(out var first, out _))
        {
            if (!first.Task.IsCompleted)
            {
                return first;
            }

            line.Dequeue();
        }

        return null;
    }

    private void SetTimer(TimeSpan at)
    {
        var wait = at == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : at - Now;
        if (wait != Timeout.InfiniteTimeSpan)
        {
            // Timers know whole milliseconds; one that came too early would have to come again.
            wait = TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling(wait.TotalMilliseconds), 0, LongestTimer.TotalMilliseconds));
        }

        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
