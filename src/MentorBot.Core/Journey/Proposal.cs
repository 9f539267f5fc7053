using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>What concerns both and so needs both: one says it, the other says yes or no.</summary>
public enum ProposalKind
{
    /// <summary>A frame to agree on, the first one or a change.</summary>
    Agreement,

    /// <summary>A rest until a date.</summary>
    Pause,

    /// <summary>The ending talk has been held: this is the goodbye.</summary>
    Goodbye,
}

/// <summary>What became of a proposal.</summary>
public enum ProposalAnswer
{
    Yes,

    No,

    /// <summary>Taken back by who made it, or replaced by another of theirs.</summary>
    Withdrawn,

    /// <summary>The other answered with a proposal of their own.</summary>
    Countered,
}

/// <summary>One proposal in a mentorship, open until it is answered.</summary>
public sealed record Proposal
{
    /// <summary>Counts a mentorship's proposals from 1; buttons name it, so that an old card can't answer a new one.</summary>
    public required int Number { get; init; }

    public required ProposalKind Kind { get; init; }

    public required Role By { get; init; }

    public required Instant At { get; init; }

    /// <summary>For <see cref="ProposalKind.Agreement"/>.</summary>
    public Frame? Frame { get; init; }

    /// <summary>For <see cref="ProposalKind.Pause"/>.</summary>
    public Instant? Until { get; init; }

    public ProposalAnswer? Answer { get; init; }

    public Instant? AnsweredAt { get; init; }

    public bool IsOpen => Answer is null;
}
