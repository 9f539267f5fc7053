using CsCheck;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Tests.Dialogs;

public class MarkdownTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Int[0, 23].Select(i => "*_#>-+.)1 20 \t\n\\`[]<å😀אX"[i].ToString()).Array[0, 40].Select(string.Concat));

    [Theory]
    [InlineData("**fet** och _kursiv_", @"\*\*fet\*\* och \_kursiv\_")]
    [InlineData("[här](https://example.org)", @"\[här\](https://example.org)")]
    [InlineData("# rubrik", @"\# rubrik")]
    [InlineData("<b>hej</b>", @"\<b\>hej\</b\>")]
    [InlineData("- ett\n+ två", "\\- ett\n\n\\+ två")]
    [InlineData("  - inryckt", @"  \- inryckt")]
    [InlineData("\t- inryckt", "\t\\- inryckt")]
    [InlineData("1. ett\n2) två", "1\\. ett\n\n2\\) två")]
    [InlineData("2027. Det blir året.", @"2027\. Det blir året.")]
    public void What_would_be_formatting_is_shown_as_it_is(string written, string escaped) => Assert.Equal(escaped, Markdown.Escape(written));

    [Theory]
    [InlineData("Vi ses 13.30, inte 14.00 - eller?")]
    [InlineData("13.30 passar")]
    [InlineData("e-post + telefon")]
    [InlineData("שלום 👩‍👩‍👧 مرحبا")]
    [InlineData("")]
    public void Ordinary_writing_is_left_alone(string written) => Assert.Equal(written, Markdown.Escape(written));

    [Fact]
    public void Nothing_that_anybody_writes_is_formatting() => AnyText.Sample(written => !CardReader.IsFormatted(Markdown.Escape(written)), iter: 20_000);

    [Fact]
    public void What_anybody_writes_is_shown_unchanged() => AnyText.Sample(
        written => CardReader.Shown(Markdown.Escape(written)) == written.ReplaceLineEndings("\n"), iter: 20_000);

    [Fact]
    public void Line_breaks_of_every_kind_are_kept() => Assert.Equal("ett\n\ntvå\n\ntre", Markdown.Escape("ett\r\ntvå\rtre"));
}
