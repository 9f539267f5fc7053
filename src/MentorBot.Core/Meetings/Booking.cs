using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Attention;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Meetings;

/// <summary>What somebody filled in to book a meeting, still as written.</summary>
/// <param name="Date">As a date field gives it, <c>yyyy-MM-dd</c>.</param>
/// <param name="Time">As a time field gives it, <c>HH:mm</c>; <c>13.30</c> and <c>13</c> are understood, too.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Place">Room, link or anything else; may be empty.</param>
/// <param name="Kind">Key of the kind of conversation; empty when the adept does not know yet.</param>
public sealed record MeetingForm(string Date, string Time, string Minutes, string Place, string Kind);

/// <summary>Booking, moving and calling off. Times on a form are local to whoever fills it in.</summary>
public static class Booking
{
    public const int LongestPlace = 500;

    /// <summary>More than this ahead is a typing mistake.</summary>
    private static readonly Period Horizon = Period.FromMonths(18);

    private const int MostAhead = 24;

    /// <summary>Said again so soon, "we just met" is about the same meeting.</summary>
    private static readonly Duration Again = Duration.FromMinutes(30);

    /// <summary>How long a meeting lasted that nobody booked, as far as anybody knows.</summary>
    private static readonly Duration Usual = Duration.FromHours(1);

    private static readonly Duration Shortest = Duration.FromMinutes(5);

    private static readonly string[] TimePatterns = ["H':'mm", "H'.'mm", "H':'mm':'ss", "%H"];

    public static Decision<Mentorship> Book(
        this Mentorship mentorship, MeetingId id, Role by, MeetingForm form, CalendarKeys keys, Instant now)
    {
        if (Standing(mentorship) is { } no)
        {
            return no;
        }

        if (mentorship.Find(id) is not null)
        {
            return mentorship;
        }

        if (mentorship.Ahead(now).Count() >= MostAhead)
        {
            return Refusal.TooManyMeetings;
        }

        var time = When(mentorship, by, form, now);
        if (time.Refusal is { } refusal)
        {
            return refusal;
        }

        var meeting = new Meeting
        {
            Id = id,
            Start = time.Start,
            Length = time.Length,
            BookedAt = now,
            BookedBy = by,
            CalendarKeys = keys,
            Place = PlaceFor(mentorship, form.Place),
            Kind = KindOf(mentorship, form.Kind),
        };
        return Fits(mentorship, meeting, now) ?? (Decision<Mentorship>)mentorship.With(meeting);
    }

    public static Decision<Mentorship> Move(this Mentorship mentorship, MeetingId id, Role by, MeetingForm form, Instant now)
    {
        if (Standing(mentorship) is { } no)
        {
            return no;
        }

        if (mentorship.Find(id) is not { } meeting || meeting.IsCancelled)
        {
            return Refusal.MeetingCancelled;
        }

        if (meeting.End <= now)
        {
            return Refusal.MeetingOver;
        }

        var time = When(mentorship, by, form, now);
        if (time.Refusal is { } refusal)
        {
            return refusal;
        }

        var moved = meeting with { Place = PlaceFor(mentorship, form.Place), Kind = by == Role.Adept ? KindOf(mentorship, form.Kind) : meeting.Kind };
        if (meeting.PlaceFor(mentorship.PartyOf(by)!.Id) != form.Place)
        {
            moved = moved with { PlaceChangedAt = now };
        }

        if (moved.Start != time.Start || moved.Length != time.Length)
        {
            moved = moved with { Start = time.Start, Length = time.Length, BookedAt = now, BookedBy = by, Edition = meeting.Edition + 1 };
        }

        return Fits(mentorship, moved, now) ?? (Decision<Mentorship>)mentorship.With(moved);
    }

    /// <summary>Either of the two may call a meeting off; doing it again changes nothing.</summary>
    public static Decision<Mentorship> CallOff(this Mentorship mentorship, MeetingId id, Role by, Instant now) => mentorship.Find(id) switch
    {
        null => Refusal.MeetingCancelled,
        { IsCancelled: true } => mentorship,
        { } meeting when meeting.End <= now => Refusal.MeetingOver,
        { } meeting => mentorship.With(meeting with { CancelledAt = now, CancelledBy = by }),
    };

