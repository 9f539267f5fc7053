using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Attention;

public class RelativeDayTests
{
    [Theory]
    [InlineData("2026-09-14 23:00", "today")]
    [InlineData("2026-09-15 00:30", "tomorrow")]
    [InlineData("2026-09-16 09:00", "Wednesday")]
    [InlineData("2026-09-20 09:00", "Sunday")]
    [InlineData("2026-09-21 09:00", "2026-09-21")]
    [InlineData("2026-09-13 09:00", "2026-09-13")]
    public void Read_on_Monday_14_September(string happening, string spoken) =>
        Assert.Equal(spoken, Spoken(RelativeDay.Of(Sweden.At(happening), Sweden.At("2026-09-14 09:00"), Sweden.Stockholm)));

    [Fact]
    public void Depends_on_where_the_reader_sits()
    {
        var (reading, happening) = (Instant.FromUtc(2026, 9, 14, 12, 0), Instant.FromUtc(2026, 9, 14, 20, 0));

        Assert.Equal("today", Spoken(RelativeDay.Of(happening, reading, Sweden.Stockholm)));
        Assert.Equal("tomorrow", Spoken(RelativeDay.Of(happening, reading, Sweden.Zone("Asia/Tokyo"))));
    }

    private static string Spoken(RelativeDay day) => day switch
    {
        RelativeDay.Today => "today",
        RelativeDay.Tomorrow => "tomorrow",
        RelativeDay.OnWeekday on => on.Weekday.ToString(),
        RelativeDay.OnDate on => NodaTime.Text.LocalDatePattern.Iso.Format(on.Date),
        _ => throw new InvalidOperationException(),
    };
}
