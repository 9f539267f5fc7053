using TeamsSimulator.Connector;

namespace Benchmarks.Announcements;

/// <summary>How much of Teams' limit is used, by one process for five minutes.</summary>
internal static class AtTheLimit
{
    private const int Recipients = 15_000;

    public static async Task<RunReport> RunAsync()
    {
        await using var rehearsal = await Rehearsal.OpenAsync(new() { Recipients = Recipients });
        await rehearsal.AnnounceAsync();
        await rehearsal.UntilDoneAsync(TimeSpan.FromMinutes(6));
        var verdict = await Verdict.OfAsync(rehearsal);
        return new('a', $"{Recipients:N0} messages at 50 requests/s, one process",
        [
            Line.AtLeast("share of the limit used", Share(rehearsal.Teams.Limits.Count), 0.99, "P2"),
            Line.Exactly("requests refused by Teams' limits", rehearsal.Teams.Limits.Count.Refused, 0),
            Line.Just("messages/s", rehearsal.PerSecond, "N2"),
            Line.Exactly("missed", verdict.Missed, 0),
            Line.Exactly("doubled", verdict.Doubled, 0),
            Line.Exactly("not reported as sent", verdict.NotReported, 0),
            Line.Exactly("reported as unsure", verdict.Unsure, 0),
        ]);
    }

    /// <summary>The share of 50 a second over all whole seconds between the first request and the last.</summary>
    public static double Share(RequestCount count)
    {
        var whole = count.BySecond.Skip(1).SkipLast(1).ToList();
        return whole.Sum() / (double)(whole.Count * TeamsLimits.PublishedRequestsPerSecond);
    }
}
