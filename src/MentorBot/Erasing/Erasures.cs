using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Delivery;
using MentorBot.Edges;
using MentorBot.Settings;
using MentorBot.Time;
using Microsoft.Extensions.Options;
using NodaTime;

namespace MentorBot.Erasing;

/// <summary>
/// Keeps erasures and carries them out. Each is written down before it begins and struck out when everything is gone, so that a crash in between
/// ends with everything erased all the same.
/// </summary>
public sealed partial class Erasures(
    Documents documents, IWakeUps wakeUps, PersonEraser eraser, LastWord lastWord, Turnstile turnstile, BusinessClock clock, IOptions<BotOptions> options, ILogger<Erasures> logger)
{
    /// <summary>Somebody has asked for it: due at once.</summary>
    /// <returns>Its id.</returns>
    public Task<string> AskedByAsync(Person person, CancellationToken cancellation) => WriteDownAsync(
        new(NewId(), person.Id, clock.Now) { Asked = true, Address = person.Address, Language = person.Language }, cancellation);

    /// <summary>Somebody has removed the app: due in some months, unless they come back.</summary>
    /// <returns>Its id.</returns>
    public Task<string> WhileAwayAsync(PersonId person, CancellationToken cancellation) =>
        WriteDownAsync(new(NewId(), person, clock.Now + Duration.FromDays(options.Value.UninstalledDays)), cancellation);

    /// <summary>Carries out what is due.</summary>
    /// <param name="name">The erasure's document.</param>
    /// <param name="overdueBy">Only what has been due for so long.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <returns>When it is due, where it is not yet; null when it is done with.</returns>
    public Task<Looked?> RunAsync(string name, Duration overdueBy, CancellationToken cancellation) =>
        turnstile.PassAsync(name, () => RunAloneAsync(name, overdueBy, cancellation), cancellation);

    /// <summary>Somebody whose erasing has begun is here again: it is brought to its end before anything else.</summary>
    public async Task FinishAsync(PersonId person, string erasure, CancellationToken cancellation)
    {
        await RunAsync(Erasure.NameOf(erasure), Duration.Zero, cancellation);
        if ((await documents.LoadAsync<Person>(Person.NameOf(person), cancellation))?.Value.Erasing == erasure)
        {
            await eraser.EraseAsync(person, erasure, cancellation);
        }
    }

    /// <summary>A turn of somebody's was under way while they were erased, and may have left something behind.</summary>
    public Task EraseRestAsync(PersonId person, CancellationToken cancellation) => eraser.EraseAsync(person, null, cancellation);

    private async Task<string> WriteDownAsync(Erasure erasure, CancellationToken cancellation)
    {
        await wakeUps.ScheduleAsync(new(erasure.DocumentName, erasure.Revision), (erasure.DueAt - clock.Now).ToTimeSpan(), cancellation);
        await documents.CreateAsync(erasure, cancellation);
        return erasure.Id;
    }

    private async Task<Looked?> RunAloneAsync(string name, Duration overdueBy, CancellationToken cancellation)
    {
        if (await documents.LoadAsync<Erasure>(name, cancellation) is not { } loaded)
        {
            return null;
        }

        var now = clock.Now;
        if (loaded.Value.DueAt + overdueBy > now)
        {
            return new(loaded.Version, loaded.Value.Revision, now, loaded.Value.DueAt);
        }

        if (await BeginAsync(loaded.Value, cancellation))
        {
            await eraser.EraseAsync(loaded.Value.Person, loaded.Value.Id, cancellation);
            LogErased(loaded.Value.Asked);
            await SayLastWordAsync(loaded, cancellation);
        }

        await documents.DeleteAsync(name, cancellation);
        return null;
    }

    /// <summary>Marks the person, so that nothing is sent to them or taken from them meanwhile.</summary>
    /// <returns>False when it holds no longer: they have come back.</returns>
    private async Task<bool> BeginAsync(Erasure erasure, CancellationToken cancellation)
    {
        while (await documents.LoadAsync<Person>(Person.NameOf(erasure.Person), cancellation) is { } person)
        {
            if (!erasure.HoldsFor(person.Value))
            {
                return false;
            }

            if (person.Value.Erasing == erasure.Id || await documents.ReplaceAsync(person, person.Value with { Erasing = erasure.Id }, cancellation) is not null)
            {
                return true;
            }
        }

        // Nobody is there, so this is the rest of an erasing that was interrupted.
        return true;
    }

    /// <summary>Struck out before it is said, so that it is said once at most.</summary>
    private async Task SayLastWordAsync(Loaded<Erasure> loaded, CancellationToken cancellation)
    {
        var unsaid = loaded.Value;
        if (unsaid.Address is not null && await documents.ReplaceAsync(loaded, unsaid with { Address = null, Revision = unsaid.Revision + 1 }, cancellation) is not null)
        {
            await lastWord.SayAsync(unsaid, cancellation);
        }
    }

    private static string NewId() => Guid.NewGuid().ToString("n");

    [LoggerMessage(LogLevel.Information, "Somebody was erased; they had asked for it: {Asked}")]
    private partial void LogErased(bool asked);
}
