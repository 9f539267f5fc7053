namespace MentorBot.Core.Questions;

/// <summary>A search for questions, as Teams asks for it while somebody types.</summary>
/// <param name="Words">What is typed so far; empty at first.</param>
/// <param name="Skip">Hits to pass over: those that are shown already.</param>
/// <param name="Count">The most hits wanted.</param>
public sealed record QuestionQuery(string Words, int Skip = 0, int Count = QuestionQuery.Most)
{
    /// <summary>The most hits that are given at once, however many are wanted.</summary>
    public const int Most = 25;

    /// <summary>Characters that a search may have.</summary>
    public const int Longest = 100;
}
