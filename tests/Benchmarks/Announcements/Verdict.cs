using MentorBot.Core.Announcements;

namespace Benchmarks.Announcements;

/// <summary>What people were shown, held against what the bot reports.</summary>
internal sealed record Verdict
{
    /// <summary>Who were shown nothing.</summary>
    public int Missed { get; private init; }

    /// <summary>Who were shown it more than once.</summary>
    public int Doubled { get; private init; }

    /// <summary>Of these, whom the report does not call unsure.</summary>
    public int DoubledUnsaid { get; private init; }

    /// <summary>Of these, to whom Teams had not shown a message that it answered as failed.</summary>
    public int DoubledForNoReason { get; private init; }

    /// <summary>To whom Teams has shown a message that it answered as failed, and whom the report does not call unsure.</summary>
    public int FailedUnsaid { get; private init; }

    /// <summary>Whom the report calls unsure.</summary>
    public int Unsure { get; private init; }

    /// <summary>Whom the report does not call reached.</summary>
    public int NotReported { get; private init; }

    public static async Task<Verdict> OfAsync(Rehearsal rehearsal)
    {
        var (crowd, report, failed) = (rehearsal.Recipients, await rehearsal.Store.RecipientsAsync(rehearsal.Announced), rehearsal.Teams.AcceptedButFailed);
        var verdict = new Verdict { Unsure = report.Values.Count(r => r.Unsure) };
        for (var member = 0; member < crowd.Count; member++)
        {
            verdict = verdict.With(crowd.ShownTo(member), report.GetValueOrDefault(crowd[member].AadObjectId), failed.ContainsKey(crowd.ChatId(member) ?? ""));
        }

        return verdict;
    }

    private Verdict With(int shown, Recipient? reported, bool hasFailed)
    {
        var unsaid = reported is not { Unsure: true };
        return this with
        {
            Missed = Missed + Count(shown == 0),
            Doubled = Doubled + Count(shown > 1),
            DoubledUnsaid = DoubledUnsaid + Count(shown > 1 && unsaid),
            DoubledForNoReason = DoubledForNoReason + Count(shown > 1 && !hasFailed),
            FailedUnsaid = FailedUnsaid + Count(hasFailed && unsaid),
            NotReported = NotReported + Count(reported is not { Outcome: Delivered.Sent }),
        };
    }

    private static int Count(bool isSo) => isSo ? 1 : 0;
}
