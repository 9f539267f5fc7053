using NodaTime;

namespace MentorBot.Time;

/// <summary>
/// The time that people live in. It may be moved in development; tokens, limits, leases and retries keep to the machine's
/// own clock.
/// </summary>
public sealed class BusinessClock(TimeProvider machine)
{
    private long _offsetTicks;

    public Instant Now => Instant.FromDateTimeOffset(machine.GetUtcNow()) + Duration.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>From now on it is <paramref name="instant"/>, and time runs on from there.</summary>
    public void JumpTo(Instant instant) =>
        Interlocked.Exchange(ref _offsetTicks, (instant - Instant.FromDateTimeOffset(machine.GetUtcNow())).BclCompatibleTicks);
}
