namespace Benchmarks.Announcements;

/// <summary>The only process is killed ten times while it sends, and started again each time.</summary>
internal static class KilledAgain
{
    private const int Recipients = 10_000;
    private const int Kills = 10;

    public static async Task<RunReport> RunAsync()
    {
        await using var rehearsal = await Rehearsal.OpenAsync(new() { Recipients = Recipients, RequestsPerSecond = 0 });
        await rehearsal.AnnounceAsync();
        HashSet<(string, int)> inFlight = [];
        for (var kill = 1; kill <= Kills; kill++)
        {
            await rehearsal.UntilShownAsync(Recipients * kill / (Kills + 1), TimeSpan.FromMinutes(3));
            await rehearsal.KillAsync(0);
            inFlight.UnionWith((await rehearsal.Store.RecipientsAsync(rehearsal.Announced)).Values.Where(r => r.Underway).Select(r => (r.To.Value, r.Tries)));
            await rehearsal.StartAsync(0);
        }

        await rehearsal.UntilDoneAsync(TimeSpan.FromMinutes(4));
        var verdict = await Verdict.OfAsync(rehearsal);
        return new('g', $"{Recipients:N0} messages without a limit, the only process killed {Kills} times",
        [
            Line.Just("being sent at the kills, as written down", inFlight.Count),
            Line.Exactly("missed", verdict.Missed, 0),
            Line.Exactly("not reported as sent", verdict.NotReported, 0),
            Line.AtMost("doubled", verdict.Doubled, inFlight.Count),
            Line.Exactly("doubled and not reported as unsure", verdict.DoubledUnsaid, 0),
            Line.AtMost("reported as unsure", verdict.Unsure, inFlight.Count),
            Line.Just("from the first message to the last, s", rehearsal.Sending.TotalSeconds),
        ]);
    }
}
