using MentorBot.Core.Content;

namespace MentorBot.Core.Tests;

public class TextKeysInSourceTests
{
    private static readonly IReadOnlyCollection<string> Keys = new Texts(EmbeddedContent.Under("texts/")).Keys;

    [Fact]
    public void Every_key_that_the_code_says_is_in_the_files() => Assert.Empty(
        SourceTree.Read().SelectMany(source => TextKeys.NeededBy(source.Text)
            .Where(needed => !Keys.Any(key => TextKeys.Names(needed, key)))
            .Select(needed => $"{source.File} says \"{needed}\"")));

    [Fact]
    public void Every_key_in_the_files_is_said_by_the_code()
    {
        var mentions = SourceTree.Read().SelectMany(source => TextKeys.MentionedIn(source.Text)).ToHashSet();

        Assert.All(Keys, key => Assert.Contains(mentions, mention => TextKeys.Names(mention, key)));
    }

    [Theory]
    [InlineData("""texts.Say(language, "a.b")""", "a.b")]
    [InlineData("""texts.Say(LanguageOf(person), "a.b", ("name", value))""", "a.b")]
    [InlineData("texts.Say(\n    person.Language,\n    \"a.b\")", "a.b")]
    [InlineData("""Say("a.b")""", "a.b")]
    [InlineData("""texts.Say(language, $"kind.{kind}")""", "kind.")]
    [InlineData("""new Page("texts:a.b")""", "a.b")]
    public void A_key_is_found_in_code(string source, string key)
    {
        Assert.Equal([key], TextKeys.NeededBy(source));
        Assert.Contains(key, TextKeys.MentionedIn(source));
    }

    [Theory]
    [InlineData("""question.Say(language, names)""")]
    [InlineData("""adept.Says("möte")""")]
    public void What_is_no_key_is_left_alone(string source) => Assert.Empty(TextKeys.NeededBy(source));
}
