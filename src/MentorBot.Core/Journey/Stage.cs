using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Journey;

/// <summary>Where a mentorship is. Dates only suggest; people move it.</summary>
public enum Stage
{
    /// <summary>Why now; until the adept has put the intention into words.</summary>
    Intention,

    /// <summary>Choosing each other; until both have said yes.</summary>
    Match,

    /// <summary>Agreeing; until both have said yes to a frame.</summary>
    Agreement,

    /// <summary>Under way, before half-time and after it.</summary>
    Working,

    /// <summary>Halfway; from when the adept takes it up until the talk has been held.</summary>
    Midpoint,

    /// <summary>Rounding off; until both say that the ending talk has been held.</summary>
    Closing,

    /// <summary>Afterwards; until retention ends.</summary>
    After,
}

public static class Stages
{
    /// <summary>Told from what has happened, never kept beside it.</summary>
    public static Stage Stage(this Mentorship mentorship) => mentorship switch
    {
        { Ending: not null } => Journey.Stage.After,
        { ClosingBegunAt: not null } => Journey.Stage.Closing,
        { AgreedAt: null, Intentions.IsEmpty: true } => Journey.Stage.Intention,
        { AgreedAt: null } => Journey.Stage.Match,
        { HalfTimeBegunAt: not null, HalfTimeAt: null } => Journey.Stage.Midpoint,
        { HalfTimeAt: not null } => Journey.Stage.Working,
        { Agreement: null } => Journey.Stage.Agreement,
        _ => Journey.Stage.Working,
    };
}
