using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Meetings;

/// <summary>How the bot came to know of a meeting.</summary>
public enum MeetingOrigin
{
    /// <summary>Booked here.</summary>
    Booked,

    /// <summary>The adept said afterwards that the two had met, and is at the keyboard.</summary>
    JustMet,

    /// <summary>A Teams meeting of the two that ended, and that nobody had booked here.</summary>
    SeenInTeams,
}

/// <summary>When each of the two hears from the bot around one meeting. The adept always comes before the mentor.</summary>
/// <param name="BeforeAdept">Before the meeting starts, or null: too late for it.</param>
/// <param name="BeforeMentor">After <paramref name="BeforeAdept"/> and before the meeting starts, or null: too late for it, or the adept has none.</param>
/// <param name="Reminder">To the adept who has not answered; null when the adept's calendar holds no open day to come.</param>
public sealed record PromptTimes(Instant? BeforeAdept, Instant? BeforeMentor, Instant AfterAdept, Instant AfterMentor, Instant? Reminder)
{
    private static readonly Duration AdeptAhead = Duration.FromHours(24);
    private static readonly Duration MentorAhead = Duration.FromHours(3);

    /// <summary>A mentor's card closer than <see cref="LeastHeadStart"/> behind the adept's dialog would go out before anything is shared.</summary>
    private static readonly Duration LeastHeadStart = Duration.FromHours(1);
    private static readonly Duration HeadStart = Duration.FromHours(3);

    /// <summary>Halved, it still leaves the mentor a quarter of an hour.</summary>
    private static readonly Duration LeastForAdept = Duration.FromMinutes(30);
    private static readonly Duration LeastForMentor = Duration.FromMinutes(15);
    private static readonly Duration LeastBetweenWhenLate = Duration.FromMinutes(30);

    private static readonly Duration AdeptBehind = Duration.FromMinutes(15);
    private static readonly Duration MentorBehind = Duration.FromMinutes(60);
    private static readonly Duration MentorBehindAdept = Duration.FromMinutes(45);

    /// <param name="length">
    /// How long the meeting lasts. A meeting that somebody has <see cref="MeetingOrigin.JustMet">just had</see> ended by then, whatever its length says.
    /// </param>
    /// <param name="bookedAt">When the bot got to know of the meeting, or of its present time.</param>
    public static PromptTimes Around(
        Instant start, Duration length, Instant bookedAt, MeetingOrigin origin, PersonalHours adept, PersonalHours mentor)
    {
        var justMet = origin == MeetingOrigin.JustMet;
        var end = justMet ? Instant.Min(start + length, bookedAt) : start + length;
        var (beforeAdept, beforeMentor) = justMet ? (null, null) : Before(start, bookedAt, adept, mentor);
        var afterAdept = justMet ? bookedAt : adept.MoveLater(end + AdeptBehind);
        var afterMentor = mentor.MoveLater(Instant.Max(end + MentorBehind, afterAdept + MentorBehindAdept));
        return new(beforeAdept, beforeMentor, afterAdept, afterMentor, adept.NextOpenMorning(afterAdept));
    }

    private static (Instant? Adept, Instant? Mentor) Before(Instant start, Instant bookedAt, PersonalHours adept, PersonalHours mentor)
    {
        var mentorAt = mentor.MoveEarlier(start - MentorAhead);
        var adeptAt = adept.MoveEarlier(start - AdeptAhead);
        if (adeptAt > mentorAt - LeastHeadStart)
        {
            adeptAt = adept.MoveEarlier(mentorAt - HeadStart);
        }

        if (adeptAt > bookedAt)
        {
            return (adeptAt, mentorAt);
        }

        return start - bookedAt >= LeastForAdept ? (bookedAt, MentorBookedLate(mentorAt, start, bookedAt, mentor)) : (null, null);
    }

    /// <summary>The adept is asked at once, whatever the hour, having just booked; the mentor, who has not, only in their own hours.</summary>
    private static Instant? MentorBookedLate(Instant planned, Instant start, Instant bookedAt, PersonalHours mentor)
    {
        if (planned > bookedAt + LeastBetweenWhenLate)
        {
            return planned;
        }

        // The adept gets half an hour to share something, or half of what is left.
        var soon = mentor.MoveLater(bookedAt + Duration.Min(LeastBetweenWhenLate, (start - bookedAt) / 2));
        return start - soon >= LeastForMentor ? soon : null;
    }
}
