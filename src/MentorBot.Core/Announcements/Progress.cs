using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>How far an announcement is, from what its chunks tell of themselves.</summary>
/// <param name="Tally">All of them together.</param>
/// <param name="OnTheirWay">Who wait in chunks that are being worked on, or are about to be.</param>
/// <param name="NextAt">When the first of the others may be written to, in business time; null when nobody waits for a time.</param>
public sealed record Progress(Tally Tally, int OnTheirWay, Instant? NextAt)
{
    /// <summary>Before anybody stands in a chunk.</summary>
    public static Progress None { get; } = new(Tally.None, 0, null);

    public static Progress Of(IEnumerable<ChunkLabel> labels)
    {
        var progress = None;
        foreach (var label in labels)
        {
            var waits = label is { Parked: true, Next: { } };
            progress = new(
                progress.Tally + label.Tally,
                progress.OnTheirWay + (label.Parked ? 0 : label.Tally.Waiting),
                waits && !(progress.NextAt < label.Next) ? label.Next : progress.NextAt);
        }

        return progress;
    }

    /// <summary>How long those on their way still take at the pace so far; null before there is one.</summary>
    /// <param name="begun">When sending began, in business time.</param>
    /// <param name="now">Business time.</param>
    public Duration? TimeLeft(Instant begun, Instant now)
    {
        var handled = Tally.All - Tally.Waiting;
        return handled == 0 || now <= begun ? null : (now - begun) / handled * OnTheirWay;
    }
}
