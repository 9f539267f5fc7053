using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot to a channel: runs turns inward, carries activities outward.</summary>
public abstract class BotAdapter
{
    /// <summary>Where in the turn's state the answer to an invoke waits for the adapter.</summary>
    public const string InvokeResponseKey = "BotAdapter.InvokeResponse";

    private readonly List<IMiddleware> _middleware = [];

    /// <summary>
    /// What becomes of an exception that a turn threw. Unset, it goes to the adapter's caller; set, the turn counts as
    /// handled once this returns.
    /// </summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>Adds middleware inside that already added.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn that no inbound activity started, in a conversation already known.</summary>
    /// <param name="botId">The bot's app id.</param>
    public virtual Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Creates a conversation and runs a turn in it. A refused creation throws to the caller, past <see cref="OnTurnError"/>.</summary>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs middleware and bot, in the culture that the activity's locale names.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        AdoptCulture(turnContext.Activity.Locale);
        try
        {
            await RunFromAsync(0, turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, error).ConfigureAwait(false);
        }
    }

    private Task RunFromAsync(int index, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        index < _middleware.Count
            ? _middleware[index].OnTurnAsync(turnContext, token => RunFromAsync(index + 1, turnContext, callback, token), cancellationToken)
            : callback(turnContext, cancellationToken);

    private static void AdoptCulture(string? locale)
    {
        if (string.IsNullOrEmpty(locale))
        {
            return;
        }

        try
        {
            // Flows with the turn's execution context and ends with it.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            // A locale that this machine does not know must not cost the user the turn.
        }
    }
}
