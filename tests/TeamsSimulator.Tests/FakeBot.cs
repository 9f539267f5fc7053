using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TeamsSimulator.Bots;

namespace TeamsSimulator.Tests;

/// <summary>A bot that does what a test tells it to. It gets its token and sends as a real one does, and checks nothing.</summary>
public sealed class FakeBot : IRunningBot
{
    private readonly HttpClient _http = new();
    private WebApplication? _app;
    private Dictionary<string, string> _settings = [];
    private string? _token;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public ConcurrentQueue<JsonObject> Received { get; } = new();

    public ConcurrentQueue<string?> Authorizations { get; } = new();

    /// <summary>The instants to which the clock was set, in order.</summary>
    public List<DateTimeOffset> Clock { get; } = [];

    /// <summary>What is due, as the clock's answer tells; removed when the clock has come so far.</summary>
    public SortedSet<DateTimeOffset> Due { get; } = [];

    /// <summary>Whether what is due stays so, as with a bot that fails at it.</summary>
    public bool StaysDue { get; set; }

    /// <summary>How an activity is answered.</summary>
    public Func<JsonObject, Task<IResult>> Answers { get; set; } = _ => Task.FromResult(Results.Ok());

    public IReadOnlyDictionary<string, string> Settings => _settings;

    /// <summary>Starts this one, as an option of the simulator.</summary>
    public async Task<IRunningBot> StartAsync(BotSettings settings, CancellationToken cancel)
    {
        _settings = settings.Configuration().ToDictionary();
        _token = null;
        Address = settings.Address;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        _app = builder.Build();
        _app.MapPost("/api/messages", Receive);
        _app.MapPut("/dev/clock", SetClock);
        await _app.StartAsync(cancel);
        return this;
    }

    public Task StopAsync() => _app!.StopAsync();

    public Task KillAsync() => StopAsync();

    /// <summary>Sends a text into the conversation of an activity.</summary>
    public Task<HttpResponseMessage> Reply(JsonObject activity, string text) =>
        Reply(activity, new JsonObject { ["type"] = "message", ["text"] = text });

    public Task<HttpResponseMessage> Reply(JsonObject activity, JsonObject reply) =>
        Call(HttpMethod.Post, $"v3/conversations/{activity["conversation"]!["id"]}/activities", reply);

    /// <summary>Sends a card into the conversation of an activity.</summary>
    public Task<HttpResponseMessage> ReplyCard(JsonObject activity, JsonNode card) => Reply(activity, CardMessage(card));

    public static JsonObject CardMessage(JsonNode card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = card.DeepClone(),
        }),
    };

    /// <summary>Calls the connector with the bot's own token.</summary>
    public async Task<HttpResponseMessage> Call(HttpMethod method, string path, JsonNode? body = null)
    {
        _token ??= await GetToken();
        using var request = new HttpRequestMessage(method, new Uri(ServiceUrl, path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await _http.SendAsync(request);
    }

    public Uri ServiceUrl => new(new Uri(_settings["ToChannelFromBotLoginUrl"]), "/teams/");

    public async Task<HttpResponseMessage> AskForToken(string secret, string scope = "https://api.botframework.com/.default")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _settings["MicrosoftAppId"],
            ["client_secret"] = secret,
            ["scope"] = scope,
        });
        return await _http.PostAsync(new Uri(_settings["ToChannelFromBotLoginUrl"] + "/oauth2/v2.0/token"), form);
    }

    private async Task<string> GetToken()
    {
        using var response = await AskForToken(_settings["MicrosoftAppPassword"]);
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
    }

    private async Task<IResult> Receive(HttpRequest request)
    {
        var activity = (await request.ReadFromJsonAsync<JsonObject>())!;
        Received.Enqueue(activity);
        Authorizations.Enqueue(request.Headers.Authorization);
        return await Answers(activity);
    }

    private async Task<IResult> SetClock(HttpRequest request)
    {
        var now = (await request.ReadFromJsonAsync<JsonObject>())!["now"]!.GetValue<DateTimeOffset>();
        Clock.Add(now);
        Due.RemoveWhere(due => due <= now && !StaysDue);
        return Results.Json(new JsonObject { ["now"] = now, ["next"] = Due.Count > 0 ? JsonValue.Create(Due.Min) : null });
    }
}
