using MentorBot.Announcements;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Delivery;
using MentorBot.Edges;
using MentorBot.Journals;
using MentorBot.Privacy;
using MentorBot.Time;

namespace MentorBot.Erasing;

/// <summary>
/// Erases somebody: the key first, so that from then on nothing of theirs can be read, then everything that stands in a document. Interrupted
/// at any point it is begun again, finds less to do, and comes to the same end.
/// </summary>
public sealed class PersonEraser(
    PersonKeys keys, Documents documents, JournalStore journals, MentorshipStore mentorships, AnnouncementEraser announcements, Eraser eraser, BusinessClock clock)
{
    /// <param name="person">Who.</param>
    /// <param name="erasure">The erasure under way, whose document stays; null where there is none.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public async Task EraseAsync(PersonId person, string? erasure, CancellationToken cancellation)
    {
        await keys.EraseAsync(person, cancellation);
        await journals.ForgetAllAsync(person, cancellation);

        await announcements.ForgetAsync(person, cancellation);

        // Not the person's own list of mentorships: that may lag behind, and knows nothing of who has only read a question.
        await foreach (var name in documents.ListAsync(Mentorship.Shelf, cancellation))
        {
            if (await documents.ReadersOfAsync(name, cancellation) is { } readers && readers.Contains(person))
            {
                await LeaveAsync(name, person, cancellation);
            }
        }

        await foreach (var name in documents.ListAsync(Erasure.Shelf, cancellation))
        {
            if ((await documents.LoadAsync<Erasure>(name, cancellation))?.Value is { } other && other.Person == person && other.Id != erasure)
            {
                await documents.DeleteAsync(name, cancellation);
            }
        }

        // Another process may have come to the end of it first, and whoever is there now has begun a new life.
        if ((await documents.LoadAsync<Person>(Person.NameOf(person), cancellation))?.Value is { Erasing: not null })
        {
            await documents.DeleteAsync(Person.NameOf(person), cancellation);
        }
    }

    /// <summary>The mentorship is written last: it is what the one who is gone is found by.</summary>
    private async Task LeaveAsync(string name, PersonId gone, CancellationToken cancellation)
    {
        while (await documents.LoadAsync<Mentorship>(name, cancellation) is { } loaded && loaded.Value.Readers.Contains(gone))
        {
            var (before, after) = (loaded.Value, loaded.Value.Without(gone, clock.Now));
            if (!after.Members.Any())
            {
                await eraser.EraseAsync(before, cancellation);
                return;
            }

            if (before.RoleOf(gone) is not null)
            {
                await ForgetCodesAsync(before, cancellation);
                foreach (var other in after.Members)
                {
                    await UnnameAsync(other, before.Id, cancellation);
                }
            }

            if (await mentorships.SaveAsync(loaded, after, clock.Now, cancellation) is not null)
            {
                return;
            }
        }
    }

    private async Task ForgetCodesAsync(Mentorship mentorship, CancellationToken cancellation)
    {
        foreach (var code in mentorship.Codes)
        {
            await documents.DeleteAsync(InvitationTicket.NameOf(code), cancellation);
        }
    }

    private async Task UnnameAsync(PersonId other, MentorshipId mentorship, CancellationToken cancellation)
    {
        Loaded<Person>? person;
        do
        {
            person = await documents.LoadAsync<Person>(Person.NameOf(other), cancellation);
        }
        while (person is not null && await documents.ReplaceAsync(person, person.Value.Unnames(mentorship), cancellation) is null);
    }
}
