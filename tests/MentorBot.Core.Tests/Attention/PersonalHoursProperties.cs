using CsCheck;
using NodaTime;

namespace MentorBot.Core.Tests.Attention;

public class PersonalHoursProperties
{
    [Fact]
    public void Moved_earlier_is_open_and_not_after_the_target() =>
        Gen.Select(AnyLife.Person, AnyLife.Moment).Sample((person, target) =>
        {
            var moved = person.MoveEarlier(target);
            return person.IsOpen(moved) && moved <= target && person.MoveEarlier(moved) == moved;
        }, iter: AnyLife.Samples);

    [Fact]
    public void Moved_later_is_open_and_not_before_the_target() =>
        Gen.Select(AnyLife.Person, AnyLife.Moment).Sample((person, target) =>
        {
            var moved = person.MoveLater(target);
            return person.IsOpen(moved) && moved >= target && person.MoveLater(moved) == moved;
        }, iter: AnyLife.Samples);

    [Fact]
    public void What_is_open_is_not_moved() =>
        Gen.Select(AnyLife.Person, AnyLife.Moment).Sample((person, target) =>
            !person.IsOpen(target) || (person.MoveEarlier(target) == target && person.MoveLater(target) == target), iter: AnyLife.Samples);

    [Fact]
    public void Moving_later_passes_over_no_open_day() =>
        Gen.Select(AnyLife.Person, AnyLife.Moment).Sample((person, target) =>
        {
            var first = target.InZone(person.Zone).Date.PlusDays(1);
            var reached = person.MoveLater(target).InZone(person.Zone).Date;
            return reached <= first || new DateInterval(first, reached.PlusDays(-1)).All(day =>
                person.Closed.IsClosed(day) || IsSkipped(day, person.Zone));
        }, iter: AnyLife.Samples);

    [Fact]
    public void Moving_earlier_passes_over_no_open_day() =>
        Gen.Select(AnyLife.Person, AnyLife.Moment).Sample((person, target) =>
        {
            var last = target.InZone(person.Zone).Date.PlusDays(-1);
            var reached = person.MoveEarlier(target).InZone(person.Zone).Date;
            return reached >= last || new DateInterval(reached.PlusDays(1), last).All(day =>
                person.Closed.IsClosed(day) || IsSkipped(day, person.Zone));
        }, iter: AnyLife.Samples);

    [Fact]
    public void The_next_open_morning_is_open_and_on_a_later_day() =>
        Gen.Select(AnyLife.Person, AnyLife.Moment).Sample((person, after) =>
            person.NextOpenMorning(after) is { } morning
            && person.IsOpen(morning)
            && morning.InZone(person.Zone).Date > after.InZone(person.Zone).Date, iter: AnyLife.Samples);

    private static bool IsSkipped(LocalDate day, DateTimeZone zone) =>
        zone.MapLocal(day.At(LocalTime.Noon)).Count == 0;
}
