using MentorBot.Core.MyData;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.MyData;

public class ErasureTests
{
    private static readonly Erasure WhileAway = new("e1", Ina.Id, Now);

    [Fact]
    public void One_that_was_asked_for_holds() => Assert.True((WhileAway with { Asked = true }).HoldsFor(Ina));

    [Fact]
    public void One_that_has_begun_holds_whoever_comes_back() => Assert.True(WhileAway.HoldsFor(Ina with { Installed = true, Erasing = "e1" }));

    [Theory]
    [InlineData(false, "e1", true)]
    [InlineData(true, "e1", false)]
    [InlineData(false, "e2", false)] // removed again since: another clock runs
    [InlineData(false, null, false)]
    public void While_away_it_holds_as_long_as_they_have_not_come_back(bool installed, string? away, bool holds) =>
        Assert.Equal(holds, WhileAway.HoldsFor(Ina with { Installed = installed, Away = away }));
}
