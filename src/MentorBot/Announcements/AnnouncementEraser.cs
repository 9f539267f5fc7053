using MentorBot.Core.Announcements;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Edges.Teams;
using MentorBot.Time;

namespace MentorBot.Announcements;

/// <summary>Takes somebody who has erased themselves out of announcements: those that they made, and those that went to them.</summary>
public sealed class AnnouncementEraser(Documents documents, AnnouncementStore store, ChunkStore chunks, BusinessClock clock)
{
    public async Task ForgetAsync(PersonId person, CancellationToken cancellation)
    {
        await foreach (var name in documents.ListAsync(Announcement.Shelf, cancellation))
        {
            await ForgetOrganizerAsync(name, person, cancellation);
            await ForgetRecipientAsync(new(name[Announcement.Shelf.Length..]), person, cancellation);
        }
    }

    private async Task ForgetOrganizerAsync(string name, PersonId person, CancellationToken cancellation)
    {
        while (await store.LoadAsync(name, cancellation) is { } loaded)
        {
            var after = loaded.Value.Without(person, address => Address.Read(address).With("", ""));
            if (after == loaded.Value || await store.SaveAsync(loaded, after, clock.Now, cancellation) is not null)
            {
                return;
            }
        }
    }

    /// <summary>Recipients stand in the order of their ids, so the chunks' labels tell which one they may be in.</summary>
    private async Task ForgetRecipientAsync(AnnouncementId announcement, PersonId person, CancellationToken cancellation)
    {
        var labels = await chunks.LabelsAsync(announcement, cancellation);
        var number = labels.Index().Where(l => string.CompareOrdinal(l.Item.Last, person.Value) >= 0).Select(l => l.Index).FirstOrDefault(-1);
        if (number >= 0)
        {
            await chunks.ChangeAsync(announcement, number, chunk => chunk.Recipients.Any(r => r.To == person) ? chunk.Without(person) : chunk, cancellation);
        }
    }
}
