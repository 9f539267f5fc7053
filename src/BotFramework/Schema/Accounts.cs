using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot, as a channel names them.</summary>
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The channel's own id; in Teams it differs from bot to bot for one and the same person.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The Entra object id, which is the same for every bot in the tenant.</summary>
    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    /// <summary>What the channel sent beyond the model; it tells a full roster entry from a bare reference.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A conversation: a personal chat, a group chat, or a channel thread.</summary>
public class ConversationAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>In Teams <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }

    public bool? IsGroup { get; set; }
}
