using System.Text.Json;
using Microsoft.Bot.Schema;

namespace MentorBot.Edges.Teams;

/// <summary>Where to reach somebody, in the words that the product keeps and never reads.</summary>
public sealed record Address(string ServiceUrl, string ConversationId, string? TenantId, string BotId, string UserId)
{
    public static string Of(Activity activity) => new Address(
        activity.ServiceUrl, activity.Conversation.Id!, activity.Conversation.TenantId, activity.Recipient.Id!, activity.From.Id!).Write();

    public string Write() => JsonSerializer.Serialize(this);

    public static Address Read(string address) => JsonSerializer.Deserialize<Address>(address)!;

    /// <summary>Somebody else's, reached through the same service.</summary>
    public string With(string conversationId, string userId) => JsonSerializer.Serialize(this with { ConversationId = conversationId, UserId = userId });

    public static ConversationReference Reference(string address)
    {
        var kept = Read(address);
        return new()
        {
            ChannelId = "msteams",
            ServiceUrl = kept.ServiceUrl,
            Bot = new ChannelAccount { Id = kept.BotId },
            User = new ChannelAccount { Id = kept.UserId },
            Conversation = new ConversationAccount { Id = kept.ConversationId, TenantId = kept.TenantId, ConversationType = "personal" },
        };
    }
}
