using MentorBot.Core.Content;
using MentorBot.Core.Errands;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Edges;
using MentorBot.Edges.Teams;
using MentorBot.Settings;
using MentorBot.Time;
using MentorBot.Turns;
using Microsoft.Extensions.Options;
using NodaTime;

namespace MentorBot.Delivery;

/// <summary>Goes to a person with an errand: once, and says what came of it.</summary>
public sealed class Courier(
    TeamsAdapter adapter, Roster roster, PersonTurns turns, Documents documents, ErrandTalk talk, Library library, BusinessClock clock,
    IConfiguration configuration, IOptions<BotOptions> options)
{
    public async Task<Delivered> GoAsync(Mentorship mentorship, Errand errand, CancellationToken cancellation)
    {
        // Who is asked to be mentor is no party yet.
        var to = mentorship.PartyOf(errand.To)?.Id ?? mentorship.Invitation!.To!.Value;
        var person = (await documents.LoadAsync<Person>(Person.NameOf(to), cancellation))?.Value;
        if (person is not { CanBeReached: true, Address: { } address })
        {
            await LeaveWordAsync(to, mentorship, errand, cancellation);
            return new(Outcome.NotInstalled);
        }

        var hours = new Core.Attention.PersonalHours(Zones.Get(person.Zone), person.Hours, library.Closed);
        if (!errand.AtOnce && !hours.IsOpen(clock.Now))
        {
            return new(Outcome.Postponed, NotBefore: hours.MoveLater(clock.Now));
        }

        try
        {
            return await SendAsync(person, address, mentorship, errand, cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            var outcome = SendOutcome.Of(failed);
            return outcome.Outcome == Outcome.NotInstalled && await roster.IsGoneAsync(address, cancellation)
                ? new(Outcome.Gone)
                : new(outcome.Outcome, RetryAfter: outcome.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null);
        }
    }

    private async Task<Delivered> SendAsync(Person person, string address, Mentorship mentorship, Errand errand, CancellationToken cancellation)
    {
        var delivered = new Delivered(Outcome.Dropped);
        Instant? postponed = null;
        await adapter.ContinueConversationAsync(
            configuration["MicrosoftAppId"] ?? "",
            Address.Reference(address),
            async (context, stop) =>
            {
                var sender = new Sender(person.Id, "", null, null, address) { IsHere = false };
                var input = new TurnInput(null, null, null);
                await turns.RunAsync(
                    sender,
                    null,
                    input,
                    async turn => postponed = turn.Me.CanBeReached ? await talk.SpeakAsync(turn, context, mentorship.Id, errand, stop) : null,
                    async replies =>
                    {
                        var ids = new List<string>();
                        foreach (var reply in replies.Messages)
                        {
                            ids.Add(await Outgoing.SendAsync(context, reply, stop));
                            delivered = new(Outcome.Sent, ids[0]);
                        }

                        return new SentMessages(ids);
                    },
                    stop);
            },
            cancellation);
        return postponed is { } until ? new(Outcome.Postponed, NotBefore: until) : delivered;
    }

    /// <summary>Who is asked to be a mentor before they have the app finds the question when they come.</summary>
    private async Task LeaveWordAsync(PersonId to, Mentorship mentorship, Errand errand, CancellationToken cancellation)
    {
        if (errand.Kind != ErrandKind.AskMentor)
        {
            return;
        }

        while (true)
        {
            var loaded = await documents.LoadAsync<Person>(Person.NameOf(to), cancellation);
            var before = loaded?.Value ?? new Person { Id = to, Life = Guid.NewGuid().ToString("n"), Zone = options.Value.DefaultTimeZone };
            var after = before with { AskedIn = before.AskedIn.Remove(mentorship.Id).Add(mentorship.Id) };
            if ((loaded is null ? await documents.CreateAsync(after, cancellation) : await documents.ReplaceAsync(loaded, after, cancellation)) is not null)
            {
                return;
            }
        }
    }
}
