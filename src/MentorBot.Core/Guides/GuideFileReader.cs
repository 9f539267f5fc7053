using MentorBot.Core.Content;

namespace MentorBot.Core.Guides;

/// <summary>Reads a guide: its <c>title</c>, and <c>pages</c>, each with a <c>title</c> and <c>paragraphs</c>. A guide names nobody.</summary>
internal sealed class GuideFileReader(ContentFile file, ContentProblems problems)
{
    private const int LongestTitle = 60;
    private const int LongestParagraph = 320;

    // What fits a card without scrolling on a phone.
    private const int MostParagraphs = 5;

    private static readonly string[] Parts = ["title", "pages"];
    private static readonly string[] Fields = ["title", "paragraphs"];

    private readonly WordingReader _wordings = new(file, new HashSet<string>(), problems);

    /// <summary>Null, with problems, when the file cannot be used.</summary>
    public Guide? Read()
    {
        var root = ContentYaml.Read(file, problems);
        if (root is null && problems.In(file))
            return null;
        if (root is not MapNode map || map["pages"] is not ListNode { Items.Count: > 0 } list)
        {
            problems.Add(file, root?.Line ?? 1, "The file has no pages. Write pages: and below it one entry for each, beginning with \"- title:\".");
            return null;
        }

        map.Expect(Parts, file, problems);
        var title = _wordings.Read(map["title"], map.Line, "title", LongestTitle);
        var pages = list.Items.Select((item, at) => ReadPage(item, at + 1)).ToList();
        return title is null || pages.Contains(null) ? null : new Guide(Path.GetFileNameWithoutExtension(file.Name), title, [.. pages.OfType<GuidePage>()]);
    }

    private GuidePage? ReadPage(ContentNode node, int number)
    {
        if (node is not MapNode map || map["paragraphs"] is not ListNode { Items.Count: > 0 and <= MostParagraphs } list)
        {
            problems.Add(file, node.Line, $"Page {number} needs paragraphs, {MostParagraphs} at most. Write paragraphs: and below it each one, beginning with \"- sv:\".");
            return null;
        }

        map.Expect(Fields, file, problems);
        var title = _wordings.Read(map["title"], map.Line, $"page {number} title", LongestTitle);
        var paragraphs = list.Items.Select((item, at) => _wordings.Read(item, item.Line, $"page {number} paragraph {at + 1}", LongestParagraph)).ToList();
        return title is null || paragraphs.Contains(null) ? null : new GuidePage(title, [.. paragraphs.OfType<Wording>()]);
    }
}
