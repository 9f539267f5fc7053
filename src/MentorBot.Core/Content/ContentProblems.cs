namespace MentorBot.Core.Content;

/// <summary>Gathers what is wrong while content is read on.</summary>
internal sealed class ContentProblems
{
    private readonly List<ContentProblem> _problems = [];

    public void Add(ContentFile file, int line, string message) => _problems.Add(new(file.Name, line, message));

    /// <summary>Whether anything is wrong with the file so far.</summary>
    public bool In(ContentFile file) => _problems.Exists(problem => problem.File == file.Name);

    /// <exception cref="ContentException">Anything was added.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
            throw new ContentException(_problems);
    }
}
