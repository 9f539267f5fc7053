using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>Half-time, rounding off, leaving and afterwards. The two met and agreed on six months on Monday 14 September.</summary>
public class RoundingOffNudgesDueTests
{
    private const string Agreed = "2026-09-14 14:00";

    private static readonly Instant At = Sweden.At(Agreed);
    private static readonly Mentorship SixMonths = Booked("2026-09-14 13:00")
        .ProposeFrame(Role.Adept, AFrame(months: 6), 0, At).OrThrow().Answer(1, Role.Mentor, yes: true, At).OrThrow();

    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Half_time_and_rounding_off_come_to_each_once(Role to)
    {
        // Of 181 days and the hour that the clock is put back: a night in December, and the 153rd day at 10.15.
        Assert.Equal(["2026-12-14 08:00"], SixMonths.TimesOf(ErrandKind.NudgeHalfTime, to, Agreed));
        Assert.Equal(["2027-02-15 10:15"], SixMonths.TimesOf(ErrandKind.NudgeClosing, to, Agreed));
    }

    [Fact]
    public void A_pair_that_has_not_agreed_goes_by_the_usual_length()
    {
        Assert.Equal(["2027-03-03 08:00"], Booked("2026-09-14 13:00").TimesOf(ErrandKind.NudgeHalfTime, Role.Adept, Agreed));
        Assert.Equal(["2027-07-08 16:00"], Booked("2026-09-14 13:00").TimesOf(ErrandKind.NudgeClosing, Role.Adept, Agreed));
    }

    [Fact]
    public void A_pair_that_never_met_has_no_half_to_look_back_on()
    {
        Assert.Empty(Pair.TimesOf(ErrandKind.NudgeHalfTime, Role.Adept, "2026-09-01 10:00"));
        Assert.Empty(Pair.TimesOf(ErrandKind.NudgeClosing, Role.Adept, "2026-09-01 10:00"));
    }

    [Fact]
    public void Half_time_held_or_rounding_off_begun_is_not_asked_about()
    {
        var held = SixMonths.HoldHalfTime(Role.Adept, Sweden.At("2026-11-02 10:00")).OrThrow();
        var closing = SixMonths.BeginClosing(Role.Adept, Sweden.At("2026-11-02 10:00")).OrThrow();

        Assert.All([held, closing], m => Assert.Empty(m.TimesOf(ErrandKind.NudgeHalfTime, Role.Mentor, "2026-11-02 10:00")));
        Assert.Single(held.TimesOf(ErrandKind.NudgeClosing, Role.Adept, "2026-11-02 10:00"));
        Assert.Empty(closing.TimesOf(ErrandKind.NudgeClosing, Role.Adept, "2026-11-02 10:00"));
    }

    [Fact]
    public void Half_time_that_comes_when_it_is_time_to_round_off_is_left_out() =>
        Assert.Empty(SixMonths.TimesOf(ErrandKind.NudgeHalfTime, Role.Adept, "2027-02-15 10:15"));

    [Fact]
    public void The_adept_alone_is_asked_once_more_two_weeks_on()
    {
        Assert.Equal(["2027-03-01 10:15"], SixMonths.TimesOf(ErrandKind.NudgeClosingAgain, Role.Adept, Agreed));
        Assert.Empty(SixMonths.TimesOf(ErrandKind.NudgeClosingAgain, Role.Mentor, Agreed));
    }

    [Fact]
    public void Begun_it_is_asked_about_two_weeks_from_then_and_nothing_else_is()
    {
        var closing = SixMonths.BeginClosing(Role.Adept, Sweden.At("2026-11-02 10:00")).OrThrow();

        Assert.Equal(["2026-11-16 10:00"], closing.TimesOf(ErrandKind.NudgeClosingAgain, Role.Adept, "2026-11-02 10:00"));
        Assert.Empty(closing.TimesOf(ErrandKind.NudgeBecalmed, Role.Adept, "2026-11-02 10:00"));
        Assert.Empty(closing.TimesOf(ErrandKind.NudgeBook, Role.Adept, "2026-11-02 10:00"));
    }

