using MentorBot.Core.Attention;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Journey;

public class SnoozingTests
{
    [Theory]
    [InlineData("2026-09-14 10:00", 1, "2026-09-15 08:00")]
    [InlineData("2026-09-14 00:30", 1, "2026-09-15 08:00")]
    [InlineData("2026-09-14 23:30", 1, "2026-09-15 08:00")]
    [InlineData("2026-09-11 10:00", 1, "2026-09-14 08:00")]
    [InlineData("2026-09-14 10:00", 7, "2026-09-21 08:00")]
    [InlineData("2026-09-12 10:00", 7, "2026-09-21 08:00")]
    [InlineData("2026-07-01 10:00", 7, "2026-08-03 08:00")]
    public void A_day_or_a_week_of_quiet_ends_at_the_opening_of_an_open_day(string now, int days, string until) =>
        Assert.Equal(until, Sweden.Local(Sweden.Hours.DaysOfQuiet(days, Sweden.At(now))));

    [Fact]
    public void It_ends_by_the_persons_own_clock()
    {
        var newYork = Sweden.Hours with { Zone = Sweden.Zone("America/New_York"), Hours = Sweden.From(9, 17) };

        // Monday evening there, Tuesday already in Stockholm.
        Assert.Equal(Sweden.At("2026-09-15 15:00"), newYork.DaysOfQuiet(1, Sweden.At("2026-09-15 01:00")));
    }

    [Fact]
    public void A_snooze_has_an_end_that_lies_ahead()
    {
        Assert.Equal(Now + Duration.FromTicks(1), Ina.Snooze(Now + Duration.FromTicks(1), Now).OrThrow().SnoozedUntil);
        Assert.Equal(Refusal.InThePast, Ina.Snooze(Now, Now).Refusal);
    }

    [Fact]
    public void Longer_than_a_year_is_better_called_a_stop()
    {
        Assert.Null(Ina.Snooze(Sweden.At("2027-09-14 10:00"), Now).Refusal);
        Assert.Equal(Refusal.TooFarAhead, Ina.Snooze(Sweden.At("2027-09-14 10:01"), Now).Refusal);
    }

    [Fact]
    public void A_stop_has_no_end_until_it_is_taken_back_or_becomes_a_snooze()
    {
        var stopped = Ina.Snooze(Now + Duration.FromDays(1), Now).OrThrow().Stop();
        var snoozed = stopped.Snooze(Now + Duration.FromDays(2), Now).OrThrow();

        Assert.Equal((true, null), (stopped.Stopped, stopped.SnoozedUntil));
        Assert.Equal((false, Now + Duration.FromDays(2)), (snoozed.Stopped, snoozed.SnoozedUntil));
        Assert.Equal(Ina, stopped.StartAgain());
        Assert.Equal(Ina, snoozed.StartAgain());
    }
}
