namespace Benchmarks.Announcements;

/// <summary>How fast it goes where Teams holds nothing back.</summary>
internal static class WithoutLimit
{
    private const int Recipients = 20_000;
    private const double LeastPerSecond = 1_500;

    public static async Task<RunReport> RunAsync()
    {
        await using var rehearsal = await Rehearsal.OpenAsync(new() { Recipients = Recipients, RequestsPerSecond = 0 });
        await using var watch = new ProcessWatch((TeamsSimulator.Bots.ChildBot)rehearsal.Bots[0]!);
        var (bot, teams) = (watch.Processor, Environment.CpuUsage.TotalTime);
        await rehearsal.AnnounceAsync();
        await rehearsal.UntilDoneAsync(TimeSpan.FromMinutes(3));
        (bot, teams) = (watch.Processor - bot, Environment.CpuUsage.TotalTime - teams);
        var verdict = await Verdict.OfAsync(rehearsal);
        return new('d', $"{Recipients:N0} messages without a limit, the simulated Teams on the same machine",
        [
            Line.AtLeast("messages/s", rehearsal.PerSecond, LeastPerSecond),
            Line.Just("processor time of the bot for each, µs", bot.TotalMicroseconds / Recipients),
            Line.Just("processor time of the simulated Teams for each, µs", teams.TotalMicroseconds / Recipients),
            Line.Exactly("missed", verdict.Missed, 0),
            Line.Exactly("doubled", verdict.Doubled, 0),
            Line.Exactly("not reported as sent", verdict.NotReported, 0),
        ]);
    }
}
