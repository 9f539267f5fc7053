namespace Benchmarks.Announcements;

/// <summary>How often the store is asked for each recipient: documents, lists and both queues, from sending to the report.</summary>
internal static class StorageCalls
{
    private const int Recipients = 10_000;
    private const double MostEach = 0.1;

    public static async Task<RunReport> RunAsync()
    {
        var calls = new CallCount();
        await using var rehearsal = await Rehearsal.OpenAsync(
            new() { Recipients = Recipients, RequestsPerSecond = 0 }, (settings, cancel) => CountedBot.StartAsync(settings, calls, cancel));
        calls.Forget();
        await rehearsal.AnnounceAsync();
        await rehearsal.UntilDoneAsync(TimeSpan.FromMinutes(2));
        var counted = calls.Counted;
        var verdict = await Verdict.OfAsync(rehearsal);
        return new('f', $"{Recipients:N0} messages without a limit: calls to the store",
        [
            Line.AtMost("calls for each recipient", counted.Values.Sum() / (double)Recipients, MostEach, "N3"),
            .. counted.OrderByDescending(c => c.Value).Select(c => Line.Just(c.Key, c.Value)),
            Line.Exactly("missed", verdict.Missed, 0),
            Line.Exactly("doubled", verdict.Doubled, 0),
        ]);
    }
}
