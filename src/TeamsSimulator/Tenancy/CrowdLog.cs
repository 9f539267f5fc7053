namespace TeamsSimulator.Tenancy;

/// <summary>One member's chat.</summary>
internal sealed class CrowdLog(Crowd crowd, NewestOfCrowd newest, int member) : IChatLog
{
    public IReadOnlyList<Message> All => [.. newest.Of(member).Reverse()];

    public IEnumerable<Message> NewestFirst => newest.Of(member);

    public void Add(Message message)
    {
        if (message.FromBot)
        {
            crowd.Show(member, message);
        }
        else
        {
            newest.Add(member, message);
        }
    }

    public bool Change(string messageId, Func<Message, Message> change) => newest.Change(member, messageId, change);
}
