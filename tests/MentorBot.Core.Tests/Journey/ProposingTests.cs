using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Agreeing;

namespace MentorBot.Core.Tests.Journey;

public class ProposingTests
{
    [Fact]
    public void Nothing_holds_until_the_other_has_said_yes()
    {
        var proposed = Proposed(Role.Adept);
        var agreed = proposed.Answer(1, Role.Mentor, yes: true, Later).OrThrow();

        Assert.Null(proposed.Agreement);
        Assert.Equal((Later, Later, 14), (agreed.Agreement!.FirstAt, agreed.Agreement.At, agreed.Agreement.Frame.RhythmDays));
        Assert.Equal((ProposalAnswer.Yes, Later), (agreed.Proposals[0].Answer, agreed.Proposals[0].AnsweredAt));
    }

    [Fact]
    public void A_change_keeps_when_they_first_agreed()
    {
        var changed = Agreed.ProposeFrame(Role.Mentor, Frame("Nästan allt"), 1, Later + Duration.FromDays(1)).OrThrow()
            .Answer(2, Role.Adept, yes: true, Later + Duration.FromDays(2)).OrThrow();

        Assert.Equal((Later, Later + Duration.FromDays(2)), (changed.Agreement!.FirstAt, changed.Agreement.At));
    }

    [Fact]
    public void A_no_leaves_everything_as_it_was()
    {
        var refused = Agreed.ProposeFrame(Role.Mentor, Frame("Annat"), 1, Later).OrThrow().Answer(2, Role.Adept, yes: false, Later).OrThrow();

        Assert.Same(Agreed.Agreement, refused.Agreement);
        Assert.Null(refused.Open(ProposalKind.Agreement));
    }

    [Fact]
    public void Nobody_answers_their_own_proposal()
    {
        Assert.Equal(Refusal.YoursToWaitFor, Proposed(Role.Adept).Answer(1, Role.Adept, yes: true, Later).Refusal);
        Assert.Equal(Refusal.YoursToWaitFor, GoodbyeProposed(Role.Mentor).Answer(1, Role.Mentor, yes: true, Later).Refusal);
    }

    [Fact]
    public void What_the_other_has_withdrawn_cannot_be_confirmed()
    {
        var withdrawn = Proposed(Role.Adept).Withdraw(1, Role.Adept, Now).OrThrow();

        Assert.Equal(Refusal.Withdrawn, withdrawn.Answer(1, Role.Mentor, yes: true, Later).Refusal);
        Assert.Same(withdrawn, withdrawn.Withdraw(1, Role.Adept, Later).OrThrow());
    }

    [Fact]
    public void What_the_other_has_answered_cannot_be_withdrawn_nor_by_anybody_else()
    {
        Assert.Equal(Refusal.AlreadyAnswered, Agreed.Withdraw(1, Role.Adept, Later).Refusal);
        Assert.Equal(Refusal.NotYours, Proposed(Role.Adept).Withdraw(1, Role.Mentor, Later).Refusal);
        Assert.Equal(Refusal.Withdrawn, Pair.Withdraw(7, Role.Adept, Later).Refusal);
    }

    [Fact]
    public void The_same_answer_twice_is_one_and_another_is_refused()
    {
        Assert.Same(Agreed, Agreed.Answer(1, Role.Mentor, yes: true, Later + Duration.FromHours(1)).OrThrow());
        Assert.Equal(Refusal.AlreadyAnswered, Agreed.Answer(1, Role.Mentor, yes: false, Later).Refusal);
    }

    [Fact]
    public void Edited_by_both_at_once_the_second_sees_the_first_before_answering_it()
    {
        var first = Proposed(Role.Adept);

        Assert.Equal(Refusal.Changed, first.ProposeFrame(Role.Mentor, Frame("Inget"), 0, Later).Refusal);

        var countered = first.ProposeFrame(Role.Mentor, Frame("Inget"), 1, Later).OrThrow();
        Assert.Equal(ProposalAnswer.Countered, countered.Proposals[0].Answer);
        Assert.Equal(2, countered.Open(ProposalKind.Agreement)!.Number);
    }

    [Fact]
    public void What_the_other_proposed_and_took_back_meanwhile_stands_in_nobodys_way() => Assert.Equal(
        Role.Mentor,
        Proposed(Role.Adept).Withdraw(1, Role.Adept, Now).OrThrow().ProposeFrame(Role.Mentor, Frame("Inget"), 0, Later).OrThrow().Open(ProposalKind.Agreement)!.By);

