using System.Security.Cryptography;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Pairs;
using MentorBot.Core.People;
using MentorBot.Delivery;
using MentorBot.Edges;
using MentorBot.Time;
using NodaTime;

namespace MentorBot.Pairs;

/// <summary>
/// A chat that the two of a mentorship share with the bot. It serves what is shared and touches no person's document, so nothing of what is
/// private can come here.
/// </summary>
public sealed class PairChat(Documents documents, MentorshipStore mentorships, Library library, Links links, BusinessClock clock)
{
    private const int MostTries = 12;

    /// <summary>What is answered there; null when the chat's people are no pair, or somebody else is with them.</summary>
    /// <param name="people">Everybody in the chat but the bot.</param>
    /// <param name="sender">Who wrote or pressed.</param>
    /// <param name="act">What was written or pressed.</param>
    /// <param name="cancellation">Stops before the save.</param>
    public async Task<(Page Page, Language Language)?> AnswerAsync(IReadOnlyCollection<PersonId> people, PersonId sender, Answer act, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if ((await documents.LoadAsync<Person>(Person.NameOf(sender), cancellation))?.Value is not { } me)
            {
                return null;
            }

            var candidates = await OfTheseAsync(me, people, cancellation);
            var named = candidates.Where(c => c.Value.Id.Value == act[Facts.Mentorship]).ToList();
            if ((named.Count > 0 ? named : candidates) is not [var one])
            {
                return candidates.Count == 0
                    ? null
                    : (PairCards.Which(Scene(me, null), candidates.Select(c => c.Value), act.Verb), me.Language);
            }

            var step = PairActs.Do(act, Scene(me, one.Value));
            if (step.Changes.Mentorship is not { } after
                || ReferenceEquals(after, one.Value)
                || await mentorships.SaveAsync(one, after, clock.Now, cancellation) is not null)
            {
                return (step.Last, me.Language);
            }
        }

        throw new InvalidOperationException("A turn in a shared chat was overtaken every time it was tried.");
    }

    /// <summary>The language that somebody reads here; null for who has never written.</summary>
    public async Task<Language?> LanguageOfAsync(PersonId person, CancellationToken cancellation) =>
        (await documents.LoadAsync<Person>(Person.NameOf(person), cancellation))?.Value.Language;

    /// <summary>A Teams meeting has ended. Where it was a pair's own, it stands in for "we just met".</summary>
    public async Task MeetingEndedAsync(IReadOnlyCollection<PersonId> people, MeetingId id, Instant end, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if ((await documents.LoadAsync<Person>(Person.NameOf(people.First()), cancellation))?.Value is not { } somebody
                || await OfTheseAsync(somebody, people, cancellation) is not [var one]
                || Core.Meetings.Booking.SeenToEnd(one.Value, id, new(Unguessable(), Unguessable()), end).Accepted is not { } after
                || ReferenceEquals(after, one.Value)
                || await mentorships.SaveAsync(one, after, clock.Now, cancellation) is not null)
            {
                return;
            }
        }
    }

    /// <summary>The mentorships under way between exactly these two.</summary>
    private async Task<List<Loaded<Mentorship>>> OfTheseAsync(Person me, IReadOnlyCollection<PersonId> people, CancellationToken cancellation)
    {
        var found = new List<Loaded<Mentorship>>();
        if (people.Count != 2)
        {
            return found;
        }

        foreach (var membership in me.Mentorships.Where(m => !m.IsOver))
        {
            if (await documents.LoadAsync<Mentorship>(Mentorship.NameOf(membership.Id), cancellation) is { Value: { Ending: null, Mentor: not null } mentorship } loaded
                && people.All(person => mentorship.RoleOf(person) is not null))
            {
                found.Add(loaded);
            }
        }

        return found;
    }

    private Scene Scene(Person me, Mentorship? mentorship) => new(me, mentorship, clock.Now, library, links, RandomNumberGenerator.GetBytes(64));

    private static string Unguessable() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
