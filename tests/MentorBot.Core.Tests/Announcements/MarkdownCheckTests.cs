using MentorBot.Core.Announcements.Composing;

namespace MentorBot.Core.Tests.Announcements;

public class MarkdownCheckTests
{
    [Theory]
    [InlineData("Vi ses i **foajén** klockan *fyra*.")]
    [InlineData("***Viktigt*** och __fett__ och _kursivt_")]
    [InlineData("- kaffe\n- bulle\n\n1. först\n2. sedan")]
    [InlineData("Läs [programmet](https://www.example.com/program) eller [skriv](mailto:sam@example.com).")]
    [InlineData("<https://www.example.com> och https://www.example.com/a_b__c")]
    [InlineData("5 * 3 * 2, 4*5, snake_case och snake__case")]
    [InlineData("Rum [B4] (plan 2), pris < 100 kr, a > b & c")]
    [InlineData(@"Med \*stjärnor\*, \[hakar\](inte en länk) och \*\*två\*\*.")]
    [InlineData("Ta med:\nkaffe\nbulle")]
    [InlineData("#halvtid är taggen, och plats 3.")]
    [InlineData("")]
    public void What_cards_show_as_it_was_meant_is_fine(string text) => Assert.Null(MarkdownCheck.Of(text));

    [Theory]
    [InlineData("Vi ses i **foajén klockan fyra.", MarkdownTroubleKind.LoneBold, "**foajén klockan fyra.")]
    [InlineData("Vi ses i foajén** klockan fyra.", MarkdownTroubleKind.LoneBold, "** klockan fyra.")]
    [InlineData("Först.\n\n**fet *kursiv**", MarkdownTroubleKind.LoneItalic, "**fet *kursiv**")]
    [InlineData("Det är *viktigt att komma.", MarkdownTroubleKind.LoneItalic, "*viktigt att komma.")]
    [InlineData("Läs [programmet](https://www.example.com", MarkdownTroubleKind.BrokenLink, "[programmet](https://www.exam …")]
    [InlineData("Läs [programmet (https://www.example.com)", MarkdownTroubleKind.BrokenLink, "[programmet (https://www.exam …")]
    [InlineData("Läs [programmet] (https://www.example.com)", MarkdownTroubleKind.BrokenLink, "[programmet] (https://www.exa …")]
    [InlineData("Läs programmet](https://www.example.com)", MarkdownTroubleKind.BrokenLink, "](https://www.example.com)")]
    [InlineData("Läs [programmet](http://www.example.com)", MarkdownTroubleKind.LinkNotSafe, "[programmet](http://www.examp …")]
    [InlineData("Läs [programmet](javascript:alert(1))", MarkdownTroubleKind.LinkNotSafe, "[programmet](javascript:alert …")]
    [InlineData("Läs [programmet]()", MarkdownTroubleKind.LinkNotSafe, "[programmet]()")]
    [InlineData("Se ![foajén](https://www.example.com/a.png)", MarkdownTroubleKind.Picture, "![foajén](https://www.example …")]
    [InlineData("Vi ses<br>i foajén", MarkdownTroubleKind.Html, "<br>i foajén")]
    [InlineData("<div>Vi ses</div>", MarkdownTroubleKind.Html, "<div>Vi ses</div>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", MarkdownTroubleKind.Table, "| a | b | |---|---| | 1 | 2 |")]
    [InlineData("Hej\n\n# Halvtid\n\nVi ses", MarkdownTroubleKind.Heading, "# Halvtid  Vi ses")]
    [InlineData("> sagt", MarkdownTroubleKind.Quotation, "> sagt")]
    [InlineData("Skriv `hjälp`", MarkdownTroubleKind.Code, "`hjälp`")]
    public void What_they_do_not_is_found_with_its_place(string text, MarkdownTroubleKind kind, string at) =>
        Assert.Equal(new MarkdownTrouble(kind, at), MarkdownCheck.Of(text));

    [Fact]
    public void Of_several_the_first_is_found() =>
        Assert.Equal(new MarkdownTrouble(MarkdownTroubleKind.LoneBold, "**ett och `två` och <b>tre</b>"), MarkdownCheck.Of("Här är **ett och `två` och <b>tre</b>"));
}
