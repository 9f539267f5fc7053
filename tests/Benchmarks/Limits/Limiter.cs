using System.Diagnostics;
using System.Globalization;
using MentorBot.Delivery.Limits;
using MentorBot.Settings;
using Microsoft.Extensions.Options;
using TeamsSimulator.Connector;

namespace Benchmarks.Limits;

/// <summary>
/// How much of Teams' limit the limiter uses, and whether it ever goes over it, judged as the simulator does; and what it costs where there is no
/// limit. Requests take a millisecond or two there and as long back, some much longer.
/// </summary>
internal static class Limiter
{
    private const int Limit = 50;
    private const int Senders = 32;
    private const double LeastShare = 0.99;
    private const double LeastUnlimited = 50_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    /// <returns>Whether all bounds hold.</returns>
    public static async Task<bool> RunAsync(TextWriter output)
    {
        var (limited, refused) = await LimitedAsync();
        var (unlimited, bytes) = await UnlimitedAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | | measured | bound |
            |---|---:|---:|
            | of {Limit} requests/s, used over {Length.TotalSeconds:F0} s | {limited:P2} | {LeastShare:P0} |
            | refused by Teams' count | {refused} | 0 |
            | without a limit, requests/s | {unlimited:N0} | {LeastUnlimited:N0} |
            | the same, bytes allocated for each | {bytes:F0} | |
            """));
        return limited >= LeastShare && refused == 0 && unlimited >= LeastUnlimited;
    }

    private static async Task<(double Share, int Refused)> LimitedAsync()
    {
        using var limiter = new SendLimiter(TimeProvider.System, Options.Create(new BotOptions { RequestsPerSecond = Limit }));
        var judge = new TeamsLimits(TimeProvider.System);
        using var http = new HttpClient(new CountedRequests(limiter, TimeProvider.System) { InnerHandler = new Wire(judge) });
        limiter.Line.Share(Limit, TimeSpan.MaxValue);

        // Before that, the run-time makes its code.
        var (_, refusedBefore, _) = await SendAsync(limiter, http, WarmUp);
        var (passed, refused, took) = await SendAsync(limiter, http, Length);
        return (passed / took.TotalSeconds / Limit, refusedBefore + refused);
    }

    private static async Task<(int Passed, int Refused, TimeSpan Took)> SendAsync(SendLimiter limiter, HttpClient http, TimeSpan length)
    {
        var (passed, refused, sent, started) = (0, 0, 0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                var conversation = "a" + Interlocked.Increment(ref sent);
                using var answer = await limiter.BulkAsync(
                    conversation, () => http.PostAsync(new Uri($"http://teams.example/v3/conversations/{conversation}/activities"), null), default);
                Interlocked.Increment(ref answer.IsSuccessStatusCode ? ref passed : ref refused);
            }
        }));
        return (passed, refused, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<(double Requests, double Bytes)> UnlimitedAsync()
    {
        const int Requests = 200_000;
        using var limiter = new SendLimiter(TimeProvider.System, Options.Create(new BotOptions { RequestsPerSecond = 0 }));
        var (allocated, started) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(async sender =>
        {
            for (var n = 0; n < Requests / Senders; n++)
            {
                await limiter.BulkAsync("a", Nothing, default);
                if (n % 100 == 0)
                {
                    await Task.Yield();
                }
            }
        }));
        return (Requests / Stopwatch.GetElapsedTime(started).TotalSeconds, (GC.GetTotalAllocatedBytes() - allocated) / (double)Requests);
    }

    private static Task<bool> Nothing() => Task.FromResult(true);
}
