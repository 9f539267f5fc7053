using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Support;

/// <summary>All that a bot talks to, on a port of this machine: metadata, keys, tokens and connector.</summary>
internal sealed class FakeCloud : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _keyFetches;

    private FakeCloud(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public string ServiceUrl => Address + "/teams/";

    public string MetadataUrl => Address + "/metadata";

    public List<ChannelKey> Keys { get; } = [new("key-1", "msteams", "skype")];

    public bool KeysAreDown { get; set; }

    public int KeyFetches => _keyFetches;

    /// <summary>Forms posted to the token endpoint, with the path they went to.</summary>
    public ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Form)> TokenRequests { get; } = [];

    /// <summary>Seconds until an issued token expires.</summary>
    public int TokenLifetime { get; set; } = 3600;

    public bool TokensAreRefused { get; set; }

    /// <summary>Authorization headers of calls to the connector.</summary>
    public ConcurrentQueue<string?> Calls { get; } = [];

    public Func<string?, int> ConnectorAnswers { get; set; } = _ => StatusCodes.Status201Created;

    public static async Task<FakeCloud> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var cloud = new FakeCloud(builder.Build());
        cloud._app.MapGet("/metadata", cloud.Metadata);
        cloud._app.MapGet("/keys", cloud.PublishedKeys);
        cloud._app.MapPost("/teams/{**rest}", cloud.Connector);
        cloud._app.MapPost("/{**path}", cloud.IssueTokenAsync);
        await cloud._app.StartAsync();
        return cloud;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Metadata() => Results.Json(new Dictionary<string, string>
    {
        ["issuer"] = "https://api.botframework.com",
        ["jwks_uri"] = Address + "/keys",
    });

    private IResult PublishedKeys()
    {
        Interlocked.Increment(ref _keyFetches);
        return KeysAreDown
            ? Results.StatusCode(StatusCodes.Status500InternalServerError)
            : Results.Json(new { keys = Keys.Select(k => k.Published()) });
    }

    private async Task<IResult> IssueTokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        TokenRequests.Enqueue((request.Path, form.ToDictionary(f => f.Key, f => f.Value.ToString())));
        return TokensAreRefused
            ? Results.Json(new { error = "invalid_client", error_description = "The secret is wrong." }, statusCode: StatusCodes.Status401Unauthorized)
            : Results.Json(new Dictionary<string, object>
            {
                ["token_type"] = "Bearer",
                ["access_token"] = "token-" + TokenRequests.Count,
                ["expires_in"] = TokenLifetime,
            });
    }

    private IResult Connector(HttpRequest request)
    {
        string? authorization = request.Headers.Authorization;
        Calls.Enqueue(authorization);
        return Results.Json(new { id = "sent" }, statusCode: ConnectorAnswers(authorization));
    }
}
