using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Core.Reflections;
using MentorBot.Edges;
using MentorBot.Turns;

namespace MentorBot.Journals;

/// <summary>Keeps and finds what people wrote for themselves.</summary>
public sealed class JournalStore(Documents documents)
{
    /// <summary>Puts an entry in, or in the place of the one with its id.</summary>
    /// <param name="owner">Whose journal.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="person">The owner as loaded for this turn; null in their very first.</param>
    /// <param name="cancellation">Stops before the save.</param>
    /// <exception cref="RaceLostException">Another turn of the same person wrote at the same time, or they have erased everything meanwhile.</exception>
    public async Task KeepAsync(PersonId owner, JournalEntry entry, Loaded<Person>? person, CancellationToken cancellation)
    {
        var month = entry.At.ToString("uuuu-MM", null);
        var before = await documents.LoadAsync<JournalMonth>(JournalMonth.NameOf(owner, month), cancellation);
        ImmutableArray<JournalEntry> entries = before is null ? [] : Read(before.Value);
        var after = new JournalMonth(owner, month, Write(owner, [.. entries.With(entry).OrderBy(e => e.At)]));
        if (await documents.SaveAsync(before, after, person, cancellation) is null)
        {
            throw new RaceLostException();
        }
    }

    /// <summary>Takes out everything that was written about a mentorship.</summary>
    public async Task ForgetAsync(PersonId owner, MentorshipId about, CancellationToken cancellation)
    {
        await foreach (var name in documents.ListAsync(JournalMonth.Shelf(owner), cancellation))
        {
            Loaded<JournalMonth>? month;
            do
            {
                month = await documents.LoadAsync<JournalMonth>(name, cancellation);
            }
            while (month is not null && !await ForgetAsync(month, about, cancellation));
        }
    }

    /// <summary>Takes everything off somebody's shelf.</summary>
    public async Task ForgetAllAsync(PersonId owner, CancellationToken cancellation)
    {
        await foreach (var name in documents.ListAsync(JournalMonth.Shelf(owner), cancellation))
        {
            await documents.DeleteAsync(name, cancellation);
        }
    }

    /// <summary>Everything somebody wrote, oldest first.</summary>
    public async Task<ImmutableArray<JournalEntry>> ReadAllAsync(PersonId owner, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        await foreach (var name in documents.ListAsync(JournalMonth.Shelf(owner), cancellation))
        {
            if (await documents.LoadAsync<JournalMonth>(name, cancellation) is { } month)
            {
                entries.AddRange(Read(month.Value));
            }
        }

        return entries.ToImmutable();
    }

    /// <returns>False when the owner wrote at the same time.</returns>
    private async Task<bool> ForgetAsync(Loaded<JournalMonth> month, MentorshipId about, CancellationToken cancellation)
    {
        var entries = Read(month.Value);
        var kept = entries.RemoveAll(entry => entry.Mentorship == about);
        return kept.Length == entries.Length
            || await documents.ReplaceAsync(month, month.Value with { Entries = Write(month.Value.Owner, kept) }, cancellation) is not null;
    }

    private static ImmutableArray<JournalEntry> Read(JournalMonth month) => month.Entries.IsGone
        ? []
        : JsonSerializer.Deserialize<ImmutableArray<JournalEntry>>(month.Entries.ReadBy(month.Owner), DocumentJson.Options);

    private static PrivateText Write(PersonId owner, ImmutableArray<JournalEntry> entries) =>
        PrivateText.For(owner, JsonSerializer.Serialize(entries, DocumentJson.Options));
}
