using MentorBot.Core.Attention;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>The shares of the agreed time, on the adept's calendar: it runs from the agreement, and from both yeses while there is none.</summary>
public static class Milestones
{
    /// <summary>From when half-time is suggested to the two.</summary>
    public static Instant HalfTimeFrom(this Mentorship mentorship, ClosedDays closed) => mentorship.Passed(mentorship.Pace.MidpointPercent, closed);

    /// <summary>From when rounding off is.</summary>
    public static Instant ClosingFrom(this Mentorship mentorship, ClosedDays closed) => mentorship.Passed(mentorship.Pace.ClosingPercent, closed);

    private static Instant Passed(this Mentorship mentorship, int percent, ClosedDays closed) => mentorship.Adept.Attention(closed).AfterShare(
        mentorship.Agreement?.FirstAt ?? mentorship.AgreedAt!.Value, mentorship.Agreement?.Frame.Months ?? mentorship.Pace.Months, percent);
}
