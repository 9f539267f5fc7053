namespace TeamsSimulator.Connector;

/// <summary>
/// Teams' published limits, judged over sliding windows: four for each conversation, and one for all of an app's requests in a tenant. Real time.
/// Safe for concurrent use.
/// </summary>
/// <param name="time">Real time.</param>
/// <param name="requestsPerSecond">The app's limit; 0 for none, as in a run that shall be over sooner.</param>
public sealed class TeamsLimits(TimeProvider time, int requestsPerSecond = TeamsLimits.PublishedRequestsPerSecond)
{
    public const int PublishedRequestsPerSecond = 50;

    private static readonly Window[] PerConversation =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    private readonly Lock _gate = new();
    private readonly Window[] _perApp = requestsPerSecond > 0 ? [new(requestsPerSecond, TimeSpan.FromSeconds(1))] : [];
    private readonly LastRequests _app = new(Math.Max(1, requestsPerSecond));
    private readonly Dictionary<string, LastRequests> _conversations = [];
    private readonly RequestTally _tally = new();
    private readonly long _begun = time.GetTimestamp();

    private sealed record Window(int Requests, TimeSpan Length);

    /// <summary>What has come since the beginning, or since <see cref="Forget"/>, as it stands now.</summary>
    public RequestCount Count
    {
        get
        {
            lock (_gate)
            {
                return _tally.Count;
            }
        }
    }

    /// <summary>Counts a request, unless it goes over a limit.</summary>
    /// <param name="conversationId">Whose limits count it too; null for a request that writes into none.</param>
    /// <returns>How long to wait, or null when it may pass.</returns>
    public TimeSpan? TakeOrWait(string? conversationId)
    {
        lock (_gate)
        {
            var now = time.GetElapsedTime(_begun);
            var conversation = conversationId is null ? null : Of(conversationId);
            var conversationsWait = conversation is null ? null : Wait(conversation, PerConversation, now);
            var wait = Longest(conversationsWait, Wait(_app, _perApp, now));
            _tally.Add(now, passed: wait is null, forConversation: conversationsWait is not null);
            if (wait is null)
            {
                conversation?.Add(now);
                _app.Add(now);
            }

            return wait;
        }
    }

    /// <summary>Counts anew from here; what was let through still counts toward the limits.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _tally.Clear();
        }
    }

    private LastRequests Of(string conversationId)
    {
        if (!_conversations.TryGetValue(conversationId, out var conversation))
        {
            _conversations[conversationId] = conversation = new LastRequests(PerConversation[^1].Requests);
        }

        return conversation;
    }

    private static TimeSpan? Wait(LastRequests requests, Window[] windows, TimeSpan now)
    {
        TimeSpan? longest = null;
        foreach (var window in windows)
        {
            if (requests.Newest(window.Requests) + window.Length is { } free && free > now)
            {
                longest = Longest(longest, free - now);
            }
        }

        return longest;
    }

    private static TimeSpan? Longest(TimeSpan? one, TimeSpan? other) =>
        one is null || other > one ? other ?? one : one;
}
