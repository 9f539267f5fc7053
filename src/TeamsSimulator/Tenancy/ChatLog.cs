namespace TeamsSimulator.Tenancy;

/// <summary>Everything that was said in a conversation.</summary>
internal sealed class ChatLog(IEnumerable<Message>? messages = null) : IChatLog
{
    private readonly Lock _gate = new();

    // A message keeps its place for good: one that is deleted stays there, marked.
    private readonly List<Message> _messages = [.. messages ?? []];

    public IReadOnlyList<Message> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages.Where(m => !m.Deleted)];
            }
        }
    }

    public IEnumerable<Message> NewestFirst
    {
        get
        {
            for (var at = Count() - 1; at >= 0; at--)
            {
                Message message;
                lock (_gate)
                {
                    message = _messages[at];
                }

                if (!message.Deleted)
                {
                    yield return message;
                }
            }
        }
    }

    public void Add(Message message)
    {
        lock (_gate)
        {
            _messages.Add(message);
        }
    }

    public bool Change(string messageId, Func<Message, Message> change)
    {
        lock (_gate)
        {
            var at = _messages.FindLastIndex(m => m.Id == messageId && !m.Deleted);
            if (at < 0)
            {
                return false;
            }

            var old = _messages[at];
            _messages[at] = change(old) with { Revision = old.Revision + 1 };
            return true;
        }
    }

    private int Count()
    {
        lock (_gate)
        {
            return _messages.Count;
        }
    }
}
