using System.Collections.Immutable;
using MentorBot.Core.Mentorships;
using MentorBot.Core.MyData;
using MentorBot.Core.People;
using MentorBot.Dialogs;
using MentorBot.Edges;
using MentorBot.Journals;
using MentorBot.Turns;

namespace MentorBot.MyData;

/// <summary>Finds all documents that have to do with somebody.</summary>
public sealed class PersonalRecords(Documents documents, JournalStore journals)
{
    public async Task<PersonalData> ReadAsync(Person me, CancellationToken cancellation)
    {
        var mentorships = ImmutableArray.CreateBuilder<Mentorship>();
        foreach (var id in me.Mentorships.Select(m => m.Id).Concat(me.AskedIn).Concat(me.Invited).Distinct())
        {
            if ((await documents.LoadAsync<Mentorship>(Mentorship.NameOf(id), cancellation))?.Value is { } mentorship && mentorship.Readers.Contains(me.Id))
            {
                mentorships.Add(mentorship);
            }
        }

        var parked = me.Parked is { IsGone: false } kept ? PersonTurn.ReadState(kept.ReadBy(me.Id)) : null;
        return new(
            me,
            mentorships.ToImmutable(),
            await journals.ReadAllAsync(me.Id, cancellation),
            [.. new[] { DialogStateStorage.OpenIn(me), parked }.OfType<Core.Dialogs.FlowState>()]);
    }
}
