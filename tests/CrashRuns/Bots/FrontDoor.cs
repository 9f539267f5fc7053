using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrashRuns.Bots;

/// <summary>The one address that Teams knows: it hands posts on to one process of a fleet, and clock times to all.</summary>
internal sealed class FrontDoor
{
    private readonly Fleet _fleet;
    private readonly WebApplication _app;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private int _handled;

    public FrontDoor(Fleet fleet, Uri address)
    {
        _fleet = fleet;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls(address.ToString());
        _app = builder.Build();
        _app.MapPost("/api/messages", HandOnAsync);
        _app.MapPut("/dev/clock", MoveAsync);
    }

    public int Handled => Volatile.Read(ref _handled);

    public Task OpenAsync(CancellationToken cancel) => _app.StartAsync(cancel);

    public async Task CloseAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task HandOnAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Interlocked.Increment(ref _handled);
        var bot = await _fleet.AnyAsync();
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages"));
        post.Content = new ByteArrayContent(body.ToArray());
        post.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType!);
        post.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        try
        {
            using var answer = await _http.SendAsync(post);
            var content = await answer.Content.ReadAsByteArrayAsync();
            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            await context.Response.Body.WriteAsync(content);
        }
        catch (HttpRequestException)
        {
            // It ended in the middle. Whoever waits hears nothing, as in life.
            await _fleet.NoticesEndAsync(bot);
            context.Abort();
        }
    }

    private async Task<IResult> MoveAsync(JsonObject setting)
    {
        Interlocked.Increment(ref _handled);
        var next = await _fleet.MoveClocksAsync((DateTimeOffset)setting["now"]!);
        return Results.Ok(new { next });
    }
}
