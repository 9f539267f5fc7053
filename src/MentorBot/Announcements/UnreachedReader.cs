using System.Collections.Immutable;
using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Edges;

namespace MentorBot.Announcements;

/// <summary>Finds those whom an announcement did not reach. Only chunks in which there are some are read.</summary>
public sealed class UnreachedReader(ChunkStore chunks, Documents documents)
{
    /// <summary>So many documents are read at once: storage far away answers many as fast as one.</summary>
    private const int AtOnce = 32;

    /// <summary>How many by reason, with the names of some.</summary>
    public async Task<ImmutableArray<UnreachedFor>> ByReasonAsync(AnnouncementId announcement, CancellationToken cancellation)
    {
        var (counts, some) = (new Dictionary<string, int>(), new List<(string Reason, Recipient Recipient)>());
        await foreach (var (recipient, reason) in RecipientsAsync(announcement, cancellation))
        {
            var count = counts[reason] = counts.GetValueOrDefault(reason) + 1;
            if (count <= UnreachedFor.MostNames)
            {
                some.Add((reason, recipient));
            }
        }

        var named = await NamedAsync([.. some.Select(s => s.Recipient)], cancellation);
        return [.. counts.Select(c => new UnreachedFor(c.Key, c.Value, [.. named.Where(n => Unreached.ReasonFor(n.Recipient) == c.Key)]))];
    }

    /// <summary>Each with their name, in the order in which they were gathered.</summary>
    public async IAsyncEnumerable<Unreached> ReadAsync(
        AnnouncementId announcement, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var those in RecipientsAsync(announcement, cancellation).Select(r => r.Recipient).Chunk(AtOnce))
        {
            foreach (var one in await NamedAsync(those, cancellation))
            {
                yield return one;
            }
        }
    }

    private async IAsyncEnumerable<(Recipient Recipient, string Reason)> RecipientsAsync(
        AnnouncementId announcement, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var labels = await chunks.LabelsAsync(announcement, cancellation);
        foreach (var numbers in labels.Index().Where(l => l.Item.Tally is not { Failed: 0, Unsure: 0 }).Select(l => l.Index).Chunk(AtOnce))
        {
            foreach (var chunk in await Task.WhenAll(numbers.Select(number => chunks.LoadAsync(announcement, number, cancellation))))
            {
                foreach (var recipient in chunk?.Value.Recipients ?? [])
                {
                    if (Unreached.ReasonFor(recipient) is { } reason)
                    {
                        yield return (recipient, reason);
                    }
                }
            }
        }
    }

    private Task<Unreached[]> NamedAsync(IReadOnlyCollection<Recipient> recipients, CancellationToken cancellation) =>
        Task.WhenAll(recipients.Select(async one => new Unreached(await NameAsync(one.To, cancellation), one)));

    private async Task<string> NameAsync(PersonId person, CancellationToken cancellation) =>
        person == PersonId.Nobody ? "" : (await documents.LoadAsync<Person>(Person.NameOf(person), cancellation))?.Value.Name ?? "";
}
