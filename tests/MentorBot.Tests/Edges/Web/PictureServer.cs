using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Edges.Web;

/// <summary>A web server on this machine, with pictures and with what is none.</summary>
internal sealed class PictureServer : IAsyncDisposable
{
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    private readonly WebApplication _app;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PictureServer(WebApplication app) => _app = app;

    /// <summary>Completes when somebody waits for a picture that never comes.</summary>
    public Task Asked => _asked.Task;

    public static async Task<PictureServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new PictureServer(app);
        app.MapGet("/png", () => Results.Bytes(Png, "image/png"));
        app.MapGet("/jpeg", () => Results.Bytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46], "image/jpeg"));
        app.MapGet("/gif", () => Results.Bytes("GIF89a rest"u8.ToArray(), "application/octet-stream"));
        app.MapGet("/page", () => Results.Content("<html>Sign in</html>", "image/png"));
        app.MapGet("/svg", () => Results.Content("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"));
        app.MapGet("/short", () => Results.Bytes(Png[..4], "image/png"));
        app.MapGet("/nothing", () => Results.Bytes([], "image/png"));
        app.MapGet("/large", () => Results.Bytes([.. Png, .. new byte[1024 * 1024]], "image/png"));
        app.MapGet("/endless", async (HttpResponse response, CancellationToken gone) =>
        {
            await response.BodyWriter.WriteAsync(Png, gone);
            while (!gone.IsCancellationRequested)
            {
                await response.BodyWriter.WriteAsync(new byte[64 * 1024], gone);
            }
        });
        app.MapGet("/error", () => Results.StatusCode(503));
        app.MapGet("/moved", () => Results.Redirect("/png"));
        app.MapGet("/round", () => Results.Redirect("/round"));
        app.MapGet("/to-open-http", () => Results.Redirect("http://www.example.com/foyer.png"));
        app.MapGet("/to-somebodys-network", () => Results.Redirect("https://10.0.0.1/foyer.png"));
        app.MapGet("/never", async (CancellationToken gone) =>
        {
            server._asked.SetResult();
            await Task.Delay(Timeout.Infinite, gone);
        });
        await app.StartAsync();
        return server;
    }

    public Uri At(string path) => new(new Uri(_app.Urls.First()), path);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
