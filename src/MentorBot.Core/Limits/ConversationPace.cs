namespace MentorBot.Core.Limits;

/// <summary>
/// When the next message may go into one conversation, by Teams' windows of 1 s, 2 s, 30 s and an hour. All times are the machine's, as what has
/// passed since some moment of this process. For one caller at a time.
/// </summary>
public sealed class ConversationPace
{
    /// <summary>
    /// In an hour Teams takes 1,800. What was forgotten is no more than 120 of them, by the rule of <see cref="CanBeForgotten"/>.
    /// </summary>
    private const int MostInAnHour = 1800 - 120;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>For each message, that much silence and it is forgotten: in an hour that happens to 3600 / 30 of them at most.</summary>
    private static readonly TimeSpan SilenceForEach = TimeSpan.FromSeconds(30);

    /// <summary>Messages may arrive that much closer to each other than they were sent.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    private static readonly (int Messages, TimeSpan Length)[] Windows =
    [
        (7, TimeSpan.FromSeconds(1)),
        (8, TimeSpan.FromSeconds(2)),
        (60, TimeSpan.FromSeconds(30)),
        (MostInAnHour, Hour),
    ];

    private readonly List<TimeSpan> _sent = new(1);
    private TimeSpan _paused;

    /// <summary>The earliest time for the next; it may have passed.</summary>
    public TimeSpan Next
    {
        get
        {
            var next = _paused;
            foreach (var (messages, length) in Windows)
            {
                if (_sent.Count >= messages && _sent[^messages] + length + Margin is var free && free > next)
                {
                    next = free;
                }
            }

            return next;
        }
    }

    /// <summary>Counts a message that goes now.</summary>
    public void Add(TimeSpan now)
    {
        if (_sent.Count >= 2 * MostInAnHour)
        {
            _sent.RemoveRange(0, MostInAnHour);
        }

        _sent.Add(now);
    }

    /// <summary>Teams has asked to wait until then; the longest wins.</summary>
    public void PauseUntil(TimeSpan until) => _paused = until > _paused ? until : _paused;

    /// <summary>Whether nothing would be different if it was not remembered.</summary>
    public bool CanBeForgotten(TimeSpan now)
    {
        var silence = SilenceForEach * _sent.Count;
        return now >= _paused && (_sent.Count == 0 || now - _sent[^1] > (silence < Hour ? silence : Hour) + Margin);
    }
}
