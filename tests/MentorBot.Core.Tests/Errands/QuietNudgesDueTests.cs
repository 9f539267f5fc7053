using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>Nothing is booked. The two met on Monday 14 September from 13 to 14.</summary>
public class QuietNudgesDueTests
{
    private const string After = "2026-09-14 14:00";

    private static readonly Mentorship Met = Booked("2026-09-14 13:00");

    [Fact]
    public void After_the_rhythm_and_ten_days_the_adept_alone_is_asked_once()
    {
        Assert.Equal(["2026-10-22 14:00"], Met.TimesOf(ErrandKind.NudgeBook, Role.Adept, After));
        Assert.Empty(Met.TimesOf(ErrandKind.NudgeBook, Role.Mentor, After));
    }

    [Fact]
    public void The_rhythm_is_the_one_agreed_on() =>
        Assert.Equal(["2026-10-08 14:00"], Agreed(rhythm: 14).TimesOf(ErrandKind.NudgeBook, Role.Adept, After));

    [Fact]
    public void A_pair_that_has_not_met_is_not_asked_for_the_next_meeting() =>
        Assert.Empty(Pair.TimesOf(ErrandKind.NudgeBook, Role.Adept, "2026-09-01 10:00"));

    [Theory]
    [InlineData(28, "2026-11-10 14:00", "2026-11-17 14:00")] // two rhythms, of which All Saints' Day is none
    [InlineData(7, "2026-10-19 14:00", "2026-10-26 14:00")] // but 35 days at least
    public void Becalmed_the_adept_hears_it_once_and_the_mentor_a_week_later(int rhythm, string adept, string mentor)
    {
        Assert.Equal([adept], Agreed(rhythm).TimesOf(ErrandKind.NudgeBecalmed, Role.Adept, After));
        Assert.Equal([mentor], Agreed(rhythm).TimesOf(ErrandKind.NudgeBecalmed, Role.Mentor, After));
    }

    [Fact]
    public void The_mentor_waits_for_the_adepts_card_that_another_nudge_held_back()
    {
        var (due, later) = (Sweden.At("2026-11-10 14:00"), Sweden.At("2026-11-17 14:00"));
        var card = Met.DueAt(due).Single(e => e is { Kind: ErrandKind.NudgeBecalmed, To: Role.Adept });
        var heldBack = Met.Taking(card, due).Done(card, Outcome.Postponed, later, null);

        Assert.DoesNotContain(heldBack.DueAt(Sweden.At("2026-11-17 14:00")), e => e is { Kind: ErrandKind.NudgeBecalmed, To: Role.Mentor });
        Assert.Equal(["2026-11-24 14:00"], heldBack.TimesOf(ErrandKind.NudgeBecalmed, Role.Mentor, "2026-11-17 14:00"));
    }

    [Fact]
    public void An_adept_who_wants_nothing_unasked_holds_nothing_up() => Assert.Equal(
        ["2026-11-17 14:00"],
        (Met with { Adept = Met.Adept with { Stopped = true } }).TimesOf(ErrandKind.NudgeBecalmed, Role.Mentor, After));

    [Fact]
    public void A_pair_that_never_met_is_becalmed_from_both_yeses() =>
        Assert.Equal(["2026-10-27 10:00"], Pair.TimesOf(ErrandKind.NudgeBecalmed, Role.Adept, "2026-09-01 10:00"));

    [Fact]
    public void The_summer_does_not_count()
    {
        var june = Met.Book(new("june"), Role.Adept, Form("2027-06-14 13:00"), Keys, Now).OrThrow();

        // 38 days from 14 June, of which Midsummer's two and the four weeks from 12 July are none.
        Assert.Equal(["2027-08-23 08:00"], june.TimesOf(ErrandKind.NudgeBook, Role.Adept, "2027-06-14 14:00"));
    }

