using AdaptiveCards;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>Answers to a pressed button: a card in the pressed one's place, or a word.</summary>
public static class InvokeAnswers
{
    public static AdaptiveCardInvokeResponse Of(Replies replies) => replies.InvokeCard is { } card
        ? new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = PageCard.Plain(card) }
        : Said(replies.InvokeText ?? "");

    /// <summary>A word as an activity, where no handler is there to return it.</summary>
    public static Activity Word(string text) => Activity(Said(text));

    /// <summary>Any answer as an activity.</summary>
    public static Activity Activity(object body) => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse { Status = 200, Body = body },
    };

    private static AdaptiveCardInvokeResponse Said(string text) =>
        new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = text };
}
