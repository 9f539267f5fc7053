namespace MentorBot.Core.Questions;

/// <summary>What a question is wanted for.</summary>
public sealed record QuestionWish(QuestionRole Role, QuestionMoment Moment)
{
    /// <summary>Only what is asked of adept and mentor alike: the two read it together.</summary>
    public bool Together { get; init; }

    /// <summary>The kind of conversation chosen. Null while none is: then only questions that fit every kind do.</summary>
    public string? Kind { get; init; }

    /// <summary>Null where the stage does not matter.</summary>
    public QuestionStage? Stage { get; init; }

    /// <summary>Only what was written for the stage, and not what fits there as it fits nearly anywhere.</summary>
    public bool OfTheStage { get; init; }

    /// <summary>Null where the theme does not matter.</summary>
    public QuestionTheme? Theme { get; init; }

    /// <summary>Null where the level does not matter.</summary>
    public QuestionLevel? Level { get; init; }

    /// <summary>The move that was practised; null outside practice.</summary>
    public QuestionMove? Move { get; init; }
}
