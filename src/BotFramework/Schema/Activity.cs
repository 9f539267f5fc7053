using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The unit of exchange between channel and bot. Properties that address it are set on every activity that has been
/// through an adapter; on one made in code they stay <see langword="null"/> until it is sent.
/// </summary>
public partial class Activity :
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IConversationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageReactionActivity,
    IEventActivity,
    IInvokeActivity
{
    public string Type { get; set; } = null!;

    public string? Id { get; set; }

    /// <summary>When the channel took the activity in.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The same moment, with the sender's offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's IANA zone.</summary>
    public string? LocalTimezone { get; set; }

    public string ServiceUrl { get; set; } = null!;

    public string ChannelId { get; set; } = null!;

    public ChannelAccount From { get; set; } = null!;

    public ConversationAccount Conversation { get; set; } = null!;

    public ChannelAccount Recipient { get; set; } = null!;

    public string? ReplyToId { get; set; }

    public string? Locale { get; set; }

    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    public string? Speak { get; set; }

    public string? InputHint { get; set; }

    /// <summary>What a notification shows in place of the text.</summary>
    public string? Summary { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }

    [JsonConverter(typeof(EntityListConverter))]
    public IList<Entity>? Entities { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public IList<MessageReaction>? ReactionsAdded { get; set; }

    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    public string? TopicName { get; set; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; set; }

    public string? Action { get; set; }

    /// <summary>
    /// An invoke's, event's or card submit's payload. Read from the wire, an object or array gives its JSON from
    /// <see cref="object.ToString"/>.
    /// </summary>
    public object? Value { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    /// <summary>The channel's own additions; see <see cref="GetChannelData{T}"/>.</summary>
    public object? ChannelData { get; set; }
}
