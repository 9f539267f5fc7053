using MentorBot.Core.Attention;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Announcements;

/// <summary>What an announcement does about somebody whom it is for: a closed set.</summary>
public abstract record Reach
{
    private Reach()
    {
    }

    /// <summary>They are written to; who has never come, too: a conversation with them is opened then.</summary>
    /// <param name="NotBefore">When their hours open, in business time; null where they may be written to at once.</param>
    public sealed record WriteTo(Instant? NotBefore) : Reach
    {
        /// <summary>When their hours end, in business time, where they may be written to at once; null where hours don't count.</summary>
        public Instant? NotAfter { get; init; }
    }

    /// <summary>They have removed the app.</summary>
    public sealed record Removed : Reach;

    /// <summary>They have chosen to get none.</summary>
    public sealed record Left : Reach;

    /// <param name="entry">Somebody in the announcement's audience.</param>
    /// <param name="announcement">What is to go out.</param>
    /// <param name="closed">Days on which nobody is disturbed.</param>
    /// <param name="now">When it goes out, in business time.</param>
    public static Reach Of(RollEntry entry, Announcement announcement, ClosedDays closed, Instant now)
    {
        // Who wants nothing, or is being erased, is only ever a number: whether they have the app as well is nobody's business.
        if (entry.Stopped)
        {
            return new Left();
        }

        if (entry.Removed)
        {
            return new Removed();
        }

        if (entry.Muted && !announcement.Necessary)
        {
            return new Left();
        }

        return announcement.NowToAll ? new WriteTo(NotBefore: null) : WithinHours(entry, closed, now);
    }

    private static WriteTo WithinHours(RollEntry entry, ClosedDays closed, Instant now)
    {
        var hours = new PersonalHours(Zones.Get(entry.Zone), entry.Hours, closed);
        var earliest = entry.SnoozedUntil is { } until && until > now ? until : now;
        var opens = hours.MoveLater(earliest);
        return opens > now ? new(opens) : new(NotBefore: null) { NotAfter = hours.IsOpen(now) ? hours.ClosesAfter(now) : null };
    }
}
