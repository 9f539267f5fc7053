using AdaptiveCards;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>Sends what a turn has decided to say.</summary>
public static class Outgoing
{
    /// <exception cref="ErrorResponseException">Teams has refused one; those before it are sent.</exception>
    public static async Task<SentMessages> SayAsync(ITurnContext context, Replies replies, CancellationToken cancellation)
    {
        var ids = new List<string>();
        foreach (var reply in replies.Messages)
        {
            ids.Add(await Polite.SendAsync(() => SendAsync(context, reply, cancellation), cancellation));
        }

        return new(ids);
    }

    /// <summary>One message, once: for prompts, where a second try might be a second message.</summary>
    public static async Task<string> SendAsync(ITurnContext context, Reply reply, CancellationToken cancellation)
    {
        var activity = Activity(reply);
        if (reply.Replaces is null)
        {
            return (await context.SendActivityAsync(activity, cancellation)).Id ?? "";
        }

        activity.Id = reply.Replaces;
        await context.UpdateActivityAsync(activity, cancellation);
        return reply.Replaces;
    }

    private static Activity Activity(Reply reply)
    {
        if (reply.Offers is { } offer)
        {
            return (Activity)MessageFactory.Attachment(FileTalk.Consent(offer));
        }

        if (reply.Card is null)
        {
            return MessageFactory.Text(reply.Text);
        }

        var activity = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = PageCard.Plain(reply.Card) });
        activity.Summary = reply.Summary;
        return activity;
    }
}
