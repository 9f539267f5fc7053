using MentorBot.Core.Content;
using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Edges;
using MentorBot.Time;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>
/// Does what is due in a mentorship: take an errand on in the document, go, write down what came of it. Whoever takes it on
/// first does it; a crash in between leaves it taken on, and it is not done twice.
/// </summary>
public sealed partial class ErrandRunner(
    Documents documents, MentorshipStore store, Courier courier, Eraser eraser, Turnstile turnstile, Library library, BusinessClock clock, ILogger<ErrandRunner> logger)
{
    /// <summary>More errands in one go than a mentorship can have due; a guard against going round in circles.</summary>
    private const int MostAtOnce = 50;

    private static readonly Duration FirstPause = Duration.FromSeconds(30);

    /// <param name="name">The mentorship's document.</param>
    /// <param name="overdueBy">Only what has been due for so long.</param>
    /// <param name="cancellation">Stops between errands.</param>
    /// <returns>What it found when it was done; null when there is no such document.</returns>
    public Task<Looked?> RunAsync(string name, Duration overdueBy, CancellationToken cancellation) =>
        turnstile.PassAsync(name, () => RunAloneAsync(name, overdueBy, cancellation), cancellation);

    private async Task<Looked?> RunAloneAsync(string name, Duration overdueBy, CancellationToken cancellation)
    {
        for (var done = 0; done < MostAtOnce; done++)
        {
            if (await documents.LoadAsync<Mentorship>(name, cancellation) is not { } loaded)
            {
                return null;
            }

            var now = clock.Now;
            if (loaded.Value.ErasedAt(library.Closed) <= now)
            {
                await eraser.EraseAsync(loaded.Value, cancellation);
                LogErased();
                return null;
            }

            if (loaded.Value.Due(library.Closed, now).FirstOrDefault(e => e.DueAt + overdueBy <= now) is not { } errand)
            {
                return new(loaded.Version, loaded.Value.Revision, now, loaded.Value.NextDue(library.Closed, now));
            }

            if (await store.SaveAsync(loaded, loaded.Value.Taking(errand, now), now, cancellation) is { } taken)
            {
                await GoAsync(taken, errand, cancellation);
            }
        }

        LogTooMany(name);
        return null;
    }

    private async Task GoAsync(Loaded<Mentorship> taken, Errand errand, CancellationToken cancellation)
    {
        var delivery = await courier.GoAsync(taken.Value, errand, cancellation);
        LogDone(errand.Kind, delivery.Outcome);
        while (true)
        {
            var now = clock.Now;
            var after = taken.Value.Done(errand, delivery.Outcome, RetryAt(taken.Value, errand, delivery, now), delivery.ActivityId);
            after = delivery.Outcome == Outcome.Gone ? after.Disappears(errand.To, now) : after;
            if (await store.SaveAsync(taken, after, now, cancellation) is not null)
            {
                return;
            }

            if (await documents.LoadAsync<Mentorship>(taken.Value.DocumentName, cancellation) is not { } reloaded)
            {
                return;
            }

            taken = reloaded;
        }
    }

    private static Instant RetryAt(Mentorship mentorship, Errand errand, Delivered delivery, Instant now) =>
        delivery.NotBefore ?? now + (delivery.RetryAfter ?? FirstPause * Math.Pow(2, mentorship.Claims[errand.Key].Tries - 1));

    [LoggerMessage(LogLevel.Information, "{Errand}: {Outcome}")]
    private partial void LogDone(ErrandKind errand, Outcome outcome);

    [LoggerMessage(LogLevel.Information, "A mentorship that ended long ago was erased")]
    private partial void LogErased();

    [LoggerMessage(LogLevel.Error, "{Document} has more due than there can be")]
    private partial void LogTooMany(string document);
}

/// <param name="Version">The mentorship as it was looked at.</param>
/// <param name="Revision">The same as the mentorship counts it.</param>
/// <param name="At">Business time of the look.</param>
/// <param name="Next">When something is due in it next; null for never.</param>
public sealed record Looked(DocumentVersion Version, long Revision, Instant At, Instant? Next);

/// <param name="Outcome">What came of an errand.</param>
/// <param name="ActivityId">The message it became.</param>
/// <param name="RetryAfter">How long Teams asks to wait.</param>
/// <param name="NotBefore">When the person may be written to.</param>
public sealed record Delivered(Outcome Outcome, string? ActivityId = null, Duration? RetryAfter = null, Instant? NotBefore = null);
