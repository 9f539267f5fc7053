using System.Collections.Immutable;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using NodaTime;

namespace MentorBot.Core.MyData;

/// <summary>
/// Everything of one person's, as they may read it: what they wrote, what they share with somebody, and what was shared with them. This is the
/// shape of <c>data.json</c>; its fields are described in docs/export.md.
/// </summary>
public sealed record Export(
    string Format,
    Instant MadeAt,
    ExportedPerson Person,
    ImmutableArray<ExportedMentorship> Mentorships,
    ImmutableArray<ExportedQuestion> QuestionsToYou,
    ImmutableArray<ExportedEntry> Journal,
    ImmutableArray<ExportedDialog> Unfinished)
{
    public const string FormatNow = "mentorbot-export/1";
}

public sealed record ExportedPerson(
    string Id,
    string Name,
    Language Language,
    string TimeZone,
    LocalTime HoursFrom,
    LocalTime HoursTo,
    Instant? QuietUntil,
    bool NothingUnasked,
    bool NoAnnouncements,
    ImmutableArray<string> QuestionsSeen,
    ImmutableArray<string> QuestionsNotForYou);

/// <summary>Who did something, as seen by whoever reads the export.</summary>
public enum Who
{
    You,
    TheOther,
}

public sealed record ExportedMentorship(string Id, Role YourRole, string With, Instant BegunAt)
{
    public Instant? AgreedAt { get; init; }

    public ExportedEnding? Ending { get; init; }

    /// <summary>The adept's alone.</summary>
    public ImmutableArray<ExportedText> Intentions { get; init; } = [];

    /// <summary>What the adept said that it touches most; the adept's alone.</summary>
    public QuestionTheme? IntentionTouches { get; init; }

    /// <summary>The experiment taken along to the next meeting, as a move and its place among that move's experiments; the adept's alone.</summary>
    public string? Experiment { get; init; }

    /// <summary>The question to the mentor, as the reader has it.</summary>
    public ExportedQuestion? Question { get; init; }

    public ExportedAgreement? Agreement { get; init; }

    public ImmutableArray<ExportedProposal> Proposals { get; init; } = [];

    public Instant? RestingUntil { get; init; }

    public ImmutableArray<ExportedMeeting> Meetings { get; init; } = [];

    /// <summary>The last if-then plan; the reader's alone.</summary>
    public string? Plan { get; init; }

    public Instant? HalfTimeAt { get; init; }

    public Instant? RoundingOffSince { get; init; }

    public Instant? YouRoundedOffAt { get; init; }

    /// <summary>The reader is leaving and has not told the other.</summary>
    public Instant? YouAreLeavingSince { get; init; }

    public ImmutableArray<ExportedThanks> Thanks { get; init; } = [];

    public bool YouHearLater { get; init; }

    /// <summary>The mentor's alone.</summary>
    public AfterQuestions? QuestionsAfterMeetings { get; init; }
}

/// <summary>How it ended, told by what the reader may know.</summary>
public enum ExportedParting
{
    Together,
    YouLeft,
    TheOtherLeft,
    TheOthersAccountIsGone,
    YouPutItDown,
    Ended,
}

public sealed record ExportedEnding(Instant At, ExportedParting How, string? WordsToYou);

public sealed record ExportedText(Instant At, string Text);

public sealed record ExportedQuestion(string With, Instant SentAt, string Words, InvitationAnswer? Answer, Instant? AnsweredAt);

public sealed record ExportedFrame(int RhythmDays, int Months, string Stays, string Cancelling, string Chafing, string Done);

public sealed record ExportedAgreement(Instant FirstAt, Instant At, ExportedFrame Frame);

public sealed record ExportedProposal(Instant At, Who By, ProposalKind Kind, ProposalAnswer? Answer, Instant? AnsweredAt, ExportedFrame? Frame, Instant? Until);

public sealed record ExportedMeeting(Instant Start, int Minutes, MeetingOrigin Origin, Who BookedBy)
{
    public string? Place { get; init; }

    public Instant? CancelledAt { get; init; }

    /// <summary>Which kind of conversation the adept needed; the adept's alone.</summary>
    public string? Kind { get; init; }

    /// <summary>What was shared before it.</summary>
    public ImmutableArray<ExportedShare> Shared { get; init; } = [];
}

/// <param name="What">Which of the adept's answers.</param>
/// <param name="At">When it was shared.</param>
/// <param name="Text">The mentor's copy; null for the adept, whose own words stand in the journal.</param>
public sealed record ExportedShare(Shareable What, Instant At, string? Text);

/// <param name="From">Who thanks.</param>
/// <param name="At">When.</param>
/// <param name="Text">The copy of whoever was thanked; null for who sent them, whose own words stand in the journal.</param>
public sealed record ExportedThanks(Who From, Instant At, string? Text);

public sealed record ExportedEntry(Instant At, Occasion Occasion, string With, ImmutableArray<JournalItem> Items, Plan? Plan, Ratings? Ratings)
{
    /// <summary>Where the adept put themselves with the moves of being coached.</summary>
    public ImmutableArray<MoveFigure> Moves { get; init; } = [];
}

/// <summary>A dialog that is open or put aside, with what stands in its fields.</summary>
public sealed record ExportedDialog(string Dialog, ImmutableSortedDictionary<string, string> Answers);
