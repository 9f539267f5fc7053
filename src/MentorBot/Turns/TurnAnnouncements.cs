using MentorBot.Core.Announcements;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Edges;
using NodaTime;

namespace MentorBot.Turns;

/// <summary>The announcements in one try at a turn, as they were loaded for it.</summary>
internal sealed class TurnAnnouncements(TurnServices services, Instant now)
{
    private readonly Dictionary<AnnouncementId, Loaded<Announcement>?> _sought = [];

    public async Task<AnnouncementDesk> LayOutAsync(AnnouncementWants wants, CancellationToken cancellation)
    {
        var (desk, one) = await services.Desks.LayOutAsync(wants, now, cancellation);
        if (wants.One is { } id)
        {
            _sought[id] = one;
        }

        return desk;
    }

    /// <exception cref="RaceLostException">Somebody else changed it first.</exception>
    public async Task SaveAsync(Announcement announcement, CancellationToken cancellation)
    {
        var wasSought = _sought.TryGetValue(announcement.Id, out var before);
        // One that nobody looked for is a copy, made once: should it be there, it was made by an earlier try at this turn.
        if (await services.Announcements.SaveAsync(before, announcement, now, cancellation) is null && wasSought)
        {
            throw new RaceLostException();
        }
    }

    /// <exception cref="RaceLostException">Somebody else changed it first.</exception>
    public async Task DeleteAsync(Announcement announcement, CancellationToken cancellation)
    {
        if (!await services.Announcements.DeleteAsync(_sought[announcement.Id]!, cancellation))
        {
            throw new RaceLostException();
        }
    }
}
