using System.Collections.Concurrent;

namespace MentorBot.Turns;

/// <summary>
/// What this process has done lately and need not read up: turns that it has answered, and messages that carry open dialogs.
/// Losing it costs a repeated message at worst.
/// </summary>
public sealed class RecentTurns
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, byte> _answered = new();
    private readonly ConcurrentQueue<string> _order = new();
    private readonly ConcurrentDictionary<string, string> _cards = new();

    /// <returns>False when it was there already.</returns>
    public bool Add(string key)
    {
        if (!_answered.TryAdd(key, 0))
        {
            return false;
        }

        _order.Enqueue(key);
        while (_order.Count > Most && _order.TryDequeue(out var oldest))
        {
            _answered.TryRemove(oldest, out _);
        }

        return true;
    }

    public void Forget(string key) => _answered.TryRemove(key, out _);

    public void RememberCard(string dialog, string activityId)
    {
        if (_cards.Count > Most)
        {
            _cards.Clear();
        }

        _cards[dialog] = activityId;
    }

    /// <summary>The message that carries a dialog's page, if this process has sent it.</summary>
    public string? CardOf(string dialog) => _cards.GetValueOrDefault(dialog);
}
