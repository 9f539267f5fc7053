using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Edges.Azure;

/// <summary>Stands between the bot and Azurite, and lets things go wrong on the way.</summary>
public sealed class StorageInBetween : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly Uri _blobs;
    private readonly Uri _queues;
    private readonly ConcurrentQueue<string> _asked = new();
    private int _blobPort;

    private StorageInBetween(Uri blobs, Uri queues)
    {
        (_blobs, _queues) = (blobs, queues);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(PassOnAsync);
    }

    /// <summary>What becomes of a request; asked for each, in the order in which they come.</summary>
    public Func<HttpRequest, Trouble> On { get; set; } = _ => Trouble.None;

    /// <summary>Method and path of everything that was asked for, the tries again included.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public string ConnectionString { get; private set; } = "";

    public static async Task<StorageInBetween> StartAsync(Azurite azurite)
    {
        var between = new StorageInBetween(azurite.Blobs, azurite.Queues);
        await between._app.StartAsync();
        var ports = between._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(address => new Uri(address + "/")).ToList();
        between._blobPort = ports[0].Port;
        between.ConnectionString = Azurite.ConnectionString(ports[0], ports[1]);
        return between;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        _asked.Enqueue($"{context.Request.Method} {context.Request.Path}");
        switch (On(context.Request))
        {
            case Trouble.Unreachable:
                context.Abort();
                return;
            case Trouble.Forbidden:
                await RefuseAsync(context, 403, "AuthorizationFailure");
                return;
            case Trouble.Busy:
                await RefuseAsync(context, 503, "ServerBusy");
                return;
            case Trouble.AnswerLost:
                using (await AskAsync(context))
                {
                    context.Abort();
                }

                return;
            case Trouble.Silent:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
        }

        using var answer = await AskAsync(context);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Transfer-Encoding"))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (answer.StatusCode is not (System.Net.HttpStatusCode.NoContent or System.Net.HttpStatusCode.NotModified))
        {
            await answer.Content.CopyToAsync(context.Response.Body);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(HttpContext context)
    {
        var to = context.Connection.LocalPort == _blobPort ? _blobs : _queues;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        using var request = new HttpRequestMessage(
            HttpMethod.Parse(context.Request.Method), new Uri(to, context.Features.Get<IHttpRequestFeature>()!.RawTarget))
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (var (name, values) in context.Request.Headers.Where(h => h.Key != "Host"))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return await _http.SendAsync(request);
    }

    private static Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = code;
        return context.Response.WriteAsync($"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>No.</Message></Error>");
    }
}

/// <summary>What goes wrong with a request to the storage.</summary>
public enum Trouble
{
    None,

    /// <summary>The connection breaks before anything is done.</summary>
    Unreachable,

    /// <summary>It is done, and the connection breaks before that is known.</summary>
    AnswerLost,

    /// <summary>Nobody ever answers.</summary>
    Silent,

    /// <summary>A firewall or a missing role; not worth another try.</summary>
    Forbidden,

    Busy,
}
