namespace MentorBot.Delivery.Limits;

/// <summary>Leave to make one request now. It is counted from when it is given.</summary>
/// <param name="number">The request's number in the line's own count.</param>
public sealed class SendTicket(long number)
{
    private int _used;

    internal long Number => number;

    /// <summary>When it was on its way, in the line's own time.</summary>
    internal TimeSpan Started { get; set; }

    /// <summary>Whether this is the first who asks: a ticket is good for one request.</summary>
    internal bool TryUse() => Interlocked.Exchange(ref _used, 1) == 0;
}
