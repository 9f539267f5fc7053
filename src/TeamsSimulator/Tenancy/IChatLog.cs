namespace TeamsSimulator.Tenancy;

/// <summary>What was said in a conversation. Safe for concurrent use.</summary>
internal interface IChatLog
{
    /// <summary>Oldest first, deleted messages left out.</summary>
    IReadOnlyList<Message> All { get; }

    /// <summary>The same from the newest on, one at a time: whoever finds early what they look for copies nothing.</summary>
    IEnumerable<Message> NewestFirst { get; }

    void Add(Message message);

    /// <summary>Changes a message in place.</summary>
    /// <returns>Whether there was such a message, not deleted.</returns>
    bool Change(string messageId, Func<Message, Message> change);
}
