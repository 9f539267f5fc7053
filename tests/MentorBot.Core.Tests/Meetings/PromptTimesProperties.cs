using CsCheck;
using MentorBot.Core.Attention;
using MentorBot.Core.Meetings;
using MentorBot.Core.Tests.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Meetings;

public class PromptTimesProperties
{
    private static readonly Gen<Situation> AnySituation = Gen.Select(
        Gen.Select(AnyLife.Moment, Gen.Int[15, 240], Gen.OneOf(Gen.Int[-2880, 2880], Gen.Int[-100_000, 1000])),
        Gen.Enum<MeetingOrigin>(),
        AnyLife.Person,
        AnyLife.Person,
        (meeting, origin, adept, mentor) => new Situation(
            meeting.Item1, Duration.FromMinutes(meeting.Item2), meeting.Item1 + Duration.FromMinutes(meeting.Item3), origin, adept, mentor));

    [Fact]
    public void The_adept_always_comes_before_the_mentor() => AnySituation.Sample(it =>
        it.Times.AfterAdept < it.Times.AfterMentor
        && (it.Times.BeforeMentor is not { } mentor || it.Times.BeforeAdept < mentor), iter: AnyLife.Samples);

    [Fact]
    public void Before_prompts_come_while_they_are_of_use() => AnySituation.Sample(it =>
        (it.Times.BeforeAdept is not { } adept || (adept >= it.BookedAt && adept <= it.Start - Duration.FromMinutes(30)))
        && (it.Times.BeforeMentor is not { } mentor || (mentor > it.BookedAt && mentor <= it.Start - Duration.FromMinutes(15))), iter: AnyLife.Samples);

    [Fact]
    public void Before_prompts_keep_to_open_hours_save_the_adepts_who_has_just_booked() => AnySituation.Sample(it =>
        (it.Times.BeforeAdept is not { } adept || adept == it.BookedAt || it.Adept.IsOpen(adept))
        && (it.Times.BeforeMentor is not { } mentor || it.Mentor.IsOpen(mentor)), iter: AnyLife.Samples);

    [Fact]
    public void After_prompts_keep_to_open_hours_save_the_adepts_who_has_just_met() => AnySituation.Sample(it =>
        (it.Origin == MeetingOrigin.JustMet ? it.Times.AfterAdept == it.BookedAt : it.Adept.IsOpen(it.Times.AfterAdept))
        && it.Mentor.IsOpen(it.Times.AfterMentor), iter: AnyLife.Samples);

    [Fact]
    public void After_prompts_wait_for_the_end() => AnySituation.Sample(it =>
    {
        var end = it.Origin == MeetingOrigin.JustMet ? Instant.Min(it.BookedAt, it.Start + it.Length) : it.Start + it.Length;
        return it.Times.AfterAdept >= end && it.Times.AfterMentor >= end + Duration.FromMinutes(45);
    }, iter: AnyLife.Samples);

    [Fact]
    public void The_reminder_is_open_and_on_a_later_day_than_what_it_reminds_of() => AnySituation.Sample(it =>
        it.Times.Reminder is { } reminder
        && it.Adept.IsOpen(reminder)
        && reminder.InZone(it.Adept.Zone).Date > it.Times.AfterAdept.InZone(it.Adept.Zone).Date, iter: AnyLife.Samples);

    [Fact]
    public void What_has_just_been_had_is_not_asked_about_beforehand() => AnySituation.Sample(it =>
        it.Origin != MeetingOrigin.JustMet || it.Times is { BeforeAdept: null, BeforeMentor: null }, iter: AnyLife.Samples);

    [Fact]
    public void A_meeting_booked_in_good_time_is_prepared_by_both() => AnySituation.Sample(it =>
    {
        var early = it with { Origin = MeetingOrigin.Booked, BookedAt = it.Start - Duration.FromDays(PersonalHours.DaysSearched) };
        return early.Times is { BeforeAdept: not null, BeforeMentor: not null };
    }, iter: AnyLife.Samples);

    [Fact]
    public void The_order_holds_where_nobody_is_ever_open() => AnySituation.Sample(it =>
    {
        var never = it.Adept with
        {
            Closed = new(it.Adept.Closed.Calendar, [new DateInterval(new LocalDate(2000, 1, 1), new LocalDate(2050, 1, 1))]),
        };
        var times = (it with { Adept = never }).Times;
        return times.Reminder is null && (times.BeforeMentor is not { } mentor || times.BeforeAdept < mentor);
    }, iter: AnyLife.Samples);

    private sealed record Situation(
        Instant Start, Duration Length, Instant BookedAt, MeetingOrigin Origin, PersonalHours Adept, PersonalHours Mentor)
    {
        public PromptTimes Times => PromptTimes.Around(Start, Length, BookedAt, Origin, Adept, Mentor);
    }
}
