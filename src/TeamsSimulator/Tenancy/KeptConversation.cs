namespace TeamsSimulator.Tenancy;

/// <summary>A conversation as written to a file.</summary>
internal sealed record KeptConversation(
    string Id, ConversationKind Kind, string? Name, IReadOnlyList<string> Members, bool HasBot, IReadOnlyList<Message> Messages)
{
    public Conversation ToConversation() => new()
    {
        Id = Id,
        Kind = Kind,
        Name = Name,
        Members = Members,
        HasBot = HasBot,
        Messages = [.. Messages],
    };
}
