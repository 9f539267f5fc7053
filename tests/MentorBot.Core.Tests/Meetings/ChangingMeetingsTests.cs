using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Meetings;

/// <summary>Moving, calling off, sharing, and "we just met".</summary>
public class ChangingMeetingsTests
{
    private static readonly Mentorship OnWednesday = Booked("2026-09-16 13:00");
    private static readonly Instant Afterwards = Sweden.At("2026-09-16 14:00");

    [Fact]
    public void After_the_goodbye_even_the_meeting_under_way_is_not_moved()
    {
        var left = Booked("2026-09-14 13:00").TellForMe(Role.Mentor, "Tack.", Sweden.At("2026-09-14 13:30")).OrThrow();

        Assert.Equal(Refusal.Ended, left.Move(First, Role.Adept, Form("2026-09-18 13:00"), Sweden.At("2026-09-14 13:40")).Refusal);
    }

    [Fact]
    public void A_moved_meeting_keeps_what_was_shared_and_counts_its_times()
    {
        var shared = OnWednesday.Share(First, Shareable.Alive, "Chefen slutar", Now).OrThrow();

        var moved = shared.Move(First, Role.Adept, Form("2026-09-17 15:00"), Now).OrThrow().TheMeeting();

        Assert.Equal((Sweden.At("2026-09-17 15:00"), 1), (moved.Start, moved.Edition));
        Assert.Equal("Chefen slutar", Assert.Single(moved.Shares).Text.ReadBy(Johan));
    }

    [Fact]
    public void Moving_to_the_same_time_changes_only_the_place()
    {
        var later = Now + Duration.FromHours(1);

        var moved = OnWednesday.Move(First, Role.Adept, Form("2026-09-16 13:00", place: "Rum 4"), later).OrThrow().TheMeeting();

        Assert.Equal((0, Now, "Rum 4"), (moved.Edition, moved.BookedAt, moved.PlaceFor(Johan.Id)));
    }

    [Fact]
    public void A_new_length_is_a_new_time() =>
        Assert.Equal(1, OnWednesday.Move(First, Role.Adept, Form("2026-09-16 13:00", "90"), Now).OrThrow().TheMeeting().Edition);

    [Fact]
    public void A_meeting_may_overlap_its_own_earlier_time() =>
        Assert.Null(OnWednesday.Move(First, Role.Adept, Form("2026-09-16 13:30"), Now).Refusal);

    [Fact]
    public void A_meeting_is_not_moved_onto_another()
    {
        var two = OnWednesday.Book(new MeetingId("second"), Role.Adept, Form("2026-09-17 13:00"), Keys, Now).OrThrow();

        Assert.Equal(Refusal.Overlaps, two.Move(First, Role.Adept, Form("2026-09-17 13:30"), Now).Refusal);
    }

    [Fact]
    public void A_meeting_is_not_moved_into_the_past() =>
        Assert.Equal(Refusal.InThePast, OnWednesday.Move(First, Role.Adept, Form("2026-09-10 13:00"), Now).Refusal);

    [Fact]
    public void What_is_called_off_or_over_is_not_moved()
    {
        var calledOff = OnWednesday.CallOff(First, Role.Adept, Now).OrThrow();

        Assert.Equal(Refusal.MeetingCancelled, calledOff.Move(First, Role.Adept, Form("2026-09-17 15:00"), Now).Refusal);
        Assert.Equal(Refusal.MeetingCancelled, Pair.Move(First, Role.Adept, Form("2026-09-17 15:00"), Now).Refusal);
        Assert.Equal(Refusal.MeetingOver, OnWednesday.Move(First, Role.Adept, Form("2026-09-17 15:00"), Afterwards).Refusal);
    }

    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Either_may_call_a_meeting_off_and_once_is_enough(Role by)
    {
        var calledOff = OnWednesday.CallOff(First, by, Now).OrThrow();

        Assert.Equal((Now, by), (calledOff.TheMeeting().CancelledAt, calledOff.TheMeeting().CancelledBy));
        Assert.Same(calledOff, calledOff.CallOff(First, by.Other(), Afterwards).Accepted);
        Assert.Empty(calledOff.Ahead(Now));
    }

