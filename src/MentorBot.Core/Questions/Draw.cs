using System.Collections.Immutable;

namespace MentorBot.Core.Questions;

/// <summary>One draw from the library: what is known of whoever is asked, and the lot.</summary>
/// <param name="Seed">Spreads the choice over pairs and meetings, e.g. a mentorship's and a meeting's id.</param>
public sealed record Draw(string Seed)
{
    /// <summary>Ids of questions this person was asked, oldest first; an id may recur.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Ids of questions that never come, however few are left: above all those that the person has said are not for them.</summary>
    public IReadOnlySet<string> Without { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Themes that the person's next questions should touch; see <see cref="Leanings"/>.</summary>
    public IReadOnlySet<QuestionTheme> LeansTo { get; init; } = ImmutableHashSet<QuestionTheme>.Empty;
}
