using MentorBot.Core.Content;

namespace MentorBot.Core.Guides;

/// <summary>The guides there are to read.</summary>
public sealed class GuideLibrary
{
    /// <param name="files">One guide in each.</param>
    /// <exception cref="ContentException">Anything in the files is not as it must be; all of it is named.</exception>
    public GuideLibrary(IEnumerable<ContentFile> files)
    {
        var problems = new ContentProblems();
        Guides = [.. files.Select(file => new GuideFileReader(file, problems).Read()).OfType<Guide>()];
        problems.ThrowIfAny();
    }

    public IReadOnlyList<Guide> Guides { get; }

    /// <summary>Null when there is none by that id.</summary>
    public Guide? Find(string id) => Guides.FirstOrDefault(guide => guide.Id == id);
}
