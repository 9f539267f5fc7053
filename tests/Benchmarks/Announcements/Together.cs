namespace Benchmarks.Announcements;

/// <summary>Several processes that share one limit, and one of them is killed in the middle.</summary>
internal static class Together
{
    private const int Recipients = 3_000;

    /// <summary>What one process has on its way at most, written down before it is sent.</summary>
    private const int MostInFlight = 64;

    public static async Task<RunReport> RunAsync()
    {
        List<Line> lines = [];
        foreach (var instances in new[] { 2, 4 })
        {
            lines.AddRange(await RunAsync(instances));
        }

        return new('b', $"{Recipients:N0} messages at 50 requests/s, several processes, one killed half-way", lines);
    }

    private static async Task<IEnumerable<Line>> RunAsync(int instances)
    {
        await using var rehearsal = await Rehearsal.OpenAsync(new() { Recipients = Recipients, Instances = instances });
        await rehearsal.AnnounceAsync();
        await rehearsal.UntilShownAsync(Recipients / 2, TimeSpan.FromMinutes(2));
        var share = AtTheLimit.Share(rehearsal.Teams.Limits.Count);
        await rehearsal.KillAsync(instances - 1);
        await rehearsal.UntilDoneAsync(TimeSpan.FromMinutes(4));
        var verdict = await Verdict.OfAsync(rehearsal);
        return
        [
            Line.Just($"{instances} processes: share of the limit used until the kill", share, "P2"),
            Line.Exactly($"{instances} processes: requests refused by Teams' limits", rehearsal.Teams.Limits.Count.Refused, 0),
            Line.Exactly($"{instances} processes: missed", verdict.Missed, 0),
            Line.Exactly($"{instances} processes: not reported as sent", verdict.NotReported, 0),
            Line.AtMost($"{instances} processes: reported as unsure", verdict.Unsure, MostInFlight),
            Line.AtMost($"{instances} processes: doubled", verdict.Doubled, verdict.Unsure),
            Line.Exactly($"{instances} processes: doubled and not reported as unsure", verdict.DoubledUnsaid, 0),
        ];
    }
}
