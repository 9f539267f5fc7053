using MentorBot.Core.Content;

namespace MentorBot.Core.Tests;

/// <summary>An editor is told the file, the line and what to do.</summary>
public class BadTextsTests
{
    [Theory]
    [InlineData("a:\n  sv: Hej", 2, "\"a\" has no en. Write en: and the text.")]
    [InlineData("a:\n  sv:\n  en: Hello", 2, "\"a\" has an empty sv. Write the text after sv:.")]
    [InlineData("a:\n  sv: Hej {namn}\n  en: Hello {name}", 2, "\"a\" has {namn}, {name} in one language only. Use the same placeholders in sv and en.")]
    [InlineData("a:\n  sv: Hej {name\n  en: Hello {name}", 2, "\"a\" has a stray brace in sv. Write a placeholder as {name}, and no other braces.")]
    [InlineData("a:\n  sv: {name} och du\n  en: You", 2, "double quotes")]
    [InlineData("a:\n  sv: [name]\n  en: You", 2, "\"a\" has something else than a text in sv. Put the text in double quotes.")]
    [InlineData("a:\n  sv: Hej\n  en: Hello\n  no: Hei", 4, "\"no\" is not known here. Use sv, en.")]
    [InlineData("a:\n  sv: Hej\n  sv: Hejsan\n  en: Hello", 3, "\"sv\" stands twice in the same entry. Keep one.")]
    [InlineData("a:\n  sv: Hej\n  en: Hello\na:\n  sv: Hej\n  en: Hello", 4, "\"a\" stands twice. Remove one of them, or give it another name.")]
    [InlineData("a:\n  b: Hej", 2, "\"a.b\" has no languages. Write sv: and en: indented below it.")]
    [InlineData("- a", 1, "The file holds no named texts.")]
    [InlineData("a:\n  sv: \"Hej\n  en: Hello", 2, "This cannot be read as YAML")]
    public void A_bad_text_is_named_with_its_line_and_a_way_out(string yaml, int line, string message)
    {
        var thrown = Assert.Throws<ContentException>(() => new Texts([new ContentFile("texts/bad.yaml", yaml)]));

        var problem = Assert.Single(thrown.Problems);
        Assert.Equal(("texts/bad.yaml", line), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_all_files_are_named_at_once()
    {
        var thrown = Assert.Throws<ContentException>(() => new Texts(
            [
                new ContentFile("texts/one.yaml", "a:\n  sv: Hej\nb:\n  en: Hello"),
                new ContentFile("texts/two.yaml", "c:\n  sv: Hej\n  en: ''"),
            ]));

        Assert.Equal(
            """
            texts/one.yaml, line 2: "a" has no en. Write en: and the text.
            texts/one.yaml, line 4: "b" has no sv. Write sv: and the text.
            texts/two.yaml, line 3: "c" has an empty en. Write the text after en:.
            """.ReplaceLineEndings("\n"),
            thrown.Message);
    }

    [Fact]
    public void A_key_in_two_files_is_a_problem_of_the_second()
    {
        const string Text = "a:\n  sv: Hej\n  en: Hello";
        var thrown = Assert.Throws<ContentException>(() => new Texts([new ContentFile("one.yaml", Text), new ContentFile("two.yaml", Text)]));

        Assert.Equal("two.yaml", Assert.Single(thrown.Problems).File);
    }
}
