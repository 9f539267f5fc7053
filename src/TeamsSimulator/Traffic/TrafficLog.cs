using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Traffic;

/// <summary>What went between Teams and the bot, the newest thousands of it. Safe for concurrent use.</summary>
/// <param name="keeps">Whether anything is kept but the last post on behalf of each person.</param>
public sealed class TrafficLog(Func<DateTimeOffset> now, bool keeps = true)
{
    private const int Kept = 5000;
    private readonly Lock _gate = new();
    private readonly Queue<Exchange> _exchanges = new();
    private readonly Dictionary<string, Exchange> _lastPosted = [];
    private long _number;

    /// <summary>Raised after each exchange, on the thread that recorded it.</summary>
    public event Action? Changed;

    /// <summary>Raised with each exchange, also where none are kept, on the thread that recorded it.</summary>
    public event Action<Exchange>? Recorded;

    /// <summary>Whether <see cref="Since"/> has anything to tell.</summary>
    public bool Keeps => keeps;

    /// <param name="after">Only exchanges with a higher number.</param>
    public IReadOnlyList<Exchange> Since(long after = 0)
    {
        lock (_gate)
        {
            return [.. _exchanges.Where(e => e.Number > after)];
        }
    }

    /// <summary>Teams' last post to the bot on behalf of the person of that name; null when there was none.</summary>
    public Exchange? LastPostedFor(string person)
    {
        lock (_gate)
        {
            return _lastPosted.GetValueOrDefault(person);
        }
    }

    public void Record(bool fromBot, string method, string path, string? person, JsonNode? body, int status, JsonNode? answer = null)
    {
        var isLastPosted = !fromBot && person is not null;
        if (!keeps && !isLastPosted && Recorded is null)
        {
            return;
        }

        Exchange exchange;
        lock (_gate)
        {
            exchange = new Exchange(++_number, fromBot, method, path, person, Frozen(body), status, Frozen(answer), now());
            if (isLastPosted)
            {
                _lastPosted[person!] = exchange;
            }

            if (keeps)
            {
                Keep(exchange);
            }
        }

        Recorded?.Invoke(exchange);
        Changed?.Invoke();
    }

    private void Keep(Exchange exchange)
    {
        _exchanges.Enqueue(exchange);
        if (_exchanges.Count > Kept)
        {
            _exchanges.Dequeue();
        }
    }

    private static JsonElement? Frozen(JsonNode? node) => node is null ? null : JsonSerializer.SerializeToElement(node);
}