    [Fact]
    public void A_longer_time_agreed_on_later_ends_later()
    {
        var longer = SixMonths.AllSentAt("2027-02-15 10:00").ProposeFrame(Role.Adept, AFrame(months: 12), 1, Sweden.At("2027-02-15 10:00")).OrThrow()
            .Answer(2, Role.Mentor, yes: true, Sweden.At("2027-02-16 10:00")).OrThrow();

        Assert.Equal(["2027-08-09 08:00"], longer.TimesOf(ErrandKind.NudgeClosing, Role.Adept, "2027-02-16 10:00"));
    }

    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Who_tells_first_is_asked_once_after_five_working_days_and_both_are_spared_the_rest(Role by)
    {
        var leaving = SixMonths.TellsFirst(by, Sweden.Closed, Sweden.At("2026-09-18 10:00")).OrThrow();

        Assert.Equal(["2026-09-25 10:00"], leaving.TimesOf(ErrandKind.NudgeTold, by, "2026-09-18 10:00"));
        Assert.Empty(leaving.TimesOf(ErrandKind.NudgeTold, by.Other(), "2026-09-18 10:00"));
        Assert.Equal(Sweden.At("2026-10-09 10:00"), leaving.SparedUntil(Sweden.Closed));
    }

    [Fact]
    public void Who_never_says_whether_the_other_knows_stays_and_is_nudged_again()
    {
        var late = SixMonths.TellsFirst(Role.Mentor, Sweden.Closed, Sweden.At("2026-10-14 10:00")).OrThrow();

        Assert.DoesNotContain(late.DueAt(Sweden.At("2026-11-03 10:00")), e => e.IsNudge && e.Kind != ErrandKind.NudgeTold);
        Assert.Contains(late.DueAt(Sweden.At("2026-11-05 10:00")), e => e.Kind == ErrandKind.NudgeBook);
    }

    [Fact]
    public void Who_stays_after_all_is_not_asked()
    {
        var stays = SixMonths.TellsFirst(Role.Adept, Sweden.Closed, At).OrThrow().Stays(Role.Adept).OrThrow();

        Assert.Empty(stays.TimesOf(ErrandKind.NudgeTold, Role.Adept, Agreed));
        Assert.NotEmpty(stays.TimesOf(ErrandKind.NudgeBook, Role.Adept, Agreed));
    }

    [Fact]
    public void Both_leaving_are_each_asked()
    {
        var both = SixMonths.TellsFirst(Role.Adept, Sweden.Closed, At).OrThrow().TellsFirst(Role.Mentor, Sweden.Closed, Sweden.At("2026-09-15 10:00")).OrThrow();

        Assert.Equal(["2026-09-21 14:00"], both.TimesOf(ErrandKind.NudgeTold, Role.Adept, "2026-09-15 10:00"));
        Assert.Equal(["2026-09-22 10:00"], both.TimesOf(ErrandKind.NudgeTold, Role.Mentor, "2026-09-15 10:00"));
    }

    [Fact]
    public void Three_months_after_the_goodbye_only_those_who_wanted_hear_from_the_bot_once()
    {
        var goodbye = SixMonths.HearLater(Role.Adept, wants: true).TellForMe(Role.Mentor, "Tack för i dag.", Sweden.At("2027-02-01 10:00")).OrThrow();

        Assert.Equal(["2027-05-03 08:00"], goodbye.TimesOf(ErrandKind.NudgeLater, Role.Adept, "2027-02-01 10:00"));
        Assert.Empty(goodbye.TimesOf(ErrandKind.NudgeLater, Role.Mentor, "2027-02-01 10:00"));
        Assert.Empty(goodbye.HearLater(Role.Adept, wants: false).TimesOf(ErrandKind.NudgeLater, Role.Adept, "2027-02-01 10:00"));
    }

    [Fact]
    public void Whoever_is_gone_hears_nothing_more()
    {
        var gone = SixMonths.HearLater(Role.Mentor, wants: true).Thank(Role.Adept, "Tack", At).OrThrow().Disappears(Role.Mentor, Sweden.At("2026-09-15 10:00"));

        Assert.DoesNotContain(gone.DueAt(Sweden.At("2026-09-15 10:00")), e => e.To == Role.Mentor);
        Assert.Empty(gone.TimesOf(ErrandKind.NudgeLater, Role.Mentor, "2026-09-15 10:00"));
    }
}
