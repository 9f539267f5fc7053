using MentorBot.Core.Attention;
using MentorBot.Core.Errands;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Edges;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>Saves mentorships, each with a wake-up for the next moment at which something is due in it.</summary>
public sealed class MentorshipStore(Documents documents, IWakeUps wakeUps, ClosedDays closed, WorkerSignal signal)
{
    /// <param name="before">As it was loaded; null for a new one.</param>
    /// <param name="after">As it is to be.</param>
    /// <param name="now">Business time.</param>
    /// <param name="cancellation">Stops before the save.</param>
    /// <param name="beside">For a new one, whoever begins it as they were loaded; null in their very first turn.</param>
    /// <returns>Null when somebody else has changed it since it was loaded, or whoever begins it has erased everything meanwhile.</returns>
    public async Task<Loaded<Mentorship>?> SaveAsync(
        Loaded<Mentorship>? before, Mentorship after, Instant now, CancellationToken cancellation, Loaded<Person>? beside = null)
    {
        after = after with { Revision = (before?.Value.Revision ?? 0) + 1 };
        var dueNow = after.Due(closed, now).Any();
        Instant? next = dueNow ? now : after.NextDue(closed, now);
        if (next is { } at)
        {
            // Scheduled first: a wake-up too many dissolves, one too few would be missed until the sweep.
            await wakeUps.ScheduleAsync(new WakeUp(after.DocumentName, after.Revision), (at - now).ToTimeSpan(), cancellation);
        }

        var saved = await documents.SaveAsync(before, after, beside, cancellation);
        if (saved is not null && dueNow)
        {
            signal.Raise();
        }

        return saved;
    }
}
