using System.Collections.Concurrent;
using System.Threading.Channels;

namespace TeamsSimulator.Page;

/// <summary>Tells open pages that something has happened. They fetch what they need themselves.</summary>
internal sealed class EventStream
{
    // A page that lags behind needs to hear only once that it does.
    private const int Backlog = 64;
    private readonly ConcurrentDictionary<Channel<string>, byte> _pages = new();

    public void Tell(string happened)
    {
        foreach (var page in _pages.Keys)
        {
            page.Writer.TryWrite(happened);
        }
    }

    /// <summary>Writes events to one page until it goes, or the server stops.</summary>
    public async Task Serve(HttpContext http, CancellationToken stopping)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        _pages[channel] = 0;
        try
        {
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.WriteAsync("data: changed\n\n", gone.Token);
            await http.Response.Body.FlushAsync(gone.Token);
            await foreach (var happened in channel.Reader.ReadAllAsync(gone.Token))
            {
                await http.Response.WriteAsync($"data: {happened}\n\n", gone.Token);
                await http.Response.Body.FlushAsync(gone.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is closed or the server stops: the usual end.
        }
        finally
        {
            _pages.TryRemove(channel, out _);
        }
    }
}
