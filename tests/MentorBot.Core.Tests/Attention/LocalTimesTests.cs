using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Attention;

public class LocalTimesTests
{
    [Fact]
    public void A_time_of_day_means_one_moment() =>
        Assert.Equal(
            new LocalTimeMeaning.Once(Instant.FromUtc(2026, 9, 14, 7, 0)),
            LocalTimes.Resolve(new LocalDateTime(2026, 9, 14, 9, 0), Sweden.Stockholm));

    [Fact]
    public void A_time_that_the_clock_skips_in_spring_is_none() =>
        Assert.Equal(
            new LocalTimeMeaning.Skipped(Instant.FromUtc(2026, 3, 29, 1, 0)),
            LocalTimes.Resolve(new LocalDateTime(2026, 3, 29, 2, 30), Sweden.Stockholm));

    [Fact]
    public void A_time_that_the_clock_shows_again_in_autumn_is_two() =>
        Assert.Equal(
            new LocalTimeMeaning.Twice(Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 1, 30)),
            LocalTimes.Resolve(new LocalDateTime(2026, 10, 25, 2, 30), Sweden.Stockholm));
}
