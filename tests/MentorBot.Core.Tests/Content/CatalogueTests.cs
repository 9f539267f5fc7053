using Catalogue;

namespace MentorBot.Core.Tests.Content;

public class CatalogueTests
{
    [Fact]
    public void The_catalogue_in_docs_is_the_one_that_the_content_gives() =>
        Assert.Equal(File.ReadAllText(Path.Combine(SourceTree.Root(), "docs", "catalogue.html")).ReplaceLineEndings("\n"), CataloguePage.Print().ReplaceLineEndings("\n"));
}
