using System.Collections.Concurrent;
using MentorBot.Core.Announcements;

namespace MentorBot.Announcements;

/// <summary>Notices that an announcement no longer gets on, although some of it should be on its way. Machine time, of this process.</summary>
public sealed class Standstills(TimeProvider machine)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<AnnouncementId, (Tally Tally, long Since)> _seen = new();

    /// <summary>Whether nothing has changed for long; from then on it is waited for as long again.</summary>
    public bool IsOne(AnnouncementId announcement, Tally tally)
    {
        var now = machine.GetTimestamp();
        var (before, since) = _seen.GetOrAdd(announcement, (tally, now));
        var isOne = before == tally && machine.GetElapsedTime(since, now) >= Longest;
        if (isOne || before != tally)
        {
            _seen[announcement] = (tally, now);
        }

        return isOne;
    }

    public void Forget(AnnouncementId announcement) => _seen.TryRemove(announcement, out _);
}
