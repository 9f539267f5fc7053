using CsCheck;
using MentorBot.Core.Announcements;
using MentorBot.Core.Errands;
using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Tests.Announcements;

public class TryingTests
{
    private static readonly Instant Now = Given.Now;

    private static Recipient Tried(int tries) => new(Given.Ina.Id, "there", Language.Swedish) { Tries = tries, Underway = true };

    [Theory]
    [InlineData(Outcome.Sent, Delivered.Sent)]
    [InlineData(Outcome.Blocked, Delivered.Blocked)]
    [InlineData(Outcome.NotInstalled, Delivered.NotInstalled)]
    [InlineData(Outcome.Gone, Delivered.Gone)]
    [InlineData(Outcome.Refused, Delivered.Refused)]
    public void What_is_settled_is_settled(Outcome outcome, Delivered delivered) =>
        Assert.Equal(Tried(1) with { Underway = false, Outcome = delivered }, Tried(1).Tried(outcome, null, Now, 0.5));

    [Fact]
    public void What_Teams_surely_did_not_take_waits_as_long_as_Teams_asks()
    {
        var after = Tried(1).Tried(Outcome.Throttled, Duration.FromSeconds(17), Now, 1);

        Assert.Equal((Delivered.Waiting, Now + Duration.FromSeconds(17), false), (after.Outcome, after.NotBefore, after.Unsure));
    }

    [Fact]
    public void What_Teams_may_have_taken_is_sent_again_and_marked()
    {
        var after = Tried(1).Tried(Outcome.Unsure, null, Now, 0);

        Assert.Equal((Delivered.Waiting, Now + Duration.FromSeconds(2), true), (after.Outcome, after.NotBefore, after.Unsure));
        Assert.Equal((Delivered.Sent, true), (after.Tried(Outcome.Sent, null, Now, 0).Outcome, after.Tried(Outcome.Sent, null, Now, 0).Unsure));
    }

    [Theory]
    [InlineData(Outcome.Throttled, Trying.MostTries)]
    [InlineData(Outcome.Unsure, Trying.MostUnsureTries)]
    public void In_the_end_it_is_given_up_and_stands_in_the_report(Outcome outcome, int most)
    {
        Assert.Equal(Delivered.Waiting, Tried(most - 1).Tried(outcome, null, Now, 0).Outcome);
        Assert.Equal(Delivered.GivenUp, Tried(most).Tried(outcome, null, Now, 0).Outcome);
    }

    [Fact]
    public void It_never_comes_before_Teams_wants_it_nor_waits_for_ever() =>
        Gen.Select(Gen.Int[1, Trying.MostTries - 1], Gen.Int[0, 600], Gen.Double[0, 1], Gen.Bool).Sample((tries, seconds, chance, asked) =>
        {
            var retryAfter = Duration.FromSeconds(seconds);
            var wait = Tried(tries).Tried(Outcome.Throttled, asked ? retryAfter : null, Now, chance).NotBefore!.Value - Now;

            Assert.True(!asked || wait >= retryAfter);
            Assert.InRange(wait, Duration.FromSeconds(asked ? 0 : 1), Duration.Max(retryAfter, Duration.FromMinutes(6.25)));
        });

    [Fact]
    public void A_dead_end_takes_longer_than_a_working_day_to_be_given_up()
    {
        var waited = Enumerable.Range(1, Trying.MostTries - 1)
            .Aggregate(Duration.Zero, (sum, tries) => sum + (Tried(tries).Tried(Outcome.Throttled, null, Now, 0).NotBefore!.Value - Now));

        Assert.True(waited > Duration.FromHours(8), $"{waited.TotalHours} hours");
    }
}
