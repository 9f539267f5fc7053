using MentorBot.Core.Attention;
using MentorBot.Core.Errands;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>Nothing is kept for ever: some months after the goodbye everything of a mentorship is erased, after a notice to whoever can be told.</summary>
public static class Retention
{
    /// <summary>
    /// When everything of an ended mentorship is erased; null while it lives, and while somebody who can be told has not been. A notice that
    /// came late moves the day: nobody gets fewer days than were promised.
    /// </summary>
    public static Instant? ErasedAt(this Mentorship mentorship, ClosedDays closed)
    {
        if (mentorship.Ending is null)
        {
            return null;
        }

        var notices = mentorship.ToldOfErasing().Select(role => mentorship.NoticeTo(role)).ToList();
        return notices.Contains(null) ? null : notices.Select(at => mentorship.AfterNotice(at!.Value, closed)).Append(mentorship.KeptUntil(closed)).Max();
    }

    /// <summary>The day that a notice given now names.</summary>
    public static Instant ErasedAfterNotice(this Mentorship mentorship, ClosedDays closed, Instant now) =>
        Instant.Max(mentorship.KeptUntil(closed), mentorship.AfterNotice(now, closed));

    /// <summary>When the notice is due.</summary>
    internal static Instant NoticeDue(this Mentorship mentorship, Role role, ClosedDays closed)
    {
        var hours = mentorship.PartyOf(role)!.Attention(closed);
        return hours.MoveEarlier(hours.DaysBefore(mentorship.KeptUntil(closed), mentorship.Pace.NoticeDays));
    }

    /// <summary>Who is to be told: not somebody whose account is gone, nor who wants nothing unasked.</summary>
    internal static IEnumerable<Role> ToldOfErasing(this Mentorship mentorship) => new[] { Role.Adept, Role.Mentor }
        .Where(role => mentorship.PartyOf(role) is { Stopped: false, IsNobody: false } && !(mentorship.Ending is { How: Parting.Disappeared, By: var gone } && gone == role));

    internal static Errand NoticeOf(Role role, Instant dueAt) => new(ErrandKind.TellErasing, role, $"{role}", 0, dueAt, Instant.MaxValue);

    private static Instant? NoticeTo(this Mentorship mentorship, Role role) =>
        mentorship.Claims.GetValueOrDefault(NoticeOf(role, default).Key) is { MayBeTriedAgain: false, At: var at } ? at : null;

    private static Instant KeptUntil(this Mentorship mentorship, ClosedDays closed) =>
        mentorship.Adept.Attention(closed).AfterMonths(mentorship.Ending!.At, mentorship.Pace.RetentionMonths);

    private static Instant AfterNotice(this Mentorship mentorship, Instant notice, ClosedDays closed) =>
        mentorship.Adept.Attention(closed).DaysBefore(notice, -mentorship.Pace.NoticeDays);
}
