using MentorBot.Core.Content;
using MentorBot.Core.People;

namespace MentorBot.Core.Questions;

/// <summary>A question to think about, and when it fits.</summary>
/// <param name="Id">What is stored of a question that was asked; the wording may change, the id stays.</param>
/// <param name="Kind">A kind of conversation, or null for a question that fits every kind.</param>
public sealed record Question(
    string Id,
    Wording Wording,
    IReadOnlySet<QuestionRole> Roles,
    IReadOnlySet<QuestionStage> Stages,
    QuestionMoment Moment,
    string? Kind,
    IReadOnlySet<QuestionTheme> Themes,
    QuestionLevel Level)
{
    /// <summary>What fits more stages than this was written for none of them in particular.</summary>
    private const int MostOfTheirOwn = 2;

    /// <summary>The move that was tried; null for a question that is not about practice.</summary>
    public QuestionMove? Move { get; init; }

    public string Say(Language language, Names names) => Wording.In(language).Fill(names.Of);

    public bool Fits(QuestionWish wish) =>
        Roles.Contains(wish.Role)
        && (!wish.Together || (Roles.Contains(QuestionRole.Adept) && Roles.Contains(QuestionRole.Mentor)))
        && Moment == wish.Moment
        && Move == wish.Move
        && (Kind is null || Kind == wish.Kind)
        && (wish.Stage is not { } stage || Stages.Contains(stage))
        && (!wish.OfTheStage || Stages.Count <= MostOfTheirOwn)
        && (wish.Theme is not { } theme || Themes.Contains(theme))
        && (wish.Level is not { } level || Level == level);
}
