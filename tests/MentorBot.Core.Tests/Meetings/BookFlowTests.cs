using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Meetings;

public class BookFlowTests
{
    private static readonly (string, string)[] Filled =
        [("date", "2026-09-16"), ("time", "13:00"), ("minutes", "45"), ("place", "Rum *4*"), ("kind", "exploring")];

    private static Talk Booking => Talk.Begun(new BookFlow(), Scene(Ina, Pair), AboutOurs);

    [Fact]
    public void One_form_books_a_meeting()
    {
        var booked = Booking.Press(Verbs.Next, Filled);

        var meeting = Assert.Single(booked.Scene.Mentorship!.Meetings);
        Assert.Equal((Sweden.At("2026-09-16 13:00"), 45, "Rum *4*"), (meeting.Start, (int)meeting.Length.TotalMinutes, meeting.PlaceFor(Johan.Id)));
        Assert.Equal("exploring", meeting.Kind.ReadBy(Ina));
        Assert.Equal("Bokat. Du och Johan ses", booked.Page!.Lines[0].Text);
        Assert.EndsWith("Plats: Rum *4*", CardReader.Shown(booked.Page.Lines[1].Text), StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_links_cannot_be_guessed_from_one_another()
    {
        var meeting = Assert.Single(Booking.Press(Verbs.Next, Filled).Scene.Mentorship!.Meetings);

        Assert.NotEqual(meeting.CalendarKeys.Adept, meeting.CalendarKeys.Mentor);
        Assert.Equal(32, meeting.CalendarKeys.For(Role.Mentor).Length);
    }

    [Fact]
    public void What_cannot_be_booked_stands_in_the_form_as_it_was_written()
    {
        var again = Booking.Press(Verbs.Next, ("date", "2027-02-30"), ("time", "kvart i två"), ("minutes", "17"), ("place", "hos mig"), ("kind", "?"));

        Assert.Equal(Scene(Ina).Refused(Refusal.NotADate), again.Note);
        Assert.Equal(["2027-02-30", "kvart i två", "17", "hos mig", "?"], again.Page!.Fields.Select(f => f.Value));
    }

    [Fact]
    public void An_empty_form_is_refused_kindly() => Assert.Equal(Scene(Ina).Refused(Refusal.NotADate), Booking.Press(Verbs.Next).Note);

    [Fact]
    public void Moving_begins_with_what_is_booked()
    {
        var booked = Booked("2026-09-16 13:00", place: "Rum 4", kind: "exploring");

        var moving = Talk.Begun(new BookFlow(), Scene(Ina, booked), AboutTheMeeting);

        Assert.Equal(["2026-09-16", "13:00", "60", "Rum 4", "exploring"], moving.Page!.Fields.Select(f => f.Value));
        Assert.Equal(1, moving.Press(Verbs.Next, Filled).Scene.Mentorship!.TheMeeting().Edition);
    }

    [Fact]
    public void Moving_may_leave_the_kind_open_again()
    {
        var moving = Talk.Begun(new BookFlow(), Scene(Ina, Booked("2026-09-16 13:00", kind: "exploring")), AboutTheMeeting);

        var moved = moving.Press(Verbs.Next, ("date", "2026-09-17"), ("time", "13:00"), ("minutes", "60"), ("kind", ""));

        Assert.Null(moved.Scene.Mentorship!.TheMeeting().Kind);
    }

    [Fact]
    public void The_form_is_filled_as_cards_want_it_wherever_the_bot_runs()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
        try
        {
            Assert.Equal("13:00", Talk.Begun(new BookFlow(), Scene(Ina, Booked("2026-09-16 13:00")), AboutTheMeeting).Page!.Fields[1].Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Not_now_shows_what_is_booked() => Assert.True(Booking.Press(Verbs.NotNow).IsOver);

    [Fact]
    public void Only_an_adept_with_a_mentor_books_and_moves_what_stands()
    {
        var flow = new BookFlow();
        var booked = Booked("2026-09-16 13:00");

        Assert.Equal(Refusal.NotYours, flow.MayBegin(AboutOurs, Scene(Johan, Pair)));
        Assert.Equal(Refusal.NoMentorYet, flow.MayBegin(AboutOurs, Scene(Ina, Alone)));
        Assert.Equal(Refusal.MeetingCancelled, flow.MayBegin(AboutTheMeeting, Scene(Ina, Pair)));
        Assert.Equal(Refusal.MeetingCancelled, flow.MayBegin(AboutTheMeeting, Scene(Ina, booked.CallOff(First, Role.Mentor, Now).OrThrow())));
        Assert.Equal(Refusal.MeetingOver, flow.MayBegin(AboutTheMeeting, Scene(Ina, booked, Sweden.At("2026-09-16 14:00"))));
    }
}
