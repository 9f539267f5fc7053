using MentorBot.Core.People;
using MentorBot.Dialogs;
using MentorBot.Erasing;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>The app was added to somebody's Teams, or removed.</summary>
public sealed class Installations(PersonTurns turns, Documents documents, Erasures erasures)
{
    /// <summary>Greets, once in a person's life; who comes back is told that everything is still there.</summary>
    public async Task AddedAsync(ITurnContext context, CancellationToken cancellation)
    {
        if (await Incoming.SenderAsync(context, nameNeeded: true, cancellation) is { } sender)
        {
            // Recognised when it comes again, so that a welcome which was saved and did not get through is not lost.
            await turns.RunAsync(
                sender,
                Incoming.Identity((Activity)context.Activity),
                new(null, null, null),
                Conversation.WelcomeAsync,
                replies => Outgoing.SayAsync(context, replies, cancellation),
                cancellation);
        }
    }

    /// <summary>From here on nothing is sent to them, and everything is erased in time unless they come back.</summary>
    public async Task RemovedAsync(ITurnContext context, CancellationToken cancellation)
    {
        if (await Incoming.SenderAsync(context, nameNeeded: false, cancellation) is not { } sender)
        {
            return;
        }

        string? away = null;
        Loaded<Person>? person;
        do
        {
            person = await documents.LoadAsync<Person>(Person.NameOf(sender.Id), cancellation);
            if (person is { Value.Installed: true })
            {
                away ??= await erasures.WhileAwayAsync(sender.Id, cancellation);
            }
        }
        while (person is { Value.Installed: true } && await documents.ReplaceAsync(person, person.Value with { Installed = false, Away = away }, cancellation) is null);
    }
}
