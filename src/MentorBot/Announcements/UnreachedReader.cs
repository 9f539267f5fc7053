using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Edges;

namespace MentorBot.Announcements;

/// <summary>Finds those whom an announcement did not reach, with their names. Only chunks in which there are some are read.</summary>
public sealed class UnreachedReader(ChunkStore chunks, Documents documents)
{
    /// <summary>In the order in which they were gathered.</summary>
    public async IAsyncEnumerable<Unreached> ReadAsync(
        AnnouncementId announcement, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (number, label) in (await chunks.LabelsAsync(announcement, cancellation)).Index())
        {
            if (label.Tally is { Failed: 0, Unsure: 0 } || await chunks.LoadAsync(announcement, number, cancellation) is not { } chunk)
            {
                continue;
            }

            foreach (var recipient in chunk.Value.Recipients.Where(d => d.HasFailed || d.Unsure))
            {
                yield return new(await NameAsync(recipient.To, cancellation), recipient);
            }
        }
    }

    private async Task<string> NameAsync(PersonId person, CancellationToken cancellation) =>
        person == PersonId.Nobody ? "" : (await documents.LoadAsync<Person>(Person.NameOf(person), cancellation))?.Value.Name ?? "";
}
