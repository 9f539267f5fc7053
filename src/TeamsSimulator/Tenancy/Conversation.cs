namespace TeamsSimulator.Tenancy;

/// <summary>A chat, who is in it and what was said. Changed through <see cref="Tenant"/> alone.</summary>
public sealed class Conversation
{
    public required string Id { get; init; }

    public required ConversationKind Kind { get; init; }

    /// <summary>The chat's own name; only group chats have one.</summary>
    public string? Name { get; init; }

    /// <summary>Entra object ids of the people in it.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Whether the bot takes part. In a personal chat the installation decides that instead.</summary>
    public bool HasBot { get; internal set; }

    internal List<Message> Messages { get; init; } = [];
}
