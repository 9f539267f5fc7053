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

    /// <summary>Names it among the mentorship's claims.</summary>
    public string Key => $"{Kind}/{About}/{Edition}";
}
