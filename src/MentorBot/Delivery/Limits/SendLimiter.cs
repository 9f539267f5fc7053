using MentorBot.Settings;
using Microsoft.Extensions.Options;

namespace MentorBot.Delivery.Limits;

/// <summary>
/// Keeps what the bot sends within Teams' limits. What goes to many is sent by <see cref="BulkAsync{T}"/>; every other request to Teams is
/// counted on its way (<see cref="CountedRequests"/>), and bulk makes room for it.
/// </summary>
public sealed class SendLimiter : IDisposable
{
    private static readonly AsyncLocal<SendTicket?> Ticket = new();

    private readonly SemaphoreSlim _bulk = new(0, 1);
    private int _begun;

    public SendLimiter(TimeProvider machine, IOptions<BotOptions> options)
    {
        Limit = options.Value.RequestsPerSecond;
        Line = new SendLine(Limit, machine);
    }

    /// <summary>Requests per second, of all processes together; 0 for none.</summary>
    public int Limit { get; }

    /// <summary>Where what is to be sent waits for its turn.</summary>
    public SendLine Line { get; }

    /// <summary>
    /// Sends one of many as soon as Teams' limits leave room: first come, first served, after what people wait for. Within
    /// <paramref name="send"/> the first request to Teams is this one; any further is counted like a person's. Begin as many at once as shall be
    /// under way; do only in <paramref name="send"/> what belongs to the request.
    /// </summary>
    /// <param name="conversation">The id of the conversation that the message goes to; null for a request that goes to none, such as one that creates it.</param>
    /// <param name="cancellation">Ends the waiting; what is on its way is the business of <paramref name="send"/>.</param>
    /// <returns>What <paramref name="send"/> returns; what it throws is thrown. A 429 has been heeded for whatever comes next, but is not sent again.</returns>
    public async Task<T> BulkAsync<T>(string? conversation, Func<Task<T>> send, CancellationToken cancellation)
    {
        var leave = Line.ForBulkAsync(conversation, cancellation);
        if (Interlocked.Exchange(ref _begun, 1) == 0)
        {
            _bulk.Release();
        }

        Ticket.Value = await leave.ConfigureAwait(false);
        return await send().ConfigureAwait(false);
    }

    /// <summary>
    /// Teams has asked to wait that long from now. Answers of 429 to requests of the bot's own are heeded without this.
    /// </summary>
    /// <param name="conversation">The conversation it was said of, where there is one; bulk waits in any case, and the longest wait counts.</param>
    public void Pause(string? conversation, TimeSpan wait) => Line.Pause(conversation, wait);

    /// <summary>Leave for a request that is about to be made: the ticket that it was given as one of many, or a new one.</summary>
    internal async Task<SendTicket> TakeAsync(string? conversation, CancellationToken cancellation) =>
        Ticket.Value is { } given && given.TryUse() ? given : await Line.ForPeopleAsync(conversation, cancellation).ConfigureAwait(false);

    /// <summary>Waits until something is to be sent in bulk, or was since this was last waited for.</summary>
    internal async Task BulkBeginsAsync(CancellationToken cancellation)
    {
        await _bulk.WaitAsync(cancellation).ConfigureAwait(false);
        Volatile.Write(ref _begun, 0);
    }

    public void Dispose()
    {
        Line.Dispose();
        _bulk.Dispose();
    }
}
