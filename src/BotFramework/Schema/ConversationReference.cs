namespace Microsoft.Bot.Schema;

/// <summary>Everything needed to address a conversation later, without an inbound activity.</summary>
public class ConversationReference
{
    public string? ActivityId { get; set; }

    /// <summary>The other party; <see langword="null"/> in a turn that created its conversation.</summary>
    public ChannelAccount? User { get; set; }

    public ChannelAccount? Bot { get; set; }

    public ConversationAccount Conversation { get; set; } = null!;

    public string ChannelId { get; set; } = null!;

    /// <summary>The channel's base address. The bot's token goes there, so it must come from a trusted activity.</summary>
    public string ServiceUrl { get; set; } = null!;

    public string? Locale { get; set; }

    /// <summary>The made-up event that starts a turn in this conversation; its fresh id becomes what replies refer to.</summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Locale = Locale,
        Conversation = Conversation,
        Recipient = Bot!,
        From = User!,
        RelatesTo = this,
    };
}

/// <summary>What a new conversation is created with.</summary>
public class ConversationParameters
{
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    public string? TenantId { get; set; }

    /// <summary>A first message, sent with the creation (the only way to start a thread in a Teams channel).</summary>
    public Activity? Activity { get; set; }

    public object? ChannelData { get; set; }
}

/// <summary>The channel's receipt for an activity.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id) => Id = id;

    /// <summary>The activity's id in the channel, or <see langword="null"/> when nothing was sent.</summary>
    public string? Id { get; set; }
}

/// <summary>The channel's receipt for a new conversation.</summary>
public class ConversationResourceResponse : ResourceResponse
{
    /// <summary>The id of the first message, where the creation carried one.</summary>
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }
}
