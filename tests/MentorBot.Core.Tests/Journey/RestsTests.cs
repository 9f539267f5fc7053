using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Errands;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Journey;

public class RestsTests
{
    private static readonly Mentorship Proposed = Pair.ProposePause(Role.Mentor, Sweden.At("2026-10-05 12:00"), Now).OrThrow();

    [Fact]
    public void A_rest_lasts_from_the_second_yes_to_its_date()
    {
        var resting = Proposed.Answer(1, Role.Adept, yes: true, Sweden.At("2026-09-16 10:00")).OrThrow();

        Assert.False(Proposed.IsResting(Sweden.At("2026-09-17 10:00")));
        Assert.False(resting.IsResting(Sweden.At("2026-09-16 09:59")));
        Assert.True(resting.IsResting(Sweden.At("2026-09-16 10:00")));
        Assert.False(resting.IsResting(Sweden.At("2026-10-05 12:00")));
    }

    [Fact]
    public void A_rest_whose_date_has_passed_can_be_declined_and_not_begun()
    {
        Assert.Equal(Refusal.StageOver, Proposed.Answer(1, Role.Adept, yes: true, Sweden.At("2026-10-05 12:00")).Refusal);
        Assert.Null(Proposed.Answer(1, Role.Adept, yes: false, Sweden.At("2026-10-05 12:00")).OrThrow().Open(ProposalKind.Pause));
    }

    [Fact]
    public void Booking_ends_it_and_a_meeting_booked_before_does_not()
    {
        var resting = Booked("2026-09-28 13:00").ProposePause(Role.Adept, Sweden.At("2026-10-05 12:00"), Now).OrThrow()
            .Answer(1, Role.Mentor, yes: true, Sweden.At("2026-09-16 10:00")).OrThrow();

        Assert.True(resting.IsResting(Sweden.At("2026-09-20 10:00")));
        Assert.False(resting.Moved("2026-09-29 13:00", "2026-09-20 10:00").IsResting(Sweden.At("2026-09-20 10:00")));
        Assert.False(resting.Book(new("next"), Role.Mentor, Form("2026-09-30 13:00"), Keys, Sweden.At("2026-09-20 10:00")).OrThrow().IsResting(Sweden.At("2026-09-20 10:00")));
    }

    [Fact]
    public void Both_proposing_the_same_date_is_a_yes() =>
        Assert.True(Proposed.ProposePause(Role.Adept, Sweden.At("2026-10-05 12:00"), Now).OrThrow().IsResting(Now));

    [Theory]
    [InlineData("2026-09-14 10:00", Refusal.InThePast)]
    [InlineData("2027-03-14 09:01", Refusal.TooFarAhead)]
    [InlineData("2027-03-14 09:00", null)] // half a year, and the clock is put back in between
    public void A_rest_lies_ahead_and_lasts_half_a_year_at_most(string until, Refusal? refusal) =>
        Assert.Equal(refusal, Pair.ProposePause(Role.Adept, Sweden.At(until), Now).Refusal);
}
