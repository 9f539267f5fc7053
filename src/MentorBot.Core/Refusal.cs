namespace MentorBot.Core;

/// <summary>Why something was not done. Each has a text of its own, <c>refusal.…</c>, in both languages.</summary>
public enum Refusal
{
    /// <summary>Nothing was written where something is needed.</summary>
    Empty,

    /// <summary>More characters than the field takes.</summary>
    TooLong,

    /// <summary>None of the choices on the page.</summary>
    NotAChoice,

    /// <summary>No date, or one that no calendar has.</summary>
    NotADate,

    /// <summary>No time of day.</summary>
    NotATime,

    /// <summary>Before now.</summary>
    InThePast,

    /// <summary>Further ahead than anybody plans a meeting.</summary>
    TooFarAhead,

    /// <summary>A local time that the change to summer time skips.</summary>
    SkippedHour,

    /// <summary>A local time that comes twice when summer time ends.</summary>
    RepeatedHour,

    /// <summary>Another meeting of the same two stands there already.</summary>
    Overlaps,

    /// <summary>More meetings booked ahead than make sense.</summary>
    TooManyMeetings,

    /// <summary>The meeting was called off.</summary>
    MeetingCancelled,

    /// <summary>The meeting is over.</summary>
    MeetingOver,

    /// <summary>Nobody by that choice.</summary>
    UnknownPerson,

    /// <summary>Oneself as mentor.</summary>
    Oneself,

    /// <summary>No invitation by that code.</summary>
    UnknownCode,

    /// <summary>The invitation has lapsed.</summary>
    CodeExpired,

    /// <summary>The invitation was answered by somebody.</summary>
    CodeUsed,

    /// <summary>The invitation is meant for somebody else.</summary>
    CodeNotYours,

    /// <summary>The question was answered before, differently.</summary>
    AlreadyAnswered,

    /// <summary>The invitation was taken back.</summary>
    Withdrawn,

    /// <summary>Needs a mentor who has said yes.</summary>
    NoMentorYet,

    /// <summary>Not one of this mentorship's two.</summary>
    NotYours,

    /// <summary>The mentorship has ended.</summary>
    Ended,

    /// <summary>The other has proposed something else in the meantime.</summary>
    Changed,

    /// <summary>One's own proposal, for the other to answer.</summary>
    YoursToWaitFor,

    /// <summary>The stage that it belongs to is over.</summary>
    StageOver,

    /// <summary>The agreement's rhythm or length is out of bounds.</summary>
    NotAFrame,

    /// <summary>For the adept to do, who leads.</summary>
    AdeptLeads,

    /// <summary>Nobody is leaving.</summary>
    NotLeaving,

    /// <summary>The mentor has said yes outside of Teams, or there is one already.</summary>
    HasMentor,
}
