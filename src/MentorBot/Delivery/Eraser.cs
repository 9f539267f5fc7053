using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Journals;

namespace MentorBot.Delivery;

/// <summary>
/// Erases a mentorship whose time is up, with what its two wrote about it. The mentorship goes last: one that was interrupted is begun again
/// and finds less to do.
/// </summary>
public sealed class Eraser(Documents documents, JournalStore journals)
{
    public async Task EraseAsync(Mentorship mentorship, CancellationToken cancellation)
    {
        // Also who was asked and never came: their document still knows of the question.
        foreach (var reader in mentorship.Readers)
        {
            await journals.ForgetAsync(reader, mentorship.Id, cancellation);
            await ForgetAsync(reader, mentorship.Id, cancellation);
        }

        foreach (var code in mentorship.Codes)
        {
            await documents.DeleteAsync(InvitationTicket.NameOf(code), cancellation);
        }

        await documents.DeleteAsync(mentorship.DocumentName, cancellation);
    }

    private async Task ForgetAsync(PersonId reader, MentorshipId mentorship, CancellationToken cancellation)
    {
        Loaded<Person>? person;
        do
        {
            person = await documents.LoadAsync<Person>(Person.NameOf(reader), cancellation);
        }
        while (person is not null && await documents.ReplaceAsync(person, person.Value.Forgets(mentorship), cancellation) is null);
    }
}
