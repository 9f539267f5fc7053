using System.Globalization;
using MentorBot.Delivery;
using MentorBot.Edges;
using MentorBot.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace CrashRuns.Bots;

/// <summary>This program as a bot that may be told when to end itself. It is started by a <see cref="Fleet"/>.</summary>
internal static class CrashBot
{
    /// <summary>Settings, beside the bot's own.</summary>
    public const string DiesAt = "Crash:DiesAt";
    public const string Now = "Crash:Now";
    public const string QueueJumps = "Crash:QueueJumps";

    /// <summary>Moves the clock and answers when the worker has found nothing more to do.</summary>
    public const string ClockPath = "/crash/clock";

    /// <summary>Tells how often each port was called.</summary>
    public const string CallsPath = "/crash/calls";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether this process is to be such a bot.</summary>
    public static bool IsWanted => Setting(Now) is not null;

    public static async Task RunAsync(string[] args)
    {
        var calls = new PortCalls(Setting(DiesAt) is { Length: > 0 } death ? Death.Parse(death) : null);
        await using var app = WatchedBot.Build(args, calls, Setting(QueueJumps) == "true");
        app.Services.GetRequiredService<BusinessClock>().JumpTo(Read(Setting(Now)!));
        app.MapPut(ClockPath, SetAsync);
        app.MapGet(CallsPath, () => calls.Counted.ToDictionary(c => c.Key.ToString(), c => c.Value));
        await app.RunAsync();
    }

    private static async Task<IResult> SetAsync(
        HttpRequest request, BusinessClock clock, WorkerSignal signal, IWakeUps wakeUps, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        var time = Read(await reader.ReadToEndAsync(cancellation));
        var watched = (WatchedWakeUps)wakeUps;
        var looks = watched.Looks;
        clock.JumpTo(time);
        signal.Raise();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        await watched.QuietAsync(looks, patience.Token);
        return Results.Text(watched.Received.ToString(CultureInfo.InvariantCulture));
    }

    private static Instant Read(string time) => InstantPattern.ExtendedIso.Parse(time).Value;

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal));
}
