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

        Assert.Empty(Keys.Where(key => !mentions.Any(mention => TextKeys.Names(mention, key))).Select(key => $"nobody says \"{key}\""));
    }

    [Theory]
    [InlineData("""texts.Say(language, "a.b")""", "a.b")]
    [InlineData("""texts.Say(LanguageOf(person), "a.b", ("name", value))""", "a.b")]
    [InlineData("texts.Say(\n    person.Language,\n    \"a.b\")", "a.b")]
    [InlineData("""Say("a.b")""", "a.b")]
    [InlineData("""texts.Say(language, $"kind.{kind}")""", "kind.*")]
    [InlineData("""texts.Say(language, $"kind.asked{kind}")""", "kind.asked*")]
    [InlineData("""new Page("texts:a.b")""", "a.b")]
    public void A_key_is_found_in_code(string source, string key)
    {
        Assert.Equal([key], TextKeys.NeededBy(source));
        Assert.Contains(key, TextKeys.MentionedIn(source));
    }

    [Theory]
    [InlineData("kind.asked*", "kind.askedOnce", true)]
    [InlineData("kind.asked*", "kind.told", false)]
    [InlineData("kind.asked", "kind.askedOnce", false)]
    [InlineData("k*", "kind.asked", false)]
    public void The_head_of_a_composed_key_stands_for_the_keys_that_begin_with_it(string mention, string key, bool names) =>
        Assert.Equal(names, TextKeys.Names(mention, key));

    [Theory]
    [InlineData("""question.Say(language, names)""")]
    [InlineData("""adept.Says("möte")""")]
    public void What_is_no_key_is_left_alone(string source) => Assert.Empty(TextKeys.NeededBy(source));
}
