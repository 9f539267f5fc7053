using MentorBot.Edges;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>
/// Looks through all mentorships for what is overdue: wake-ups that were lost, and everything that a jump of the clock has
/// passed by. The one job whose cost follows the number of mentorships.
/// </summary>
public sealed class Sweep(Documents documents, ErrandRunner runner)
{
    /// <returns>When something is due next anywhere; null for never.</returns>
    public async Task<Instant?> RunAsync(Duration overdueBy, CancellationToken cancellation)
    {
        Instant? next = null;
        await foreach (var name in documents.ListAsync("mentorship/", cancellation))
        {
            if (await runner.RunAsync(name, overdueBy, cancellation) is { } due && (next is null || due < next))
            {
                next = due;
            }
        }

        return next;
    }
}
