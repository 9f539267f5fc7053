using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>Moving from stage to stage. The adept does it, who leads; a date never does.</summary>
public static class Moving
{
    /// <summary>Half-time is taken up. Again changes nothing.</summary>
    public static Decision<Mentorship> BeginHalfTime(this Mentorship mentorship, Role by, Instant now) => MayMove(mentorship, by) switch
    {
        { } refusal => refusal,
        null when mentorship.ClosingBegunAt is not null || mentorship.HalfTimeAt is not null => Refusal.StageOver,
        null when mentorship.HalfTimeBegunAt is not null => mentorship,
        null => mentorship with { HalfTimeBegunAt = now },
    };

    /// <summary>The half-time talk has been held. Again changes nothing; after rounding off has begun there is none.</summary>
    public static Decision<Mentorship> HoldHalfTime(this Mentorship mentorship, Role by, Instant now) => MayMove(mentorship, by) switch
    {
        { } refusal => refusal,
        null when mentorship.HalfTimeAt is not null => mentorship,
        null when mentorship.ClosingBegunAt is not null => Refusal.StageOver,
        null => mentorship with { HalfTimeBegunAt = mentorship.HalfTimeBegunAt ?? now, HalfTimeAt = now },
    };

    /// <summary>Rounding off begins. Again changes nothing.</summary>
    public static Decision<Mentorship> BeginClosing(this Mentorship mentorship, Role by, Instant now) => MayMove(mentorship, by) switch
    {
        { } refusal => refusal,
        null when mentorship.ClosingBegunAt is not null => mentorship,
        null => mentorship with { ClosingBegunAt = now },
    };

    /// <summary>The harvest has been gone through, before the goodbye or after it.</summary>
    public static Mentorship RoundsOff(this Mentorship mentorship, Role by, Instant now) =>
        mentorship.RoundedOff.ContainsKey(by) ? mentorship : mentorship with { RoundedOff = mentorship.RoundedOff.Add(by, now) };

    private static Refusal? MayMove(Mentorship mentorship, Role by) => mentorship switch
    {
        { Ending: not null } => Refusal.Ended,
        { IsPaired: false } => Refusal.NoMentorYet,
        _ when by != Role.Adept => Refusal.AdeptLeads,
        _ => null,
    };
}
