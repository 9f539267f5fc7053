using TeamsSimulator.Connector;

namespace Benchmarks.Announcements;

/// <summary>A Teams of whose answers one in twenty is faulty.</summary>
internal static class FaultyTeams
{
    private const int Recipients = 3_000;
    private const double Share = 0.05;
    private const double WithoutChat = 0.1;

    public static async Task<RunReport> RunAsync()
    {
        var faults = new FaultShare(Share, seed: 1);
        await using var rehearsal = await Rehearsal.OpenAsync(new() { Recipients = Recipients, WithoutChat = WithoutChat, Faults = faults });
        await rehearsal.AnnounceAsync();
        await rehearsal.UntilDoneAsync(TimeSpan.FromMinutes(4));
        var verdict = await Verdict.OfAsync(rehearsal);
        return new('c', $"{Recipients:N0} messages at 50 requests/s, {Share:P0} of answers faulty, {WithoutChat:P0} without a chat yet",
        [
            Line.Just("faulty answers", faults.Struck.Values.Sum()),
            Line.Just("of these, messages that were shown all the same", rehearsal.Teams.AcceptedButFailed.Values.Sum()),
            Line.Exactly("lost", verdict.Missed, 0),
            Line.Exactly("not reported as sent", verdict.NotReported, 0),
            Line.Just("doubled", verdict.Doubled),
            Line.Exactly("doubled though Teams had not shown one that it answered as failed", verdict.DoubledForNoReason, 0),
            Line.Exactly("doubled and not reported as unsure", verdict.DoubledUnsaid, 0),
            Line.Exactly("shown, answered as failed and not reported as unsure", verdict.FailedUnsaid, 0),
            Line.Just("reported as unsure", verdict.Unsure),
            Line.Exactly("requests refused by Teams' limits", rehearsal.Teams.Limits.Count.Refused, 0),
        ]);
    }
}
