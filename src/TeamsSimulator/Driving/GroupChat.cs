using TeamsSimulator.Tenancy;

namespace TeamsSimulator;

/// <summary>A chat between several people.</summary>
public sealed class GroupChat
{
    private readonly TeamsHost _host;

    internal GroupChat(TeamsHost host, Conversation conversation)
    {
        _host = host;
        Conversation = conversation;
    }

    /// <summary>What is in it now.</summary>
    public Chat Chat => new(Conversation.Name ?? "", [.. _host.Tenant.Messages(Conversation).Select(m => new ChatMessage(Conversation, m))]);

    internal Conversation Conversation { get; }
}
