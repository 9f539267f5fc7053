using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TeamsSimulator.Tenancy;
using TeamsSimulator.Tokens;
using TeamsSimulator.Traffic;

namespace TeamsSimulator.Inbound;

/// <summary>Posts activities to the bot as Teams does, and again when it does not answer in time.</summary>
internal sealed class BotPosts(
    HttpClient http, Tenant tenant, TrafficLog traffic, Func<Uri?> bot, Func<string> serviceUrl, TimeSpan answerWithin)
{
    private const int MostResends = 2;

    // Signing costs more than all else in a post, and Teams too shows one token many times.
    private static readonly TimeSpan TokenShownFor = TimeSpan.FromMinutes(5);

    private ShownToken? _shown;

    private sealed record ShownToken(string? Token, DateTimeOffset MadeAt);

    /// <summary>Posts, and resends while the bot stays silent or the connection breaks. An invoke is never resent: somebody is looking.</summary>
    public async Task<BotAnswer> Deliver(JsonObject activity)
    {
        var resends = (string?)activity["type"] == "invoke" ? 0 : MostResends;
        BotAnswer answer;
        do
        {
            answer = await Post(activity.ToJsonString(), TokenFlaw.None);
        }
        while (answer.Status == 0 && resends-- > 0);
        return answer;
    }

    /// <summary>Posts once, whatever the body, with a token that may be flawed.</summary>
    public async Task<BotAnswer> Post(string body, TokenFlaw flaw)
    {
        if (bot() is not { } address)
        {
            return BotAnswer.None;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/api/messages"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (Token(flaw) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        var answer = await Answer(request);
        Record(body, answer);
        return answer;
    }

    private string? Token(TokenFlaw flaw)
    {
        var now = DateTimeOffset.UtcNow;
        if (flaw != TokenFlaw.None)
        {
            return InboundTokens.Make(serviceUrl(), now, flaw);
        }

        if (_shown is not { } shown || now - shown.MadeAt > TokenShownFor)
        {
            _shown = shown = new ShownToken(InboundTokens.Make(serviceUrl(), now), now);
        }

        return shown.Token;
    }

    private async Task<BotAnswer> Answer(HttpRequestMessage request)
    {
        using var patience = new CancellationTokenSource(answerWithin);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return new BotAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(patience.Token));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return BotAnswer.None;
        }
    }

    private void Record(string body, BotAnswer answer)
    {
        var activity = new BotAnswer(0, body).Json() as JsonObject;
        var person = (activity?["from"] as JsonObject)?["id"] is JsonValue id && id.TryGetValue<string>(out var teamsId) ? tenant.Find(teamsId) : null;
        traffic.Record(fromBot: false, "POST", "/api/messages", person?.Name, activity, answer.Status, answer.Json());
    }
}
