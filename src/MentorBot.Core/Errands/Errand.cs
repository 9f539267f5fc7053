using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Errands;

/// <summary>What the bot goes to somebody with, unasked.</summary>
public enum ErrandKind
{
    /// <summary>To the one asked: somebody wants you as mentor.</summary>
    AskMentor,

    /// <summary>To the adept: what the one asked has answered.</summary>
    TellAnswer,

    /// <summary>To the other: a meeting was booked.</summary>
    TellBooked,

    /// <summary>To the other: a meeting has a new time.</summary>
    TellMoved,

    /// <summary>To the other: a meeting was called off.</summary>
    TellCancelled,

    /// <summary>To the adept, the day before.</summary>
    BeforeAdept,

    /// <summary>To the mentor, some hours before.</summary>
    BeforeMentor,

    /// <summary>The mentor's card of before, as things stand now: more was shared, or the time is another.</summary>
    UpdateMentorCard,

    /// <summary>To the adept, a quarter of an hour after.</summary>
    AfterAdept,

    /// <summary>To the mentor, an hour after.</summary>
    AfterMentor,

    /// <summary>To the adept, the next working day, once.</summary>
    RemindAdept,

    /// <summary>To the adept: the sentence on why now is still to be found.</summary>
    NudgeIntention,

    /// <summary>To the one asked to be mentor: the question waits.</summary>
    NudgeAsked,

    /// <summary>To the adept: no answer, or nobody asked; somebody else?</summary>
    NudgeAskAnother,

    /// <summary>To the adept: book the first meeting.</summary>
    NudgeFirstMeeting,

    /// <summary>To each, after the first meeting: what do you agree on?</summary>
    NudgeAgree,

    /// <summary>To the adept: the rhythm has passed and nothing is booked.</summary>
    NudgeBook,

    /// <summary>To each: half of the agreed time has passed.</summary>
    NudgeHalfTime,

    /// <summary>To each: the agreed time is running out.</summary>
    NudgeClosing,

    /// <summary>To the adept: rounding off is still to be done.</summary>
    NudgeClosingAgain,

    /// <summary>To the adept, and to the mentor later: nothing has been booked for long.</summary>
    NudgeBecalmed,

    /// <summary>To the one whose answer a proposal waits for.</summary>
    NudgeAwaits,

    /// <summary>To the one who is leaving: have you told the other?</summary>
    NudgeTold,

    /// <summary>To the adept: the rest that both agreed on is over.</summary>
    NudgeRestOver,

    /// <summary>To each who wanted it, some months after the goodbye.</summary>
    NudgeLater,

    /// <summary>To the other: a proposal.</summary>
    TellProposal,

    /// <summary>To the one who proposed: the answer.</summary>
    TellProposalAnswer,

    /// <summary>To the other: the mentorship has ended.</summary>
    TellEnded,

    /// <summary>To the other: thanks, word for word.</summary>
    TellThanks,

    /// <summary>To each: on that date everything is erased.</summary>
    TellErasing,
}

/// <summary>One thing to go to somebody with, told from the mentorship's own facts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="To">For whom of the two; for <see cref="ErrandKind.AskMentor"/> the mentor-to-be.</param>
/// <param name="About">Id of the meeting, or the invitation's code.</param>
/// <param name="Edition">Tells errands of the same kind about the same thing apart, e.g. after a meeting was moved.</param>
/// <param name="DueAt">From when.</param>
/// <param name="StaleAt">From when on it is better left undone.</param>
public sealed record Errand(ErrandKind Kind, Role To, string About, long Edition, Instant DueAt, Instant StaleAt)
{
    /// <summary>The person was just there and expects it: working hours do not hold it back.</summary>
    public bool AtOnce { get; init; }

    /// <summary>News of what the other did, which comes also to who has put prompts and nudges to rest for a while.</summary>
    public bool IsNews => Kind is ErrandKind.AskMentor or ErrandKind.TellAnswer or ErrandKind.TellBooked or ErrandKind.TellMoved or ErrandKind.TellCancelled
        or ErrandKind.UpdateMentorCard or (>= ErrandKind.TellProposal and <= ErrandKind.TellErasing);

    /// <summary>A message tied to a stage, of which a person gets at most one a week; the rest are tied to a meeting or to what the other did.</summary>
    public bool IsNudge => Kind is >= ErrandKind.NudgeIntention and <= ErrandKind.NudgeLater;

    /// <summary>Which of two nudges goes first: the lower. 0 for what is no nudge.</summary>
    public int Urgency => Kind switch
    {
        ErrandKind.NudgeAwaits or ErrandKind.NudgeAsked => 1,
        ErrandKind.NudgeTold or ErrandKind.NudgeClosing or ErrandKind.NudgeClosingAgain => 2,
        ErrandKind.NudgeFirstMeeting or ErrandKind.NudgeAgree or ErrandKind.NudgeIntention or ErrandKind.NudgeAskAnother => 3,
        ErrandKind.NudgeHalfTime => 4,
        ErrandKind.NudgeBook or ErrandKind.NudgeBecalmed or ErrandKind.NudgeRestOver => 5,
        ErrandKind.NudgeLater => 6,
        _ => 0,
    };

    /// <summary>Names it among the mentorship's claims.</summary>
    public string Key => $"{Kind}/{About}/{Edition}";
}
