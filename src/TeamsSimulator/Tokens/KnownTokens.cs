using System.Collections.Concurrent;

namespace TeamsSimulator.Tokens;

/// <summary>The bot's tokens as the connector checks them: each once, since a signature costs more than all else in a call.</summary>
internal sealed class KnownTokens(Func<string> issuer)
{
    /// <summary>By the whole header: until when it is good.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _good = new();

    /// <summary>Whether an Authorization header holds a token of ours, for this bot and in time.</summary>
    public async Task<bool> IsGood(string? authorization)
    {
        if (authorization is null)
        {
            return false;
        }

        if (_good.TryGetValue(authorization, out var until) && DateTimeOffset.UtcNow < until)
        {
            return true;
        }

        if (await BotTokens.GoodUntil(authorization, issuer()) is not { } end)
        {
            return false;
        }

        _good[authorization] = end;
        return true;
    }
}
