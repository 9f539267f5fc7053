using JourneyPicture;

namespace MentorBot.Core.Tests.Journey;

public class PictureTests
{
    [Fact]
    public void The_picture_in_docs_is_the_one_that_the_code_draws() =>
        Assert.Equal(File.ReadAllText(Path.Combine(SourceTree.Root(), "docs", "journey.svg")).ReplaceLineEndings("\n"), Drawing.Svg());
}