    [Fact]
    public void An_old_card_does_not_answer_a_new_proposal()
    {
        var replaced = Proposed(Role.Adept).ProposeFrame(Role.Adept, Frame("Något annat"), 0, Now).OrThrow();
        var countered = Proposed(Role.Adept).ProposeFrame(Role.Mentor, Frame("Något annat"), 1, Now).OrThrow();

        Assert.Equal(Refusal.Withdrawn, replaced.Answer(1, Role.Mentor, yes: true, Later).Refusal);
        Assert.Equal(Refusal.Changed, countered.Answer(1, Role.Mentor, yes: true, Later).Refusal);
        Assert.Equal(Refusal.Withdrawn, replaced.Answer(17, Role.Mentor, yes: true, Later).Refusal);
    }

    [Fact]
    public void The_same_words_from_the_other_are_a_yes()
    {
        var agreed = Proposed(Role.Adept).ProposeFrame(Role.Mentor, Frame("Allt"), 1, Later).OrThrow();

        Assert.Equal(ProposalAnswer.Yes, Assert.Single(agreed.Proposals).Answer);
        Assert.Equal(Later, agreed.Agreement!.FirstAt);
    }

    [Theory]
    [InlineData("Allt", 14, true)]
    [InlineData("Allt ", 14, false)]
    [InlineData("Allt", 21, false)]
    public void Proposing_what_waits_or_holds_already_changes_nothing(string stays, int rhythm, bool same)
    {
        var waits = Proposed(Role.Adept);

        Assert.Equal(same, ReferenceEquals(waits, waits.ProposeFrame(Role.Adept, Frame(stays, rhythm), 0, Later).OrThrow()));
        Assert.Equal(same, ReferenceEquals(Agreed, Agreed.ProposeFrame(Role.Adept, Frame(stays, rhythm), 1, Later).OrThrow()));
        Assert.Equal(same, ReferenceEquals(Agreed, Agreed.ProposeFrame(Role.Mentor, Frame(stays, rhythm), 1, Later).OrThrow()));
    }

    [Theory]
    [InlineData(6, 12)]
    [InlineData(92, 12)]
    [InlineData(28, 0)]
    [InlineData(28, 37)]
    public void A_frame_out_of_bounds_is_refused(int rhythm, int months) =>
        Assert.Equal(Refusal.NotAFrame, Pair.ProposeFrame(Role.Adept, Frame("Allt", rhythm, months), 0, Now).Refusal);

    [Fact]
    public void A_text_may_be_as_long_as_the_field_takes()
    {
        var longest = new string('å', Core.Journey.Frame.LongestText);

        Assert.Null(Pair.ProposeFrame(Role.Adept, Frame(longest), 0, Now).Refusal);
        Assert.Equal(Refusal.TooLong, Pair.ProposeFrame(Role.Adept, Frame(longest + "å"), 0, Now).Refusal);
    }

    [Fact]
    public void With_a_mentor_outside_the_adepts_word_holds_at_once_and_nobody_is_to_answer()
    {
        var agreed = Outside.ProposeFrame(Role.Adept, Frame("Allt", of: Outside), 0, Now).OrThrow();
        var resting = Outside.ProposePause(Role.Adept, FirstOfNovember, Now).OrThrow();
        var ended = Outside.BeginClosing(Role.Adept, Now).OrThrow().ProposeGoodbye(Role.Adept, Now).OrThrow();

        Assert.Equal(Now, agreed.Agreement!.FirstAt);
        Assert.Equal(new(Now, FirstOfNovember), resting.Pause);
        Assert.Equal(Parting.Together, ended.Ending!.How);
        Assert.All([agreed, resting, ended], after => Assert.Empty(after.Proposals));
        Assert.Same(agreed, agreed.ProposeFrame(Role.Adept, Frame("Allt", of: Outside), 0, Later).OrThrow());
    }

    [Fact]
    public void A_rest_lasts_half_a_year_at_most_and_lies_ahead()
    {
        var inSixMonths = Sweden.At("2027-03-14 09:00");

        Assert.Null(Pair.ProposePause(Role.Adept, inSixMonths, Now).Refusal);
        Assert.Equal(Refusal.TooFarAhead, Pair.ProposePause(Role.Adept, inSixMonths + Duration.FromMinutes(1), Now).Refusal);
        Assert.Equal(Refusal.InThePast, Pair.ProposePause(Role.Adept, Now, Now).Refusal);
    }

    [Fact]
    public void Both_proposing_the_same_rest_is_a_yes_and_another_date_a_proposal_of_ones_own()
    {
        var resting = PauseProposed(Role.Adept).ProposePause(Role.Mentor, FirstOfNovember, Later).OrThrow();
        var countered = PauseProposed(Role.Adept).ProposePause(Role.Mentor, FirstOfNovember + Duration.FromDays(1), Later).OrThrow();

        Assert.Equal(new(Later, FirstOfNovember), resting.Pause);
        Assert.Null(countered.Pause);
        Assert.Equal([ProposalAnswer.Countered, null], countered.Proposals.Select(p => p.Answer));
    }

