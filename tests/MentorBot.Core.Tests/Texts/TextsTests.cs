using MentorBot.Core.Content;
using MentorBot.Core.People;

namespace MentorBot.Core.Tests;

public class TextsTests
{
    private static readonly Texts Sample = new(
        [
            new ContentFile("texts/a.yaml", """
                welcome:
                  title:
                    sv: Hej {name}.
                    en: Hello {name}.
                  two-lines:
                    sv: |-
                      Ett
                      två
                    en: |-
                      One
                      two
                """),
            new ContentFile("texts/b.yaml", """
                no: {sv: "Nej: tack", en: "No: thanks"}
                """),
        ]);

    [Fact]
    public void A_text_is_said_in_the_language_asked_for()
    {
        Assert.Equal("Hej Ina.", Sample.Say(Language.Swedish, "welcome.title", ("name", "Ina")));
        Assert.Equal("Hello Ina.", Sample.Say(Language.English, "welcome.title", ("name", "Ina")));
    }

    [Fact]
    public void A_text_may_have_several_lines() => Assert.Equal("One\ntwo", Sample.Say(Language.English, "welcome.two-lines"));

    [Fact]
    public void Every_value_in_a_file_is_a_text_as_it_stands() => Assert.Equal("Nej: tack", Sample.Say(Language.Swedish, "no"));

    [Fact]
    public void Braces_in_a_value_are_only_braces() =>
        Assert.Equal("Hej {name} }{.", Sample.Say(Language.Swedish, "welcome.title", ("name", "{name} }{")));

    [Fact]
    public void Keys_are_those_of_all_files() => Assert.Equal(["no", "welcome.title", "welcome.two-lines"], Sample.Keys.Order());

    [Fact]
    public void An_unknown_key_is_a_bug()
    {
        var bug = Assert.Throws<ArgumentException>(() => Sample.Say(Language.Swedish, "welcome.titel"));
        Assert.Contains("\"welcome.titel\"", bug.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_a_bug()
    {
        var bug = Assert.Throws<ArgumentException>(() => Sample.Say(Language.Swedish, "welcome.title"));
        Assert.Contains("asks for [name] and was given []", bug.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_no_place_waits_for_is_a_bug()
    {
        var bug = Assert.Throws<ArgumentException>(() => Sample.Say(Language.English, "no", ("name", "Ina")));
        Assert.Contains("asks for [] and was given [name]", bug.Message, StringComparison.Ordinal);
    }
}
