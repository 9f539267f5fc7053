using System.Collections.Immutable;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;
using NodaTime;

namespace MentorBot.Core.Reflections;

/// <summary>What a person wrote for themselves at one occasion. Private to them.</summary>
/// <param name="Id">The dialog it was written in; writing it again replaces it.</param>
/// <param name="At">When it was finished.</param>
/// <param name="Occasion">What gave rise to it.</param>
/// <param name="Mentorship">The mentorship it belongs to, if any.</param>
/// <param name="With">What the other is called there; empty for none.</param>
/// <param name="Items">Questions, as they were put, with what was written.</param>
public sealed record JournalEntry(
    string Id, Instant At, Occasion Occasion, MentorshipId? Mentorship, string With, ImmutableArray<JournalItem> Items)
{
    public Plan? Plan { get; init; }

    public Ratings? Ratings { get; init; }

    /// <summary>Where the person saw themselves in some of the moves of being coached. Never leaves the journal.</summary>
    public ImmutableArray<MoveFigure> Moves { get; init; } = [];

    /// <summary>The move that was tried and is looked back on here; null when none was.</summary>
    public QuestionMove? Tried { get; init; }

    public bool IsEmpty => Items.IsEmpty && Plan is null && Ratings is null && Moves.IsEmpty;

    /// <summary>Roughly how much room it takes, in characters.</summary>
    public int Size => Items.Sum(i => i.Question.Length + i.Answer.Length) + (Plan is null ? 0 : Plan.If.Length + Plan.Then.Length);
}

public sealed record JournalItem(string Question, string Answer)
{
    /// <summary>The library's question that was answered, from which come the themes; null for one of the bot's own, and in what was written before ids were kept.</summary>
    public string? QuestionId { get; init; }
}

/// <summary>If something happens, then I do something: the adept's own experiment until next time.</summary>
public sealed record Plan(string If, string Then);

/// <summary>Two figures and who led; each may be missing. Never leaves the journal.</summary>
/// <param name="Contact">How the contact was, 1–5.</param>
/// <param name="Intention">How strongly the person wants what they want, 1–5.</param>
/// <param name="Led">Who led.</param>
public sealed record Ratings(int? Contact, int? Intention, WhoLed? Led);

/// <param name="Move">Which of the six.</param>
/// <param name="Figure">1–5.</param>
public sealed record MoveFigure(QuestionMove Move, int Figure);

public enum WhoLed
{
    MostlyMe,
    Both,
    MostlyTheOther,
}

public enum Occasion
{
    WhyNow,
    BeforeMeeting,
    AfterMeeting,
    OnMyOwn,
    HalfTime,
    RoundingOff,

    /// <summary>A look at oneself in the moves of being coached.</summary>
    Practice,

    /// <summary>Some months after the goodbye.</summary>
    Afterwards,

    /// <summary>Begun in a dialog that was put aside for good.</summary>
    Unfinished,
}
