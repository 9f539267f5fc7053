namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>An answer to this activity. It carries ids and names only; sending it fills in the rest of the conversation.</summary>
    public Activity CreateReply(string? text = null, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Timestamp = DateTimeOffset.UtcNow,
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = Id,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount
        {
            Id = Conversation.Id,
            Name = Conversation.Name,
            IsGroup = Conversation.IsGroup,
        },
        Attachments = [],
        Entities = [],
    };

    /// <summary>Where this inbound activity came from, for answering it now or writing to its conversation later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Locale = Locale,
    };

    /// <summary>The same, pointing at the bot's own reply.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity to the reference's conversation, from the bot or, if incoming, from the user.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User!;
            Recipient = reference.Bot!;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot!;
            Recipient = reference.User!;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }
}