    [Fact]
    public void A_booking_ends_the_quiet_and_the_next_one_is_counted_from_its_meeting()
    {
        var twice = Met.Book(new("next"), Role.Adept, Form("2026-11-16 13:00"), Keys, Sweden.At("2026-11-11 10:00")).OrThrow();

        Assert.DoesNotContain(ErrandKind.NudgeBecalmed, twice.KindsDueAt("2026-11-11 10:00"));
        Assert.Single(twice.TimesOf(ErrandKind.NudgeBook, Role.Adept, "2026-11-16 14:00"));
    }

    [Fact]
    public void Every_gap_has_its_own()
    {
        var nudged = Met.AllSentAt("2026-10-22 14:00");
        var twice = nudged.Book(new("next"), Role.Adept, Form("2026-11-02 13:00"), Keys, Sweden.At("2026-10-23 10:00")).OrThrow();

        Assert.Equal(["2026-12-10 14:00"], twice.TimesOf(ErrandKind.NudgeBook, Role.Adept, "2026-11-02 14:00"));
    }

    [Fact]
    public void What_was_called_off_begins_the_quiet_anew()
    {
        var calledOff = Met.Book(new("next"), Role.Adept, Form("2026-10-12 13:00"), Keys, Now).OrThrow()
            .CallOff(new("next"), Role.Mentor, Sweden.At("2026-10-05 10:00")).OrThrow();

        Assert.Equal(["2026-11-13 10:00"], calledOff.TimesOf(ErrandKind.NudgeBook, Role.Adept, "2026-10-05 10:00"));
    }

    [Fact]
    public void A_rest_is_left_alone_until_its_end_and_then_asked_about_once()
    {
        var resting = Resting("2026-12-01 10:00");

        Assert.All(resting.TimesOf(ErrandKind.NudgeBecalmed, Role.Adept, After), at => Assert.True(Sweden.At(at) > Sweden.At("2026-12-01 10:00"), at));
        Assert.Equal(["2026-12-01 10:00"], resting.TimesOf(ErrandKind.NudgeRestOver, Role.Adept, After));
        Assert.Empty(resting.TimesOf(ErrandKind.NudgeRestOver, Role.Mentor, After));
    }

    [Fact]
    public void The_end_of_a_rest_is_a_moment_to_look_at_it_again() =>
        Assert.Equal("2026-12-01 10:00", Resting("2026-12-01 10:00").AllSentAt("2026-09-18 10:00").NextAfter("2026-09-18 10:00"));

    [Fact]
    public void A_rest_that_a_booking_cut_short_is_not_asked_about()
    {
        var booked = Resting("2026-12-01 10:00").Book(new("next"), Role.Adept, Form("2026-11-02 13:00"), Keys, Sweden.At("2026-10-20 10:00")).OrThrow();

        Assert.Empty(booked.TimesOf(ErrandKind.NudgeRestOver, Role.Adept, "2026-10-20 10:00"));
        Assert.False(booked.IsResting(Sweden.At("2026-10-20 10:00")));
    }

    [Fact]
    public void A_rest_after_which_the_two_have_met_is_not_asked_about()
    {
        var metAfterwards = Met.Book(new("next"), Role.Adept, Form("2026-12-03 13:00"), Keys, Sweden.At("2026-09-15 09:00")).OrThrow()
            .ProposePause(Role.Adept, Sweden.At("2026-12-01 10:00"), Sweden.At("2026-09-15 10:00")).OrThrow()
            .Answer(1, Role.Mentor, yes: true, Sweden.At("2026-09-15 10:00")).OrThrow();

        Assert.Empty(metAfterwards.TimesOf(ErrandKind.NudgeRestOver, Role.Adept, "2026-09-15 10:00"));
    }

    private static Mentorship Agreed(int rhythm) =>
        Met.ProposeFrame(Role.Adept, AFrame(rhythm), 0, Now).OrThrow().Answer(1, Role.Mentor, yes: true, Now).OrThrow();

    private static Mentorship Resting(string until) => Met.ProposePause(Role.Adept, Sweden.At(until), Sweden.At(After)).OrThrow()
        .Answer(1, Role.Mentor, yes: true, Sweden.At("2026-09-15 10:00")).OrThrow();
}