    [Fact]
    public void What_is_over_is_not_called_off()
    {
        Assert.Equal(Refusal.MeetingOver, OnWednesday.CallOff(First, Role.Adept, Afterwards).Refusal);
        Assert.Equal(Refusal.MeetingCancelled, Pair.CallOff(First, Role.Adept, Now).Refusal);
    }

    [Fact]
    public void A_share_replaces_the_earlier_one_of_its_kind()
    {
        var shared = OnWednesday.Share(First, Shareable.Alive, "Chefen slutar", Now).OrThrow();

        Assert.Same(shared, shared.Share(First, Shareable.Alive, "Chefen slutar", Afterwards - Duration.FromHours(1)).Accepted);
        Assert.Equal("Ny chef", Assert.Single(shared.Share(First, Shareable.Alive, "Ny chef", Now).OrThrow().TheMeeting().Shares).Text.ReadBy(Johan));
    }

    [Fact]
    public void Nothing_is_shared_that_is_empty_or_comes_too_late()
    {
        var calledOff = OnWednesday.CallOff(First, Role.Mentor, Now).OrThrow();

        Assert.Equal(Refusal.Empty, OnWednesday.Share(First, Shareable.Plan, "", Now).Refusal);
        Assert.Equal(Refusal.MeetingOver, OnWednesday.Share(First, Shareable.Plan, "Det gick", Afterwards).Refusal);
        Assert.Equal(Refusal.MeetingCancelled, calledOff.Share(First, Shareable.Plan, "Det gick", Now).Refusal);
    }

    [Fact]
    public void We_just_met_writes_down_the_hour_that_was()
    {
        var met = Pair.JustMet(First, Keys, Now).OrThrow().TheMeeting();

        Assert.Equal((Now - Duration.FromHours(1), Now, MeetingOrigin.JustMet), (met.Start, met.End, met.Origin));
    }

    [Fact]
    public void We_just_met_ends_the_booked_meeting_under_way()
    {
        var half = Sweden.At("2026-09-16 13:30");

        var met = OnWednesday.JustMet(new MeetingId("met"), Keys, half).OrThrow();

        Assert.Equal((half, MeetingOrigin.Booked), (Assert.Single(met.Meetings).End, met.TheMeeting().Origin));
    }

    [Theory]
    [InlineData("2026-09-16 14:00")]
    [InlineData("2026-09-16 14:55")]
    public void We_just_met_soon_after_a_booked_meeting_means_that_one(string said)
    {
        var met = OnWednesday.JustMet(new MeetingId("met"), Keys, Sweden.At(said)).OrThrow();

        Assert.Equal(Afterwards, Assert.Single(met.Meetings).End);
    }

    [Theory]
    [InlineData("2026-09-16 15:01")] // a full hour between
    [InlineData("2026-09-17 10:00")]
    public void We_just_met_long_after_a_booked_meeting_means_another(string said) =>
        Assert.Equal(2, OnWednesday.JustMet(new MeetingId("met"), Keys, Sweden.At(said)).OrThrow().Meetings.Count);

    [Fact]
    public void We_just_met_pressed_again_as_the_clock_strikes_is_the_same_meeting()
    {
        var met = Pair.JustMet(First, Keys, Sweden.At("2026-09-16 13:59")).OrThrow();

        Assert.Single(met.JustMet(new MeetingId("met-next-hour"), Keys, Sweden.At("2026-09-16 14:01")).OrThrow().Meetings);
    }

    [Fact]
    public void We_just_met_takes_a_mentor_and_is_said_once()
    {
        var met = Pair.JustMet(First, Keys, Now).OrThrow();

        Assert.Equal(Refusal.NoMentorYet, Alone.JustMet(First, Keys, Now).Refusal);
        Assert.Same(met, met.JustMet(First, Keys, Now).Accepted);
    }
}
