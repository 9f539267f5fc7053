using System.Globalization;

namespace TeamsSimulator.Tenancy;

/// <summary>The newest messages of a crowd, and of each member the id of their newest one. Safe for concurrent use.</summary>
internal sealed class NewestOfCrowd(int members)
{
    private const int Kept = 100;

    private readonly Lock _gate = new();
    private readonly (int Member, Message Message)[] _newest = new (int, Message)[Kept];
    private readonly long[] _last = new long[members];
    private long _count;

    public void Add(int member, Message message)
    {
        lock (_gate)
        {
            _newest[_count++ % Kept] = (member, message);
            _last[member] = IdOf(message.Id);
        }
    }

    /// <summary>What is still known of a member's chat, newest first.</summary>
    public IReadOnlyList<Message> Of(int member)
    {
        lock (_gate)
        {
            return [.. Places().Where(at => _newest[at].Member == member && !_newest[at].Message.Deleted).Select(at => _newest[at].Message)];
        }
    }

    /// <returns>Whether there is such a message, as far as that is still known.</returns>
    public bool Change(int member, string messageId, Func<Message, Message> change)
    {
        lock (_gate)
        {
            foreach (var at in Places().Where(at => _newest[at] is var (of, message) && of == member && message.Id == messageId && !message.Deleted))
            {
                var old = _newest[at].Message;
                _newest[at].Message = change(old) with { Revision = old.Revision + 1 };
                return true;
            }

            return _last[member] == IdOf(messageId);
        }
    }

    private IEnumerable<int> Places()
    {
        for (var number = _count - 1; number >= Math.Max(0, _count - Kept); number--)
        {
            yield return (int)(number % Kept);
        }
    }

    private static long IdOf(string messageId) => long.TryParse(messageId, CultureInfo.InvariantCulture, out var id) ? id : -1;
}
