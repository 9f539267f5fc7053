using System.Collections.Immutable;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Questions;

/// <summary>What a search came to.</summary>
/// <param name="Hits">The best first.</param>
/// <param name="Word">Said where there is nothing to choose from; null otherwise.</param>
public sealed record QuestionsFound(ImmutableArray<QuestionHit> Hits, string? Word = null)
{
    public static QuestionsFound Nothing(string word) => new([], word);
}

/// <param name="Question">As the list shows it: text, not Markdown.</param>
/// <param name="About">Its themes, as the list shows them below.</param>
/// <param name="Card">What is put into the chat when it is chosen. Read by both of the two.</param>
public sealed record QuestionHit(string Question, string About, Page Card);
