namespace TeamsSimulator.Tenancy;

/// <summary>A chat, who is in it and what was said. Changed through <see cref="Tenant"/> alone.</summary>
public sealed class Conversation
{
    public required string Id { get; init; }

    public required ConversationKind Kind { get; init; }

    /// <summary>The chat's own name; only group chats and channels have one.</summary>
    public string? Name { get; init; }

    /// <summary>The team that a channel belongs to; null for a chat.</summary>
    public Team? Team { get; init; }

    /// <summary>Entra object ids of the people in it.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Whether the bot takes part. In a personal chat the installation decides that instead.</summary>
    public bool HasBot { get; internal set; }

    /// <summary>Whether nobody is told of what changes here.</summary>
    internal bool IsQuiet { get; init; }

    internal IChatLog Log { get; init; } = new ChatLog();
}
