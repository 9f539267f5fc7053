using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Meetings;

public class BookingTests
{
    [Theory]
    [InlineData("2026-09-16 13:00")]
    [InlineData("2026-09-16 13.00")]
    [InlineData("2026-09-16 13")]
    [InlineData("2026-09-16 13:00:00")]
    public void A_time_is_understood_as_people_write_it(string when) =>
        Assert.Equal(Sweden.At("2026-09-16 13:00"), Book(Form(when)).OrThrow().TheMeeting().Start);

    [Fact]
    public void A_time_is_local_to_whoever_books()
    {
        var inTokyo = Pair.Knowing(Ina with { Zone = "Asia/Tokyo" });

        var booked = inTokyo.Book(First, Role.Adept, Form("2026-09-16 13:00"), Keys, Now).OrThrow();

        Assert.Equal(Sweden.At("2026-09-16 06:00"), booked.TheMeeting().Start);
    }

    [Theory]
    [InlineData("2027-02-30 13:00", Refusal.NotADate)]
    [InlineData("31/12/2027 13:00", Refusal.NotADate)]
    [InlineData(" 13:00", Refusal.NotADate)]
    [InlineData("2026-09-16 ", Refusal.NotATime)]
    [InlineData("2026-09-16 25:00", Refusal.NotATime)]
    [InlineData("2026-09-16 13:60", Refusal.NotATime)]
    [InlineData("2026-09-16 one", Refusal.NotATime)]
    [InlineData("2026-09-13 13:00", Refusal.InThePast)]
    [InlineData("2026-09-14 10:00", Refusal.InThePast)] // it is ten right now
    [InlineData("2028-03-15 10:00", Refusal.TooFarAhead)]
    [InlineData("9999-12-31 23:59", Refusal.TooFarAhead)]
    [InlineData("2027-03-28 02:30", Refusal.SkippedHour)]
    [InlineData("2027-10-31 02:30", Refusal.RepeatedHour)]
    [InlineData("2028-03-14 10:00", null)]
    [InlineData("2026-09-14 10:01", null)]
    [InlineData("2027-03-28 03:00", null)]
    public void A_meeting_needs_a_time_that_comes_once_and_soon_enough(string when, Refusal? refusal) =>
        Assert.Equal(refusal, Book(Form(when)).Refusal);

    [Theory]
    [InlineData("4")]
    [InlineData("481")]
    [InlineData("")]
    [InlineData("-60")]
    [InlineData("6e1")]
    [InlineData("99999999999")]
    public void A_meeting_lasts_between_five_minutes_and_eight_hours(string minutes) =>
        Assert.Equal(Refusal.NotAChoice, Book(Form("2026-09-16 13:00", minutes)).Refusal);

    [Fact]
    public void A_place_has_a_longest_length()
    {
        Assert.Null(Book(Form("2026-09-16 13:00", place: new string('p', Booking.LongestPlace))).Refusal);
        Assert.Equal(Refusal.TooLong, Book(Form("2026-09-16 13:00", place: new string('p', Booking.LongestPlace + 1))).Refusal);
    }

    [Fact]
    public void Booking_takes_a_mentor() =>
        Assert.Equal(Refusal.NoMentorYet, Alone.Book(First, Role.Adept, Form("2026-09-16 13:00"), Keys, Now).Refusal);

    [Fact]
    public void Both_know_the_place_and_only_the_adept_the_kind()
    {
        var meeting = Booked("2026-09-16 13:00", place: "Kaffebaren", kind: "exploring").TheMeeting();

        Assert.Equal(("Kaffebaren", "Kaffebaren", ""), (meeting.PlaceFor(Ina.Id), meeting.PlaceFor(Johan.Id), meeting.PlaceFor(Stranger.Id)));
        Assert.Throws<InvalidOperationException>(() => meeting.Kind!.ReadBy(Johan.Id));
    }

    [Fact]
    public void Booking_twice_under_the_same_id_books_once()
    {
        var booked = Booked("2026-09-16 13:00");

        Assert.Same(booked, booked.Book(First, Role.Adept, Form("2026-09-17 13:00"), Keys, Now).Accepted);
    }

    [Theory]
    [InlineData("2026-09-16 12:01", Refusal.Overlaps)]
    [InlineData("2026-09-16 13:30", Refusal.Overlaps)]
    [InlineData("2026-09-16 12:00", null)] // ends as the other begins
    [InlineData("2026-09-16 14:00", null)]
    public void Two_meetings_of_a_pair_do_not_overlap(string when, Refusal? refusal) => Assert.Equal(
        refusal, Booked("2026-09-16 13:00").Book(new MeetingId("second"), Role.Adept, Form(when), Keys, Now).Refusal);

    [Fact]
    public void The_time_of_a_meeting_called_off_is_free_again()
    {
        var free = Booked("2026-09-16 13:00").CallOff(First, Role.Mentor, Now).OrThrow();

        Assert.Null(free.Book(new MeetingId("second"), Role.Adept, Form("2026-09-16 13:00"), Keys, Now).Refusal);
    }

    [Fact]
    public void At_most_twenty_four_meetings_are_booked_ahead()
    {
        var full = Enumerable.Range(1, 24).Aggregate(Pair, (pair, day) =>
            pair.Book(new MeetingId($"{day}"), Role.Adept, Form($"2026-10-{day:00} 13:00"), Keys, Now).OrThrow());

        Assert.Equal(Refusal.TooManyMeetings, full.Book(First, Role.Adept, Form("2026-11-02 13:00"), Keys, Now).Refusal);
        Assert.Null(full.Book(First, Role.Adept, Form("2026-11-02 13:00"), Keys, Sweden.At("2026-10-02 08:00")).Refusal);
    }

    private static Decision<Mentorship> Book(MeetingForm form) => Pair.Book(First, Role.Adept, form, Keys, Now);
}
