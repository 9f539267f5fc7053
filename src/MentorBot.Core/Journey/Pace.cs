using System.ComponentModel.DataAnnotations;
using MentorBot.Core.Attention;

namespace MentorBot.Core.Journey;

/// <summary>
/// The lengths, shares and waits of a mentorship, as they were when it began: an organisation that changes its settings does not
/// change what two people are in the middle of. Each says which values it takes. Defaults are the mission's. Days are counted as <see cref="Counting"/> says.
/// </summary>
public sealed record Pace
{
    public static Pace Usual { get; } = new();

    /// <summary>Calendar months from the agreement to the goodbye, until the two agree on something else. 1–36.</summary>
    [Range(Frame.FewestMonths, Frame.MostMonths)]
    public int Months { get; init; } = 12;

    /// <summary>Days from meeting to meeting, until the two agree on something else. 7–91.</summary>
    [Range(Frame.ShortestRhythm, Frame.LongestRhythm)]
    public int RhythmDays { get; init; } = 28;

    /// <summary>Share of the agreed time after which half-time is suggested, in percent. 10–90.</summary>
    [Range(10, 90)]
    public int MidpointPercent { get; init; } = 50;

    /// <summary>Share of the agreed time after which rounding off is suggested, in percent. 20–99.</summary>
    [Range(20, 99)]
    public int ClosingPercent { get; init; } = 85;

    /// <summary>Days until somebody who began on "why now" is asked whether to go on. 1–90.</summary>
    [Range(1, 90)]
    public int IntentionDays { get; init; } = 7;

    /// <summary>Days until somebody who was asked something is reminded, once, that it waits. 1–90.</summary>
    [Range(1, 90)]
    public int AwaitsDays { get; init; } = 7;

    /// <summary>Days without an answer until the adept is asked about somebody else. 1–90.</summary>
    [Range(1, 90)]
    public int AskAnotherDays { get; init; } = 14;

    /// <summary>Days from both yeses until the adept is nudged to book the first meeting. 1–60.</summary>
    [Range(1, 60)]
    public int FirstMeetingDays { get; init; } = 2;

    /// <summary>Days beyond the rhythm without a booking until the adept is nudged. 1–90.</summary>
    [Range(1, 90)]
    public int NoBookingDays { get; init; } = 10;

    /// <summary>Fewest days without a booked meeting that count as becalmed. 14–365.</summary>
    [Range(14, 365)]
    public int BecalmedDays { get; init; } = 35;

    /// <summary>Becalmed is at least so many rhythms without a booked meeting. 1–6.</summary>
    [Range(1, 6)]
    public int BecalmedRhythms { get; init; } = 2;

    /// <summary>Days after the adept until the mentor hears that it has been quiet. 1–90.</summary>
    [Range(1, 90)]
    public int BecalmedMentorDays { get; init; } = 7;

    /// <summary>Days until the adept is asked again about rounding off. 1–90.</summary>
    [Range(1, 90)]
    public int ClosingAgainDays { get; init; } = 14;

    /// <summary>Working days that somebody has to tell the other first that they are leaving. 1–20.</summary>
    [Range(1, 20)]
    public int TellsFirstDays { get; init; } = 5;

    /// <summary>Calendar months after the goodbye until who wanted it hears from the bot again. 1–12.</summary>
    [Range(1, 12)]
    public int AfterMonths { get; init; } = 3;

    /// <summary>Calendar months after the goodbye until everything is erased. 1–60.</summary>
    [Range(1, 60)]
    public int RetentionMonths { get; init; } = 12;

    /// <summary>Days' notice before everything is erased. 7–90.</summary>
    [Range(7, 90)]
    public int NoticeDays { get; init; } = 30;
}
