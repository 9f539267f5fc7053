using MentorBot.Time;

namespace CrashRuns.Bots;

/// <summary>The clock of a queue whose delays pass when the business clock jumps, so that wake-ups and nothing else bring what is due.</summary>
public sealed class BusinessTime(BusinessClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.Now.ToDateTimeOffset();
}
