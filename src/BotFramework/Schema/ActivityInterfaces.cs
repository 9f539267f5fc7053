namespace Microsoft.Bot.Schema;

/// <summary>What every activity has, whatever its type.</summary>
public interface IActivity
{
    string Type { get; set; }

    string? Id { get; set; }

    string ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    string ChannelId { get; set; }

    ChannelAccount From { get; set; }

    ConversationAccount Conversation { get; set; }

    ChannelAccount Recipient { get; set; }

    string? ReplyToId { get; set; }

    IList<Entity>? Entities { get; set; }

    object? ChannelData { get; set; }

    ConversationReference GetConversationReference();

    T? GetChannelData<T>();

    bool TryGetChannelData<T>(out T? instance);

    IMessageActivity? AsMessageActivity();

    IEventActivity? AsEventActivity();

    IInvokeActivity? AsInvokeActivity();

    IConversationUpdateActivity? AsConversationUpdateActivity();

    IInstallationUpdateActivity? AsInstallationUpdateActivity();
}

/// <summary>Something said, in text, with cards, or by submitting one.</summary>
public interface IMessageActivity : IActivity
{
    string? Locale { get; set; }

    string? Text { get; set; }

    string? Speak { get; set; }

    string? InputHint { get; set; }

    string? Summary { get; set; }

    string? TextFormat { get; set; }

    string? AttachmentLayout { get; set; }

    IList<Attachment>? Attachments { get; set; }

    SuggestedActions? SuggestedActions { get; set; }

    object? Value { get; set; }

    Mention[] GetMentions();
}

public interface IMessageUpdateActivity : IMessageActivity;

public interface IMessageDeleteActivity : IActivity;

public interface ITypingActivity : IActivity;

public interface IEndOfConversationActivity : IActivity;

/// <summary>People came or left, or a team or channel changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount>? MembersAdded { get; set; }

    IList<ChannelAccount>? MembersRemoved { get; set; }

    string? TopicName { get; set; }
}

/// <summary>The app was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary><c>add</c>, <c>add-upgrade</c>, <c>remove</c> or <c>remove-upgrade</c>.</summary>
    string? Action { get; set; }
}

public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction>? ReactionsAdded { get; set; }

    IList<MessageReaction>? ReactionsRemoved { get; set; }
}

/// <summary>Something happened that nobody waits for an answer to.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }

    ConversationReference? RelatesTo { get; set; }
}

/// <summary>A call that the channel waits for an answer to.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }

    ConversationReference? RelatesTo { get; set; }
}
