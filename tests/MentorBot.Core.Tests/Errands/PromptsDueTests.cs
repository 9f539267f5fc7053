using MentorBot.Core.Errands;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>The questions around a meeting on Wednesday 16 September at 13, booked on Monday at 10.</summary>
public class PromptsDueTests
{
    private static readonly Mentorship OnWednesday = Booked("2026-09-16 13:00").Unhurried().AllSentAt("2026-09-14 10:00");

    [Theory]
    [InlineData("2026-09-15 12:59", "2026-09-15 13:00")]
    [InlineData("2026-09-15 13:00", "2026-09-16 10:00", ErrandKind.BeforeAdept)]
    [InlineData("2026-09-16 10:00", "2026-09-16 14:15", ErrandKind.BeforeAdept, ErrandKind.BeforeMentor)]
    [InlineData("2026-09-16 13:00", "2026-09-16 14:15")] // begun: what was not sent stays unsent
    [InlineData("2026-09-16 14:15", "2026-09-16 15:00", ErrandKind.AfterAdept)]
    [InlineData("2026-09-16 15:00", "2026-09-17 09:00", ErrandKind.AfterAdept, ErrandKind.AfterMentor)]
    [InlineData("2026-09-17 09:00", null, ErrandKind.AfterAdept, ErrandKind.RemindAdept, ErrandKind.AfterMentor)]
    [InlineData("2026-09-23 09:00", null)] // nobody asks after a week
    public void Each_question_comes_at_its_time(string now, string? next, params ErrandKind[] due)
    {
        Assert.Equal(due, OnWednesday.KindsDueAt(now));
        if (next is not null)
        {
            Assert.Equal(next, OnWednesday.NextAfter(now));
        }
    }

    [Fact]
    public void The_other_is_told_of_a_booking_at_once_in_working_hours()
    {
        var told = Booked("2026-09-16 13:00").Unhurried().OneDueAt(ErrandKind.TellBooked, "2026-09-14 10:00");

        Assert.Equal((Role.Mentor, First.Value), (told.To, told.About));
    }

    [Fact]
    public void A_meeting_that_the_mentor_books_late_is_asked_about_in_the_adepts_hours()
    {
        var lateBy = (Role by, string start) => Pair.Unhurried().Book(First, by, Form(start), Keys, Sweden.At("2026-09-14 22:00")).OrThrow();

        Assert.True(lateBy(Role.Adept, "2026-09-15 10:00").OneDueAt(ErrandKind.BeforeAdept, "2026-09-14 22:00").AtOnce);
        Assert.Empty(lateBy(Role.Mentor, "2026-09-15 10:00").KindsDueAt("2026-09-14 22:00"));
        Assert.Equal([ErrandKind.TellBooked, ErrandKind.BeforeAdept], lateBy(Role.Mentor, "2026-09-15 10:00").KindsDueAt("2026-09-15 08:00").Order());
        Assert.Equal([ErrandKind.TellBooked], lateBy(Role.Mentor, "2026-09-15 07:30").KindsDueAt("2026-09-14 22:00"));
    }

    [Fact]
    public void What_was_sent_is_never_due_again()
    {
        var sent = OnWednesday.AllSentAt("2026-09-15 13:00").AllSentAt("2026-09-16 10:00").AllSentAt("2026-09-16 15:00").AllSentAt("2026-09-17 09:00");

        Assert.Equal(6, sent.Claims.Keys.Count(key => key.Contains(First.Value, StringComparison.Ordinal)));
        Assert.Null(sent.NextAfter("2026-09-17 09:00"));
    }

    [Fact]
    public void Who_has_written_is_neither_asked_nor_reminded()
    {
        var written = OnWednesday.With(OnWednesday.TheMeeting() with { AdeptWroteAt = Sweden.At("2026-09-16 14:05") });

        Assert.Equal([ErrandKind.AfterMentor], written.KindsDueAt("2026-09-17 09:00"));
    }

    [Fact]
    public void Tomorrow_morning_asks_once_more_and_reminds_the_day_after_that()
    {
        var asked = OnWednesday.AllSentAt("2026-09-16 14:15");
        var postponed = asked.With(asked.TheMeeting() with { AdeptAsksLaterAt = Sweden.At("2026-09-17 08:00") });

        Assert.Equal("2026-09-17 08:00", postponed.AllSentAt("2026-09-16 15:00").NextAfter("2026-09-16 15:00"));
        Assert.Equal([ErrandKind.AfterAdept, ErrandKind.AfterMentor], postponed.KindsDueAt("2026-09-17 09:00"));
        Assert.Equal([ErrandKind.RemindAdept], postponed.AllSentAt("2026-09-17 09:00").KindsDueAt("2026-09-18 09:00"));
    }

