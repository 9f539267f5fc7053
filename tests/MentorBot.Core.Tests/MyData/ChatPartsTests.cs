using System.Text;
using CsCheck;
using MentorBot.Core.MyData;

namespace MentorBot.Core.Tests.MyData;

public class ChatPartsTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String[0, 40], Gen.Const("\n"), Gen.Const(new string('å', 9_000)), Gen.Const(string.Concat(Enumerable.Repeat("😀", 8_000))))
        .Array[0, 12].Select(string.Concat);

    [Fact]
    public void Together_the_parts_are_the_text_and_each_fits() => Texts.Sample(text =>
    {
        // A lone half of a character can't be sent, and no text of a person's holds one.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var parts = ChatParts.Of(whole);

        Assert.Equal(whole, string.Concat(parts));
        Assert.All(parts, part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, ChatParts.Most));
    });

    [Fact]
    public void What_fits_is_one_part() => Assert.Single(ChatParts.Of("# Mina data\n\nKort.\n"));

    [Fact]
    public void Lines_stay_whole_where_they_can()
    {
        var line = new string('a', ChatParts.Most - 100) + "\n";

        Assert.Equal<IEnumerable<string>>([line, line], ChatParts.Of(line + line));
    }
}
