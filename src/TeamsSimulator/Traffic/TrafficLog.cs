using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsSimulator.Traffic;

/// <summary>What went between Teams and the bot, the newest thousands of it. Safe for concurrent use.</summary>
public sealed class TrafficLog(Func<DateTimeOffset> now)
{
    private const int Kept = 5000;
    private readonly Lock _gate = new();
    private readonly Queue<Exchange> _exchanges = new();
    private long _number;

    /// <summary>Raised after each exchange, on the thread that recorded it.</summary>
    public event Action? Changed;

    /// <param name="after">Only exchanges with a higher number.</param>
    public IReadOnlyList<Exchange> Since(long after = 0)
    {
        lock (_gate)
        {
            return [.. _exchanges.Where(e => e.Number > after)];
        }
    }

    public void Record(bool fromBot, string method, string path, string? person, JsonNode? body, int status, JsonNode? answer = null)
    {
        lock (_gate)
        {
            _exchanges.Enqueue(new Exchange(++_number, fromBot, method, path, person, Frozen(body), status, Frozen(answer), now()));
            if (_exchanges.Count > Kept)
            {
                _exchanges.Dequeue();
            }
        }

        Changed?.Invoke();
    }

    private static JsonElement? Frozen(JsonNode? node) => node is null ? null : JsonSerializer.SerializeToElement(node);
}
