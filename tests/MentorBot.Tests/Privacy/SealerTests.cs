using CsCheck;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Privacy;

namespace MentorBot.Tests.Privacy;

public sealed class SealerTests
{
    private const string Document = "journal/anna/2027-01";
    private static readonly PersonId Anna = new("anna");
    private static readonly PersonId Bo = new("bo");
    private static readonly PersonKey Key = PersonKey.Random();

    /// <summary>Any UTF-16 at all, so half surrogate pairs as well, and what people do write.</summary>
    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.String[Gen.Char, 0, 200],
        Gen.OneOf(
            "", " ", "Vad är levande nu?", "🤝👩🏽‍🚀", "שלום \u200Fעולם", "مرحبا", "a\0b", "\uD83E", "\uDD1D\uD83E", "\"}\\u0000</script>\r\n"));

    private static string SealForAnna(string text = "Det jag inte vågar fråga") => Sealer.Seal(PrivateText.For(Anna, text), Key, Document);

    [Fact]
    public void Every_text_opens_as_it_was_with_half_characters_replaced() => Texts.Sample(text =>
    {
        var opened = Sealer.Open(SealForAnna(text), Anna, Key, Document);

        Assert.False(opened.IsGone);
        Assert.Equal(WellFormed(text), opened.ReadBy(Anna));
    });

    [Fact]
    public void The_same_text_is_never_sealed_alike() => Assert.NotEqual(SealForAnna(), SealForAnna());

    [Fact]
    public void The_seal_says_its_version_and_is_otherwise_base64()
    {
        var sealedText = SealForAnna();

        Assert.StartsWith("1:", sealedText, StringComparison.Ordinal);
        Assert.True(Convert.TryFromBase64String(sealedText[2..], new byte[sealedText.Length], out _));
    }

    [Fact]
    public void In_another_document_it_does_not_open()
    {
        var error = Assert.Throws<SealBrokenException>(() => Sealer.Open(SealForAnna(), Anna, Key, "journal/anna/2027-02"));

        Assert.Contains("journal/anna/2027-02", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void For_another_reader_it_does_not_open_whatever_the_key()
    {
        Assert.Throws<SealBrokenException>(() => Sealer.Open(SealForAnna(), Bo, Key, Document));
        Assert.Throws<SealBrokenException>(() => Sealer.Open(SealForAnna(), Bo, PersonKey.Random(), Document));
        Assert.Throws<SealBrokenException>(() => Sealer.Open(SealForAnna(), Bo, null, Document));
    }

    [Fact]
    public void Whichever_byte_is_changed_the_seal_is_broken() =>
        Gen.Select(Gen.Int[0, 63], Gen.Byte[1, 255]).Sample((place, change) =>
        {
            var bytes = Convert.FromBase64String(SealForAnna("En text av tjugo tkn")[2..]);
            bytes[place] ^= change;

            Assert.Throws<SealBrokenException>(() => Sealer.Open("1:" + Convert.ToBase64String(bytes), Anna, Key, Document));
        });

    [Theory]
    [InlineData("")]
    [InlineData("1:")]
    [InlineData("1:AAAA")]
    [InlineData("1:not base64")]
    [InlineData("2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_seal_is_a_broken_one(string sealedText) =>
        Assert.Throws<SealBrokenException>(() => Sealer.Open(sealedText, Anna, Key, Document));

    [Fact]
    public void When_the_key_is_erased_the_text_is_gone() => Assert.True(Sealer.Open(SealForAnna(), Anna, null, Document).IsGone);

    [Fact]
    public void Who_erased_and_came_back_does_not_read_it_with_the_new_key() =>
        Assert.True(Sealer.Open(SealForAnna(), Anna, PersonKey.Random(), Document).IsGone);

    [Fact]
    public void A_forged_id_of_a_key_opens_nothing()
    {
        var forged = new PersonKey(Key.Id, PersonKey.Random().Secret);

        Assert.Throws<SealBrokenException>(() => Sealer.Open(SealForAnna(), Anna, forged, Document));
    }

    [Fact]
    public void What_is_gone_can_not_be_sealed() =>
        Assert.Throws<InvalidOperationException>(() => Sealer.Seal(PrivateText.Gone(Anna), Key, Document));

    internal static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
