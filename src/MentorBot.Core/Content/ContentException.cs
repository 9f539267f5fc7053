namespace MentorBot.Core.Content;

/// <summary>Content that cannot be used. It names every problem found, so that an editor mends all of them in one go.</summary>
public sealed class ContentException(IReadOnlyList<ContentProblem> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<ContentProblem> Problems { get; } = problems;
}
