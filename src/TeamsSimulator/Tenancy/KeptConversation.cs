namespace TeamsSimulator.Tenancy;

/// <summary>A conversation as written to a file.</summary>
internal sealed record KeptConversation(
    string Id, ConversationKind Kind, string? Name, IReadOnlyList<string> Members, bool HasBot, IReadOnlyList<Message> Messages, Team? Team = null)
{
    public Conversation ToConversation() => new()
    {
        Id = Id,
        Kind = Kind,
        Name = Name,
        Team = Team,
        Members = Members,
        HasBot = HasBot,
        Log = new ChatLog(Messages),
    };
}
