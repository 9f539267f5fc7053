using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>What one of the two did about the mentorship, told to the other.</summary>
public class TidingsDueTests
{
    private const string Evening = "2026-09-14 21:00";
    private const string Morning = "2026-09-15 08:00";

    private static readonly Instant AtNight = Sweden.At(Evening);
    private static readonly Mentorship Proposed = Pair.ProposeFrame(Role.Adept, AFrame(), 0, AtNight).OrThrow();
    private static readonly Mentorship Left = Pair.TellForMe(Role.Adept, "Tack för allt.", AtNight).OrThrow();

    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void A_proposal_comes_to_the_other_once_in_their_morning(Role by)
    {
        var proposed = Pair.ProposeFrame(by, AFrame(), 0, AtNight).OrThrow();

        Assert.Equal([Morning], proposed.TimesOf(ErrandKind.TellProposal, by.Other(), Evening));
        Assert.Empty(proposed.TimesOf(ErrandKind.TellProposal, by, Evening));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_answer_comes_to_whoever_proposed_once(bool yes)
    {
        var answered = Proposed.Answer(1, Role.Mentor, yes, AtNight).OrThrow();

        Assert.Equal([Morning], answered.TimesOf(ErrandKind.TellProposalAnswer, Role.Adept, Evening));
        Assert.Empty(answered.TimesOf(ErrandKind.TellProposal, Role.Mentor, Evening));
        Assert.Empty(answered.TimesOf(ErrandKind.TellProposalAnswer, Role.Mentor, Evening));
    }

    [Fact]
    public void What_was_taken_back_unseen_is_not_mentioned()
    {
        var takenBack = Proposed.Withdraw(1, Role.Adept, AtNight).OrThrow();

        Assert.Empty(takenBack.TimesOf(ErrandKind.TellProposal, Role.Mentor, Evening));
        Assert.Empty(takenBack.TimesOf(ErrandKind.TellProposalAnswer, Role.Adept, Evening));
    }

    [Fact]
    public void A_counter_proposal_speaks_for_itself()
    {
        var countered = Proposed.ProposeFrame(Role.Mentor, AFrame(14), 1, AtNight).OrThrow();

        Assert.Equal([Morning], countered.TimesOf(ErrandKind.TellProposal, Role.Adept, Evening));
        Assert.Empty(countered.TimesOf(ErrandKind.TellProposal, Role.Mentor, Evening));
        Assert.Empty(countered.TimesOf(ErrandKind.TellProposalAnswer, Role.Adept, Evening));
    }

    [Fact]
    public void The_second_yes_to_a_goodbye_is_told_to_the_one_who_said_it_first()
    {
        var goodbye = Pair.BeginClosing(Role.Adept, AtNight).OrThrow().ProposeGoodbye(Role.Adept, AtNight).OrThrow().Answer(1, Role.Mentor, yes: true, AtNight).OrThrow();

        Assert.Equal([Morning], goodbye.TimesOf(ErrandKind.TellProposalAnswer, Role.Adept, Evening));
        Assert.Empty(goodbye.TimesOf(ErrandKind.TellEnded, Role.Adept, Evening).Concat(goodbye.TimesOf(ErrandKind.TellEnded, Role.Mentor, Evening)));
    }

    [Fact]
    public void A_proposal_dies_with_the_mentorship() =>
        Assert.Empty(Proposed.TellForMe(Role.Adept, "Tack.", AtNight).OrThrow().TimesOf(ErrandKind.TellProposal, Role.Mentor, Evening));

    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Who_is_left_hears_it_once_and_who_left_does_not(Role by)
    {
        var left = Pair.TellForMe(by, "Tack för allt.", AtNight).OrThrow();

        Assert.Equal([Morning], left.TimesOf(ErrandKind.TellEnded, by.Other(), Evening));
        Assert.Empty(left.TimesOf(ErrandKind.TellEnded, by, Evening));
    }

    [Fact]
    public void Whose_other_is_gone_is_told_once()
    {
        var gone = Pair.Disappears(Role.Mentor, AtNight);

        Assert.Equal([Morning], gone.TimesOf(ErrandKind.TellEnded, Role.Adept, Evening));
        Assert.DoesNotContain(gone.DueAt(Sweden.At("2027-08-30 10:00")), e => e.To == Role.Mentor);
    }

    [Fact]
    public void Who_is_leaving_is_betrayed_by_nothing()
    {
        var leaving = Pair.TellsFirst(Role.Adept, Sweden.Closed, AtNight).OrThrow();

        Assert.DoesNotContain(leaving.DueAt(Sweden.At("2026-09-30 10:00")), e => e.To == Role.Mentor);
    }

    [Fact]
    public void A_meeting_that_fell_with_the_goodbye_is_not_mentioned_by_itself()
    {
        var left = Booked("2026-09-18 13:00").AllSentAt("2026-09-14 10:00").TellForMe(Role.Adept, "Tack för allt.", Sweden.At("2026-09-14 11:00")).OrThrow();

        Assert.Equal([ErrandKind.TellEnded], left.KindsDueAt("2026-09-14 11:00"));
        Assert.Empty(left.Ahead(Now));
    }

    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Thanks_come_to_the_other_once_before_the_goodbye_or_after(Role from)
    {
        Assert.Equal([Morning], Pair.Thank(from, "Tack", AtNight).OrThrow().TimesOf(ErrandKind.TellThanks, from.Other(), Evening));
        Assert.Equal([Morning], Left.Thank(from, "Tack", AtNight).OrThrow().TimesOf(ErrandKind.TellThanks, from.Other(), Evening));
        Assert.Empty(Left.Thank(from, "Tack", AtNight).OrThrow().TimesOf(ErrandKind.TellThanks, from, Evening));
    }

    [Fact]
    public void News_of_two_months_ago_is_no_news() => Assert.DoesNotContain(ErrandKind.TellEnded, Left.KindsDueAt("2026-11-16 10:00"));

    [Fact]
    public void Who_has_put_the_rest_aside_for_a_while_still_gets_news()
    {
        var snoozed = Left.Knowing(Johan with { SnoozedUntil = Sweden.At("2026-12-01 10:00") });

        Assert.Equal([Morning], snoozed.TimesOf(ErrandKind.TellEnded, Role.Mentor, Evening));
    }

    [Fact]
    public void Who_has_stopped_gets_none() => Assert.Empty(Left.Knowing(Johan with { Stopped = true }).TimesOf(ErrandKind.TellEnded, Role.Mentor, Evening));

    [Fact]
    public void Who_starts_again_in_time_hears_what_has_been()
    {
        var stopped = Left.Knowing(Johan with { Stopped = true }).AllSentAt(Morning);

        Assert.Equal(["2026-09-28 10:00"], stopped.Knowing(Johan).TimesOf(ErrandKind.TellEnded, Role.Mentor, "2026-09-28 10:00"));
    }
}
