namespace Microsoft.Bot.Builder;

/// <summary>State of a person, wherever they write.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var user = activity.From?.Id ?? throw new InvalidOperationException("The activity is from nobody.");
        return $"{activity.ChannelId}/users/{user}";
    }
}

/// <summary>State of a conversation, whoever writes there.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var conversation = activity.Conversation?.Id ?? throw new InvalidOperationException("The activity has no conversation.");
        return $"{activity.ChannelId}/conversations/{conversation}";
    }
}
