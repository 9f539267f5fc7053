using CsCheck;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Tests.Reflections;

public class ExcerptTests
{
    [Theory]
    [InlineData("Att tystnad inte är farlig. Och mer.", "Att tystnad inte är farlig.")]
    [InlineData("utan punkt", "utan punkt")]
    [InlineData("  Rad ett\nrad två", "Rad ett")]
    [InlineData("Rad ett\r\nrad två", "Rad ett")]
    [InlineData("Vem då? Jag.", "Vem då?")]
    [InlineData("Han sa ”vänta.” Sedan gick han.", "Han sa ”vänta.”")]
    [InlineData("Jag tänkte … Nej.", "Jag tänkte …")]
    [InlineData("Jag tänkte... nej. Ja.", "Jag tänkte... nej.")]
    [InlineData("Möten t.ex. på måndagar kl. 9 går bra. Annars inte.", "Möten t.ex. på måndagar kl. 9 går bra.")]
    [InlineData("Version 2.0 kom. Bra.", "Version 2.0 kom.")]
    [InlineData("Va?! Nej.", "Va?!")]
    public void The_first_sentence_is_quoted(string text, string quoted) => Assert.Equal(new Excerpt(quoted, IsCut: false), Excerpt.Of(text));

    [Fact]
    public void A_long_sentence_is_cut_after_a_whole_word_and_says_so()
    {
        var excerpt = Excerpt.Of(string.Join(' ', Enumerable.Repeat("ord", 60)))!;

        Assert.Equal((159, true), (excerpt.Words.Length, excerpt.IsCut));
        Assert.EndsWith("ord …", excerpt.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_a_hundred_and_sixty_characters_is_whole()
    {
        var sentence = new string('x', 80) + ' ' + new string('y', 78) + '.';

        Assert.Equal(new Excerpt(sentence, IsCut: false), Excerpt.Of(sentence));
        Assert.Equal(new Excerpt(new string('x', 80), IsCut: true), Excerpt.Of('x' + sentence[1..^1] + "yy."));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_is_no_quote(string text) => Assert.Null(Excerpt.Of(text));

    [Fact]
    public void A_word_that_has_no_end_is_no_quote() => Assert.Null(Excerpt.Of(new string('x', 500)));

    [Fact]
    public void Whatever_is_written_a_quote_is_of_it_to_the_letter_and_ends_with_a_whole_word() => Gen.Select(Gen.String[Gen.Char["ab Å.\n!?…"], 0, 400], Gen.String).Sample((words, anything) =>
        new[] { words, anything }.All(text => Excerpt.Of(text) is not { } quote
            || (quote.Words.Length is > 0 and <= Excerpt.Longest
                && text.IndexOf(quote.Words, StringComparison.Ordinal) is >= 0 and var at
                && (!quote.IsCut || char.IsWhiteSpace(text[at + quote.Words.Length])))), iter: 5000);
}
