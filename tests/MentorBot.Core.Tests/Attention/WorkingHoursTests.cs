using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Attention;

public class WorkingHoursTests
{
    [Fact]
    public void They_are_eight_to_eighteen_unless_said()
    {
        Assert.Equal(Sweden.From(8, 18), WorkingHours.Usual);
    }

    [Theory]
    [InlineData(7, 59, false)]
    [InlineData(8, 0, true)]
    [InlineData(17, 59, true)]
    [InlineData(18, 0, false)]
    public void The_opening_belongs_to_them_and_the_closing_does_not(int hour, int minute, bool open) =>
        Assert.Equal(open, WorkingHours.Usual.Contains(new LocalTime(hour, minute)));

    [Theory]
    [InlineData(8, 10, true)]
    [InlineData(8, 9, false)]
    [InlineData(8, 8, false)]
    [InlineData(18, 8, false)]
    public void They_are_two_hours_or_more_of_one_day(int from, int to, bool valid)
    {
        Assert.Equal(valid, WorkingHours.AreValid(new LocalTime(from, 0), new LocalTime(to, 0)));
        Assert.Equal(valid, Record.Exception(() => Sweden.From(from, to)) is null);
    }
}
