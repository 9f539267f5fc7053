using CsCheck;
using MentorBot.Core.Limits;

namespace MentorBot.Core.Tests.Limits;

public class ConversationPaceProperties
{
    private const string Conversation = "a";

    /// <summary>Silences between wishes to send: bursts, a chat, and long ones in which all is forgotten.</summary>
    private static readonly Gen<TimeSpan> Silence = Gen.Frequency(
        (20, Gen.Int[0, 50]), (5, Gen.Int[100, 3000]), (2, Gen.Int[20_000, 70_000]), (1, Gen.Int[100_000, 4_000_000])).Select(ms => TimeSpan.FromMilliseconds(ms));

    [Fact]
    public void However_much_is_wished_Teams_lets_all_pass() => Silence.Array[1, 400].Sample(silences => Judge.LetsPass(Sent(silences)), iter: 300);

    [Theory]
    [InlineData(1)]
    [InlineData(30_051)]
    [InlineData(2_100)]
    public void Whoever_sends_all_the_time_keeps_to_the_hour(int every) =>
        Assert.True(Judge.LetsPass(Sent(Enumerable.Repeat(TimeSpan.FromMilliseconds(every), 4000))));

    [Fact]
    public void A_burst_after_half_an_hour_of_single_ones_keeps_to_the_hour() => Assert.True(Judge.LetsPass(
        Sent(Enumerable.Repeat(TimeSpan.FromMilliseconds(30_100), 60).Concat(Enumerable.Repeat(TimeSpan.Zero, 2000)))));

    [Fact]
    public void Seven_go_at_once_and_the_eighth_a_second_later()
    {
        var sent = Sent(Enumerable.Repeat(TimeSpan.Zero, 9));

        Assert.Equal(sent[0], sent[6]);
        Assert.Equal(TimeSpan.FromMilliseconds(1050), sent[7] - sent[0]);
        Assert.Equal(TimeSpan.FromMilliseconds(2050), sent[8] - sent[0]);
    }

    [Fact]
    public void A_hundred_thousand_conversations_with_one_message_each_are_soon_forgotten()
    {
        var (paces, most) = (new ConversationPaces(), 0);
        for (var n = 0; n < 100_000; n++)
        {
            paces.Add($"{n}", TimeSpan.FromMilliseconds(20 * n));
            most = Math.Max(most, paces.Count);
        }

        Assert.InRange(most, 1_500, 2_100);
    }

    [Fact]
    public void A_pause_is_remembered_for_as_long_as_it_lasts()
    {
        var paces = new ConversationPaces();
        paces.PauseUntil(Conversation, TimeSpan.FromMinutes(5), TimeSpan.Zero);
        paces.PauseUntil(Conversation, TimeSpan.FromMinutes(2), TimeSpan.Zero);
        paces.Add("other", TimeSpan.FromMinutes(4));

        Assert.Equal(TimeSpan.FromMinutes(5), paces.Next(Conversation));
    }

    private static List<TimeSpan> Sent(IEnumerable<TimeSpan> silences)
    {
        var (paces, sent, now) = (new ConversationPaces(), new List<TimeSpan>(), TimeSpan.FromMinutes(1));
        foreach (var silence in silences)
        {
            now += silence;
            now = paces.Next(Conversation) is var next && next > now ? next : now;

            // Somebody else's message makes it look what may be forgotten.
            paces.Add("other " + sent.Count, now);
            paces.Add(Conversation, now);
            sent.Add(now);
        }

        return sent;
    }
}
