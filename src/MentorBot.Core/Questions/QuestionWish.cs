namespace MentorBot.Core.Questions;

/// <summary>What a question is wanted for.</summary>
public sealed record QuestionWish(QuestionRole Role, QuestionMoment Moment)
{
    /// <summary>The kind of conversation chosen. Null while none is: then only questions that fit every kind do.</summary>
    public string? Kind { get; init; }

    /// <summary>Null where the stage does not matter.</summary>
    public QuestionStage? Stage { get; init; }

    /// <summary>Null where the theme does not matter.</summary>
    public QuestionTheme? Theme { get; init; }

    /// <summary>Null where it does not matter what the question is about.</summary>
    public QuestionLevel? Level { get; init; }
}
