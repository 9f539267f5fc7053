using CsCheck;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Matching;

namespace MentorBot.Core.Tests.Matching;

public class InvitationCodeTests
{
    private static readonly Gen<string> AnyCode = Gen.Byte.Array[8, 64].Select(chance => InvitationCode.From(chance));

    [Fact]
    public void A_code_is_read_back_as_it_was_made() => AnyCode.Sample(code => InvitationCode.Read(code) == code);

    [Fact]
    public void A_code_has_two_groups_of_four() => AnyCode.Sample(code => code.Length == 9 && code[4] == '-');

    [Fact]
    public void A_code_alone_in_a_message_opens_the_question() => AnyCode.Sample(code =>
        Commands.Read(code.ToLowerInvariant()) is { Verb: Commands.OpenCode } act && act[Facts.Code] == code);

    [Theory]
    [InlineData("k7qm-3xpd")]
    [InlineData("K7QM3XPD")]
    [InlineData(" k7qm 3xpd ")]
    [InlineData("K 7 Q M - 3 X P D")]
    [InlineData("K7QM–3XPD")]
    [InlineData("K7QM-3XPD.")]
    public void Case_spaces_and_dashes_do_not_matter(string written) => Assert.Equal("K7QM-3XPD", InvitationCode.Read(written));

    [Theory]
    [InlineData("")]
    [InlineData("K7QM-3XP")]
    [InlineData("K7QM-3XPDD")]
    [InlineData("K7QM-3XP0")] // a nought
    [InlineData("K7QM-3XPO")]
    [InlineData("K7QM-3XP1")] // a one
    [InlineData("K7QM-3XPI")]
    [InlineData("K7QM-3XPL")]
    [InlineData("K7QM-3XPU")]
    [InlineData("K7QM-3XPÅ")]
    [InlineData("Ｋ７ＱＭ３ＸＰＤ")]
    [InlineData("😀😀😀😀😀😀😀😀")]
    public void What_is_no_code_is_refused(string written) => Assert.Null(InvitationCode.Read(written));

    [Fact]
    public void Whatever_is_written_is_read_without_an_error() => Gen.String.Sample(written =>
        InvitationCode.Read(written) is not { } code || InvitationCode.Read(code) == code);

    [Theory]
    [InlineData("begränsa")]
    [InlineData("ärendena")]
    [InlineData("stressad")] // all eight letters occur in codes
    [InlineData("k7qm3xpd")]
    [InlineData("Min kod är K7QM-3XPD")]
    public void A_word_or_a_sentence_is_no_code_in_the_chat(string message) => Assert.Null(Commands.Read(message));
}
