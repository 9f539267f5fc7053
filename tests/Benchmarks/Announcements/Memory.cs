namespace Benchmarks.Announcements;

/// <summary>What the bot's process takes of memory while it sends to very many.</summary>
internal static class Memory
{
    private const int Recipients = 100_000;
    private const double MostMegabytes = 60;

    public static async Task<RunReport> RunAsync()
    {
        await using var rehearsal = await Rehearsal.OpenAsync(new() { Recipients = Recipients, RequestsPerSecond = 0 });
        await using var watch = new ProcessWatch((TeamsSimulator.Bots.ChildBot)rehearsal.Bots[0]!);
        var idle = watch.Now;
        await rehearsal.AnnounceAsync();
        await rehearsal.UntilDoneAsync(TimeSpan.FromMinutes(4));
        var most = watch.Most;
        var verdict = await Verdict.OfAsync(rehearsal);
        return new('e', $"{Recipients:N0} messages without a limit: the bot's memory",
        [
            Line.Just("resident, idle before, MB", idle.Resident, "N1"),
            Line.AtMost("resident at most while it sends, MB above that", most.Resident - idle.Resident, MostMegabytes, "N1"),
            Line.AtMost("of it private, MB above idle", most.Private - idle.Private, MostMegabytes, "N1"),
            Line.Just("messages/s", rehearsal.PerSecond),
            Line.Exactly("missed", verdict.Missed, 0),
            Line.Exactly("doubled", verdict.Doubled, 0),
        ]);
    }
}
