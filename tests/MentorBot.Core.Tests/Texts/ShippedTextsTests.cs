using MentorBot.Core.Content;

namespace MentorBot.Core.Tests;

/// <summary>The manner of what ships. That both languages are there with the same placeholders is checked by loading.</summary>
public class ShippedTextsTests
{
    private static readonly Texts Shipped = new(EmbeddedContent.Under("texts/"));

    [Fact]
    public void Every_text_is_in_both_languages_with_the_same_placeholders() => Assert.All(
        Shipped.Keys.Select(Shipped.WordingOf),
        wording =>
        {
            Assert.NotEmpty(wording.Swedish.ToString().Trim());
            Assert.NotEmpty(wording.English.ToString().Trim());
            Assert.Equal(wording.Swedish.Placeholders.Order(), wording.English.Placeholders.Order());
        });

    [Fact]
    public void Every_text_keeps_the_manner() => Assert.All(Shipped.Keys.Select(Shipped.WordingOf), Manner.AssertKept);
}