    [Fact]
    public void Who_just_met_is_at_the_keyboard_and_only_reminded()
    {
        var met = Pair.Unhurried().JustMet(First, Keys, Now).OrThrow();

        Assert.Equal("2026-09-14 11:00", met.NextAfter("2026-09-14 10:00"));
        Assert.Equal([ErrandKind.AfterMentor], met.KindsDueAt("2026-09-14 11:00"));
        Assert.Equal([ErrandKind.RemindAdept], met.AllSentAt("2026-09-14 11:00").KindsDueAt("2026-09-15 09:00"));
    }

    [Fact]
    public void Who_just_met_may_be_asked_tomorrow_instead()
    {
        var met = Pair.Unhurried().JustMet(First, Keys, Now).OrThrow();
        var postponed = met.With(met.TheMeeting() with { AdeptAsksLaterAt = Sweden.At("2026-09-15 08:00") });

        Assert.Contains(ErrandKind.AfterAdept, postponed.KindsDueAt("2026-09-15 08:00"));
    }

    [Fact]
    public void Nothing_is_asked_about_a_meeting_called_off()
    {
        var calledOff = OnWednesday.CalledOff(Role.Mentor, "2026-09-15 09:00").AllSentAt("2026-09-15 09:00");

        Assert.Null(calledOff.NextAfter("2026-09-15 09:00"));
        Assert.All(["2026-09-15 13:00", "2026-09-16 10:00", "2026-09-16 15:00", "2026-09-17 09:00"], now => Assert.Empty(calledOff.KindsDueAt(now)));
    }

    [Fact]
    public void A_moved_meeting_is_prepared_anew()
    {
        var moved = OnWednesday.AllSentAt("2026-09-15 13:00").Moved("2026-09-18 13:00", "2026-09-15 14:00").AllSentAt("2026-09-15 14:00");

        Assert.Empty(moved.KindsDueAt("2026-09-16 10:00"));
        Assert.Equal([ErrandKind.BeforeAdept], moved.KindsDueAt("2026-09-17 13:00"));
    }

    [Fact]
    public void A_mentor_who_wants_none_is_not_asked()
    {
        var never = OnWednesday with { MentorsAfterQuestions = AfterQuestions.Never };

        Assert.DoesNotContain(ErrandKind.AfterMentor, never.KindsDueAt("2026-09-16 15:00"));
    }

    [Fact]
    public void Sometimes_is_after_every_other_meeting_held()
    {
        var often = Enumerable.Range(0, 4).Aggregate(Pair.Unhurried() with { MentorsAfterQuestions = AfterQuestions.Sometimes }, (pair, week) =>
            pair.Book(new MeetingId($"{week}"), Role.Adept, Form($"2026-10-{6 + (7 * week):00} 13:00"), Keys, Now).OrThrow());
        var second = often.CallOff(new MeetingId("1"), Role.Adept, Now).OrThrow();

        Assert.Equal(["0", "2"], AskedAbout(often));
        Assert.Equal(["0", "3"], AskedAbout(second));

        static IEnumerable<string> AskedAbout(Mentorship pair) => Enumerable.Range(0, 4)
            .SelectMany(week => pair.DueAt(Sweden.At($"2026-10-{6 + (7 * week):00} 15:00")).Where(e => e.Kind == ErrandKind.AfterMentor))
            .Select(e => e.About);
    }

    [Fact]
    public void A_meeting_on_the_eve_of_the_summer_is_asked_about_when_it_is_over()
    {
        var beforeSummer = Pair.Unhurried().Book(First, Role.Adept, Form("2027-07-09 17:00"), Keys, Now).OrThrow().AllSentAt("2026-09-14 10:00");

        Assert.Equal([ErrandKind.AfterAdept], beforeSummer.KindsDueAt("2027-08-09 08:00"));
        Assert.Equal([ErrandKind.RemindAdept, ErrandKind.AfterMentor], beforeSummer.AllSentAt("2027-08-09 08:00").KindsDueAt("2027-08-10 09:00"));
    }

    [Fact]
    public void A_question_that_was_missed_waits_for_the_next_open_hour()
    {
        Assert.Empty(OnWednesday.KindsDueAt("2026-09-16 19:00"));
        Assert.Equal("2026-09-17 08:00", OnWednesday.NextAfter("2026-09-16 19:00"));
        Assert.Equal([ErrandKind.AfterAdept, ErrandKind.AfterMentor], OnWednesday.KindsDueAt("2026-09-17 08:00"));
    }

    [Fact]
    public void Hours_that_somebody_has_changed_hold_from_now_on()
    {
        var afternoons = OnWednesday.Knowing(Johan with { Hours = Sweden.From(12, 18) });

        Assert.DoesNotContain(ErrandKind.BeforeMentor, afternoons.KindsDueAt("2026-09-16 10:00"));
        Assert.Equal([ErrandKind.BeforeMentor], afternoons.AllSentAt("2026-09-15 13:00").KindsDueAt("2026-09-16 12:00"));
    }
}
