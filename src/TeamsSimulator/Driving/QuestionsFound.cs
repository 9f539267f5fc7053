using System.Collections;
using TeamsSimulator.Inbound;

namespace TeamsSimulator;

/// <summary>What a search from the compose box shows: questions to choose from, or a word in their place.</summary>
/// <param name="questions">In the bot's order.</param>
/// <param name="word">The word; null where there is a list.</param>
public sealed class QuestionsFound(IReadOnlyList<FoundQuestion> questions, string? word) : IReadOnlyList<FoundQuestion>
{
    public string? Word => word;

    public int Count => questions.Count;

    public FoundQuestion this[int index] => questions[index];

    public IEnumerator<FoundQuestion> GetEnumerator() => questions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One question in the list.</summary>
public sealed class FoundQuestion
{
    internal FoundQuestion(SearchHit hit) => Hit = hit;

    public string Title => Hit.Title;

    /// <summary>The line below the title.</summary>
    public string About => Hit.Text;

    internal SearchHit Hit { get; }

    public override string ToString() => $"{Title} ({About})";
}
