using System.Collections.Concurrent;

namespace TeamsSimulator.Connector;

/// <summary>Teams' published send limits: four windows per conversation and one per app. Real time. Safe for concurrent use.</summary>
public sealed class TeamsLimits(TimeProvider time)
{
    private static readonly Window[] PerConversation =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    private static readonly Window[] PerApp = [new(50, TimeSpan.FromSeconds(1))];

    private readonly Lock _gate = new();
    private readonly List<DateTimeOffset> _app = [];
    private readonly ConcurrentDictionary<string, List<DateTimeOffset>> _conversations = new();

    private sealed record Window(int Sends, TimeSpan Length);

    /// <summary>Counts a send, unless it goes over a limit.</summary>
    /// <returns>How long to wait, or null when the send may pass.</returns>
    public TimeSpan? TakeOrWait(string conversationId)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var conversation = _conversations.GetOrAdd(conversationId, _ => []);
            var wait = Longest(Wait(conversation, PerConversation, now), Wait(_app, PerApp, now));
            if (wait is null)
            {
                conversation.Add(now);
                _app.Add(now);
            }

            return wait;
        }
    }

    private static TimeSpan? Wait(List<DateTimeOffset> sends, Window[] windows, DateTimeOffset now)
    {
        sends.RemoveAll(sent => sent <= now - windows[^1].Length);
        TimeSpan? longest = null;
        foreach (var window in windows)
        {
            if (sends.Count >= window.Sends && sends[^window.Sends] + window.Length is var free && free > now)
            {
                longest = Longest(longest, free - now);
            }
        }

        return longest;
    }

    private static TimeSpan? Longest(TimeSpan? one, TimeSpan? other) =>
        one is null || other > one ? other ?? one : one;
}
