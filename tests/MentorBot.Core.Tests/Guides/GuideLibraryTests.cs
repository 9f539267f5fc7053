using MentorBot.Core.Content;
using MentorBot.Core.Guides;

namespace MentorBot.Core.Tests.Guides;

public class GuideLibraryTests
{
    private const string Good = """
        title: {sv: Titel, en: Title}
        pages:
          - title: {sv: Ett, en: One}
            paragraphs:
              - {sv: Stycke, en: Paragraph}

        """;

    private static readonly GuideLibrary Shipped = new(EmbeddedContent.Under("guides/"));

    private static IEnumerable<Wording> Wordings => Shipped.Guides
        .SelectMany(guide => (Wording[])[guide.Title, .. guide.Pages.SelectMany(page => (Wording[])[page.Title, .. page.Paragraphs])]);

    [Fact]
    public void Four_guides_ship() =>
        Assert.Equal(["conditions", "ending-well", "find-your-own-mentor", "mentors-responsibility"], Shipped.Guides.Select(guide => guide.Id));

    [Fact]
    public void What_ships_keeps_the_manner() => Assert.All(Wordings, Manner.AssertKept);

    [Fact]
    public void Nothing_is_promised_of_mentorship()
    {
        string[] claims = ["bevisat", "forskning visar", "garanter", "proven", "research shows", "guarantee"];
        Assert.All(Wordings, wording => Assert.All(claims, claim =>
        {
            Assert.DoesNotContain(claim, wording.Swedish.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(claim, wording.English.ToString(), StringComparison.OrdinalIgnoreCase);
        }));
    }

    [Fact]
    public void A_guide_goes_by_the_name_of_its_file()
    {
        var library = new GuideLibrary([new("guides/a-guide.yaml", Good)]);

        Assert.Equal("Paragraph", library.Find("a-guide")!.Pages[0].Paragraphs[0].English.ToString());
        Assert.Null(library.Find("another"));
    }

    [Theory]
    [InlineData("title: {sv: Titel, en: Title}\n", "", 1, "\"title\" has no languages. Write sv: and en: indented below it.")]
    [InlineData("title: {sv: Titel, en: Title}\n", "title: {sv: Titel, en: Title}\nby: me\n", 2, "\"by\" is not known here. Use title, pages.")]
    [InlineData("title: {sv: Ett, en: One}", "title: {sv: Ett}", 3, "\"page 1 title\" has no en. Write en: and the text.")]
    [InlineData("    paragraphs:\n      - {sv: Stycke, en: Paragraph}\n", "", 3, "Page 1 needs paragraphs, 5 at most. Write paragraphs: and below it each one")]
    [InlineData("    paragraphs:\n", "    text:\n", 3, "Page 1 needs paragraphs, 5 at most.")]
    [InlineData("- {sv: Stycke, en: Paragraph}", "- Stycke", 5, "\"page 1 paragraph 1\" has no languages.")]
    [InlineData("en: Paragraph", "en: \"\"", 5, "\"page 1 paragraph 1\" has an empty en.")]
    [InlineData("{sv: Stycke, en: Paragraph}", "{sv: \"{mentor}\", en: \"{mentor}\"}", 5, "\"page 1 paragraph 1\" has {mentor}, which cannot be filled here.")]
    [InlineData("  - title: {sv: Ett, en: One}\n    paragraphs:\n      - {sv: Stycke, en: Paragraph}\n", "", 1, "The file has no pages. Write pages:")]
    [InlineData("pages:", "pages: [", 3, "This cannot be read as YAML")]
    public void A_mistake_is_named_with_its_line_and_a_way_out(string right, string wrong, int line, string message)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        var problem = Assert.Single(Problems(Good.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal(("guides/a.yaml", line), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_are_short_and_few()
    {
        var problem = Assert.Single(Problems(Good.Replace("en: Paragraph", $"en: {new string('x', 321)}", StringComparison.Ordinal)));
        Assert.Equal(new("guides/a.yaml", 5, "\"page 1 paragraph 1\" has 321 characters in en. Cut it to 320 at most."), problem);

        var many = Problems(Good + string.Concat(Enumerable.Repeat("      - {sv: Stycke, en: Paragraph}\n", 5)));
        Assert.Contains("5 at most", Assert.Single(many).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ContentProblem> Problems(string yaml) =>
        Assert.Throws<ContentException>(() => new GuideLibrary([new("guides/a.yaml", yaml)])).Problems;
}
