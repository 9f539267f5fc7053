namespace Benchmarks.Announcements;

/// <summary>
/// What the bot's process takes of memory while it sends to very many, above what it took idle: just started, and after a first announcement, for which
/// the run-time has made code that stays, however few it went to.
/// </summary>
internal static class Memory
{
    private const int Recipients = 100_000;
    private const int Others = 2_000;
    private const double MostMegabytes = 60;

    public static async Task<RunReport> RunAsync()
    {
        await using var rehearsal = await Rehearsal.OpenAsync(new() { Recipients = Recipients, Others = Others, RequestsPerSecond = 0 });
        await using var watch = new ProcessWatch((TeamsSimulator.Bots.ChildBot)rehearsal.Bots[0]!);
        var fresh = watch.Now;
        await rehearsal.AnnounceToOthersAsync(TimeSpan.FromMinutes(1));
        var idle = watch.Now;
        watch.Forget();
        await rehearsal.AnnounceAsync();
        await rehearsal.UntilDoneAsync(TimeSpan.FromMinutes(4));
        var most = watch.Most;
        var verdict = await Verdict.OfAsync(rehearsal);
        return new('e', $"{Recipients:N0} messages without a limit: the bot's memory",
        [
            Line.Just("resident, just started, MB", fresh.Resident, "N1"),
            Line.Just($"resident, idle after a first announcement to {Others:N0}, MB", idle.Resident, "N1"),
            Line.AtMost($"resident at most while it sends to {Recipients:N0}, MB above just started", most.Resident - fresh.Resident, MostMegabytes, "N1"),
            Line.Just("of it private, MB", most.Private - fresh.Private, "N1"),
            Line.Just("resident at most, MB above idle after a first announcement", most.Resident - idle.Resident, "N1"),
            Line.Just("messages/s", rehearsal.PerSecond),
            Line.Exactly("missed", verdict.Missed, 0),
            Line.Exactly("doubled", verdict.Doubled, 0),
        ]);
    }
}