    /// <summary>
    /// "We just met": a meeting that nobody booked; or the one under way, which ended early; or the one that ended within the
    /// last hour, as long as the adept has not written about it.
    /// </summary>
    public static Decision<Mentorship> JustMet(this Mentorship mentorship, MeetingId id, CalendarKeys keys, Instant now)
    {
        if (Standing(mentorship) is { } no)
        {
            return no;
        }

        if (mentorship.Meetings.Any(m => m.Origin == MeetingOrigin.JustMet && m.BookedAt > now - Again))
        {
            return mentorship;
        }

        var known = mentorship.Meetings.LastOrDefault(m => m is { IsCancelled: false, AdeptWroteAt: null } && m.Start <= now && now < m.End + Usual);
        return known is null
            ? mentorship.With(new Meeting
            {
                Id = id,
                Start = now - Usual,
                Length = Usual,
                BookedAt = now,
                BookedBy = Role.Adept,
                Origin = MeetingOrigin.JustMet,
                CalendarKeys = keys,
            })
            : mentorship.With(known with { Length = Duration.Min(known.Length, now - known.Start) });
    }

    /// <summary>Why there is nothing to book; null when there are two.</summary>
    internal static Refusal? Standing(this Mentorship mentorship) => mentorship switch
    {
        { Ending: not null } => Refusal.Ended,
        { IsPaired: false } => Refusal.NoMentorYet,
        _ => null,
    };

    /// <summary>
    /// A Teams meeting of the two has ended, which stands in for "we just met": the one that was booked ends there, one that nobody booked is written down.
    /// </summary>
    public static Decision<Mentorship> SeenToEnd(this Mentorship mentorship, MeetingId id, CalendarKeys keys, Instant end)
    {
        if (Standing(mentorship) is { } no)
        {
            return no;
        }

        if (mentorship.Find(id) is not null)
        {
            return mentorship;
        }

        var known = mentorship.Meetings.LastOrDefault(m => m is { IsCancelled: false, AdeptWroteAt: null } && m.Start <= end && end < m.End + Usual);
        return known is not null
            ? mentorship.With(known with { Length = Duration.Max(Shortest, Duration.Min(known.Length, end - known.Start)) })
            : mentorship.With(new Meeting
            {
                Id = id,
                Start = end - Usual,
                Length = Usual,
                BookedAt = end,
                BookedBy = Role.Adept,
                Origin = MeetingOrigin.SeenInTeams,
                CalendarKeys = keys,
            });
    }

    /// <summary>The place in a copy for each of the two.</summary>
    private static ImmutableArray<PrivateText> PlaceFor(Mentorship mentorship, string place) => place.Length == 0
        ? []
        : [.. mentorship.Members.Select(reader => PrivateText.For(reader, place))];

    private static PrivateText? KindOf(Mentorship mentorship, string kind) =>
        kind.Length == 0 ? null : PrivateText.For(mentorship.Adept.Id, kind);

    private static Refusal? Fits(Mentorship mentorship, Meeting meeting, Instant now) =>
        mentorship.Ahead(now).Any(other => other.Id != meeting.Id && other.Start < meeting.End && meeting.Start < other.End) ? Refusal.Overlaps : null;

    private static (Instant Start, Duration Length, Refusal? Refusal) When(Mentorship mentorship, Role by, MeetingForm form, Instant now)
    {
        if (form.Place.Length > LongestPlace)
        {
            return (default, default, Refusal.TooLong);
        }

        if (LocalTimes.ReadDate(form.Date) is not { } date)
        {
            return (default, default, Refusal.NotADate);
        }

        if (ReadTime(form.Time) is not { } time)
        {
            return (default, default, Refusal.NotATime);
        }

        if (!int.TryParse(form.Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 5 or > 480)
        {
            return (default, default, Refusal.NotAChoice);
        }

        var zone = Zones.Get(mentorship.PartyOf(by)!.Zone);
        var start = LocalTimes.Resolve(date + time, zone);
        Refusal? refusal = start switch
        {
            LocalTimeMeaning.Skipped => Refusal.SkippedHour,
            LocalTimeMeaning.Twice => Refusal.RepeatedHour,
            LocalTimeMeaning.Once { Instant: var at } when at <= now => Refusal.InThePast,
            _ when date > now.InZone(zone).Date + Horizon => Refusal.TooFarAhead,
            _ => null,
        };
        return (start is LocalTimeMeaning.Once once ? once.Instant : default, Duration.FromMinutes(minutes), refusal);
    }

    /// <summary>A time of day as people write it, <c>13:30</c>, <c>13.30</c> or <c>13</c>; null when it is none.</summary>
    internal static LocalTime? ReadTime(string written)
    {
        foreach (var pattern in TimePatterns)
        {
            if (LocalTimePattern.CreateWithInvariantCulture(pattern).Parse(written).TryGetValue(default, out var time))
            {
                return time;
            }
        }

        return null;
    }
}