    [Fact]
    public void The_same_rest_again_is_one()
    {
        var waits = PauseProposed(Role.Adept);
        var resting = waits.Answer(1, Role.Mentor, yes: true, Later).OrThrow();

        Assert.Same(waits, waits.ProposePause(Role.Adept, FirstOfNovember, Later).OrThrow());
        Assert.Same(resting, resting.ProposePause(Role.Mentor, FirstOfNovember, Later).OrThrow());
    }

    [Fact]
    public void A_yes_to_a_rest_that_would_be_over_comes_too_late_and_a_no_does_not()
    {
        Assert.Equal(Refusal.StageOver, PauseProposed(Role.Adept).Answer(1, Role.Mentor, yes: true, FirstOfNovember).Refusal);
        Assert.Null(PauseProposed(Role.Adept).Answer(1, Role.Mentor, yes: false, FirstOfNovember).Refusal);
    }

    [Fact]
    public void A_rest_lasts_until_its_date_or_until_a_meeting_is_booked()
    {
        var resting = PauseProposed(Role.Adept).Answer(1, Role.Mentor, yes: true, Now).OrThrow();
        var booked = resting.Book(First, Role.Adept, Form("2026-10-20 13:00"), Keys, Later).OrThrow();

        Assert.True(resting.IsResting(FirstOfNovember - Duration.Epsilon));
        Assert.False(resting.IsResting(FirstOfNovember));
        Assert.Equal(Later, booked.RestEnds());
        Assert.False(booked.IsResting(Later));
    }

    [Fact]
    public void Two_goodbyes_at_once_are_one()
    {
        var first = GoodbyeProposed(Role.Adept);
        var ended = first.ProposeGoodbye(Role.Mentor, Later).OrThrow();

        Assert.Same(first, first.ProposeGoodbye(Role.Adept, Later).OrThrow());
        Assert.Equal((Later, Parting.Together, Role.Adept), (ended.Ending!.At, ended.Ending.How, ended.Ending.By));
        Assert.Same(ended, ended.ProposeGoodbye(Role.Mentor, Later).OrThrow());
        Assert.Same(ended, ended.Answer(1, Role.Mentor, yes: true, Later).OrThrow());
    }

    [Fact]
    public void A_goodbye_calls_off_what_was_booked_and_belongs_to_rounding_off()
    {
        var booked = Booked("2026-10-20 13:00").BeginClosing(Role.Adept, Now).OrThrow().ProposeGoodbye(Role.Mentor, Now).OrThrow();

        Assert.True(booked.Answer(1, Role.Adept, yes: true, Later).OrThrow().TheMeeting().IsCancelled);
        Assert.Equal(Refusal.StageOver, Pair.ProposeGoodbye(Role.Adept, Now).Refusal);
    }

    [Fact]
    public void Nothing_is_proposed_or_agreed_on_before_there_is_a_mentor_or_after_the_end()
    {
        var ended = Proposed(Role.Adept).TellForMe(Role.Mentor, "Tack för den här tiden", Now).OrThrow();

        Assert.Equal(Refusal.NoMentorYet, Alone.ProposePause(Role.Adept, FirstOfNovember, Now).Refusal);
        Assert.Equal(Refusal.NoMentorYet, Alone.ProposeGoodbye(Role.Adept, Now).Refusal);
        Assert.Equal(Refusal.Ended, ended.ProposeFrame(Role.Adept, Frame("Allt"), 1, Later).Refusal);
        Assert.Equal(Refusal.Ended, ended.Answer(1, Role.Mentor, yes: true, Later).Refusal);
        Assert.Equal(Refusal.Ended, ended.ProposeGoodbye(Role.Adept, Later).Refusal);
    }

    [Fact]
    public void Different_kinds_wait_side_by_side()
    {
        var both = Proposed(Role.Adept).ProposePause(Role.Mentor, FirstOfNovember, Now).OrThrow();

        Assert.Equal([1, 2], both.Proposals.Where(p => p.IsOpen).Select(p => p.Number));
        Assert.Equal((1, 2, 0), (both.Newest(ProposalKind.Agreement), both.Newest(ProposalKind.Pause), both.Newest(ProposalKind.Goodbye)));
    }

    [Fact]
    public void A_frame_is_read_by_its_two_and_nobody_else()
    {
        var frame = Proposed(Role.Adept).Proposals[0].Frame!;

        Assert.Equal(["Allt", "Ina bokar", "", "När jag *vågar*"], frame.TextsFor(Johan.Id));
        Assert.All(frame.TextsFor(Stranger.Id), Assert.Empty);
        Assert.Equal(SharedText.For([Ina.Id], "Allt").ReadBy(Ina.Id), frame.Stays.ReadBy(Ina.Id));
    }
}
