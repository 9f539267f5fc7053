using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: an inbound activity, and the means to answer it.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    /// <summary>What lives as long as the turn; adapters and state keep their things here.</summary>
    TurnContextStateCollection TurnState { get; }

    Activity Activity { get; }

    /// <summary>Whether anything but a trace has been sent in this turn.</summary>
    bool Responded { get; }

    /// <exception cref="ArgumentNullException">The text is blank.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends in order, addressed to the turn's conversation.</summary>
    /// <returns>A receipt for each activity, or fewer when a handler withheld some.</returns>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces the activity of the same id.</summary>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler around every later send of this turn. It may rewrite, delay or, by not calling next, withhold.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);
}

/// <summary>A turn whose activity is seen as the kind that it is.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}

/// <summary>What runs at the end of the middleware.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Sees activities on their way out, already addressed; <paramref name="next"/> carries on.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);
