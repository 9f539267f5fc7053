using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Journey;

public class LeavesTests
{
    private static readonly Instant Later = Sweden.At("2026-09-21 10:00");

    private static readonly Mentorship Closing = Pair.BeginClosing(Role.Adept, Now).OrThrow();

    [Fact]
    public void Who_tells_the_other_first_gets_five_working_days()
    {
        var leaving = Pair.TellsFirst(Role.Adept, Sweden.Closed, Now).OrThrow();

        // From Monday to Monday: a weekend is no working day.
        Assert.Equal("2026-09-21 10:00", Sweden.Local(leaving.Leaving[Role.Adept].AsksAt));
        Assert.Null(leaving.Ending);
        Assert.Same(leaving, leaving.TellsFirst(Role.Adept, Sweden.Closed, Later).Accepted);
    }

    [Fact]
    public void It_ends_for_both_when_the_other_has_been_told()
    {
        var told = Pair.TellsFirst(Role.Mentor, Sweden.Closed, Now).OrThrow().HasTold(Role.Mentor, Later).OrThrow();

        Assert.Equal(new Ending(Later, Parting.Early, Role.Mentor), told.Ending);
        Assert.Equal(Stage.After, told.Stage());
        Assert.Empty(told.Leaving);
    }

    [Fact]
    public void Telling_takes_having_said_that_one_leaves()
    {
        Assert.Equal(Refusal.NotLeaving, Pair.HasTold(Role.Adept, Now).Refusal);
        Assert.Equal(Refusal.NotLeaving, Pair.TellsFirst(Role.Adept, Sweden.Closed, Now).OrThrow().HasTold(Role.Mentor, Now).Refusal);
    }

    [Fact]
    public void Who_stays_after_all_has_left_no_trace()
    {
        var stayed = Pair.TellsFirst(Role.Adept, Sweden.Closed, Now).OrThrow().Stays(Role.Adept).OrThrow();

        Assert.Empty(stayed.Leaving);
        Assert.Equal(Refusal.NotLeaving, stayed.HasTold(Role.Adept, Later).Refusal);
    }

    [Fact]
    public void One_staying_does_not_keep_the_other()
    {
        var both = Pair.TellsFirst(Role.Adept, Sweden.Closed, Now).OrThrow().TellsFirst(Role.Mentor, Sweden.Closed, Now).OrThrow();

        Assert.Equal([Role.Mentor], both.Stays(Role.Adept).OrThrow().Leaving.Keys);
    }

    [Fact]
    public void Two_who_leave_at_once_end_it_once()
    {
        var ended = Pair.TellsFirst(Role.Adept, Sweden.Closed, Now).OrThrow().TellForMe(Role.Mentor, "Det får räcka.", Now).OrThrow();

        Assert.Equal(Refusal.Ended, ended.HasTold(Role.Adept, Later).Refusal);
        Assert.Equal(Refusal.Ended, ended.TellForMe(Role.Adept, "Hej då.", Later).Refusal);
        Assert.Equal(Refusal.Ended, ended.TellsFirst(Role.Adept, Sweden.Closed, Later).Refusal);
        Assert.Equal(Refusal.Ended, ended.Stays(Role.Adept).Refusal);
        Assert.Equal(Role.Mentor, ended.Ending!.By);
    }

    [Fact]
    public void The_words_are_the_others_copy_and_nobody_elses()
    {
        var words = Pair.TellForMe(Role.Adept, "Tack för allt.", Now).OrThrow().Ending!.Words;

        Assert.Equal("Tack för allt.", words.ReadBy(Johan));
        Assert.Throws<InvalidOperationException>(() => words.ReadBy(Ina));
    }

    [Theory]
    [InlineData(0, Refusal.Empty)]
    [InlineData(Leaves.LongestWords + 1, Refusal.TooLong)]
    public void Words_are_some_and_not_too_many(int length, Refusal refusal)
    {
        Assert.Equal(refusal, Pair.TellForMe(Role.Adept, new string('x', length), Now).Refusal);
        Assert.Equal(refusal, Pair.Thank(Role.Adept, new string('x', length), Now).Refusal);
    }

    [Fact]
    public void What_was_booked_is_called_off_and_what_was_held_stands()
    {
        var ahead = Booked("2026-09-16 13:00").TellForMe(Role.Mentor, "Tyvärr.", Now).OrThrow().TheMeeting();
        var held = Booked("2026-09-16 13:00").TellForMe(Role.Mentor, "Tyvärr.", Later).OrThrow().TheMeeting();

        Assert.Equal((Now, Role.Mentor), (ahead.CancelledAt, ahead.CancelledBy));
        Assert.False(held.IsCancelled);
    }

    [Fact]
    public void Before_there_is_a_mentor_the_adept_puts_it_down_and_the_question_is_void()
    {
        var down = Asked(Johan.Id).PutDown(Now).OrThrow();

        Assert.Equal(Parting.BeforeItBegan, down.Ending!.How);
        Assert.Equal(Refusal.Withdrawn, down.AnsweredBy(Johan, Code, InvitationAnswer.Yes, Later).Refusal);
        Assert.Same(down, down.PutDown(Later).Accepted);
    }

    [Fact]
    public void A_pair_is_not_put_down_and_nobody_is_left_before_there_is_one()
    {
        Assert.Equal(Refusal.HasMentor, Pair.PutDown(Now).Refusal);
        Assert.Equal(Refusal.NoMentorYet, Alone.TellsFirst(Role.Adept, Sweden.Closed, Now).Refusal);
        Assert.Equal(Refusal.NoMentorYet, Alone.TellForMe(Role.Adept, "Hej då.", Now).Refusal);
    }

    [Fact]
    public void An_account_that_disappears_ends_it_unless_it_has_ended()
    {
        var gone = Pair.Disappears(Role.Mentor, Now);
        var ended = Pair.TellForMe(Role.Adept, "Tack.", Now).OrThrow();

        Assert.Equal(new Ending(Now, Parting.Disappeared, Role.Mentor), gone.Ending);
        Assert.Same(ended, ended.Disappears(Role.Mentor, Later));
        Assert.Equal(Parting.Disappeared, Alone.Disappears(Role.Adept, Now).Ending!.How);
    }

    [Fact]
    public void Both_saying_goodbye_is_one_goodbye()
    {
        var said = Closing.ProposeGoodbye(Role.Mentor, Now).OrThrow();
        var both = said.ProposeGoodbye(Role.Adept, Later).OrThrow();

        Assert.Null(said.Ending);
        Assert.Equal(new Ending(Later, Parting.Together, Role.Mentor), both.Ending);
        Assert.Single(both.Proposals);
    }

    [Fact]
    public void Saying_goodbye_twice_changes_nothing()
    {
        var said = Closing.ProposeGoodbye(Role.Adept, Now).OrThrow();

        Assert.Same(said, said.ProposeGoodbye(Role.Adept, Later).Accepted);
    }

    [Fact]
    public void Leaving_while_the_other_says_goodbye_ends_it_once()
    {
        var left = Closing.ProposeGoodbye(Role.Mentor, Now).OrThrow().TellForMe(Role.Adept, "Tack.", Later).OrThrow();

        Assert.Equal(Parting.Early, left.Ending!.How);
        Assert.Equal(Refusal.Ended, left.ProposeGoodbye(Role.Mentor, Later).Refusal);
        Assert.Equal(Refusal.Ended, left.Answer(1, Role.Adept, yes: true, Later).Refusal);
    }

    [Fact]
    public void The_goodbye_belongs_to_rounding_off() => Assert.Equal(Refusal.StageOver, Pair.ProposeGoodbye(Role.Adept, Now).Refusal);

    [Fact]
    public void Thanks_are_sent_once_each_and_read_by_the_other_alone()
    {
        var thanked = Pair.Thank(Role.Adept, "För tystnaden.", Now).OrThrow();

        Assert.Equal("För tystnaden.", thanked.Thanks[0].Text.ReadBy(Johan));
        Assert.Throws<InvalidOperationException>(() => thanked.Thanks[0].Text.ReadBy(Ina));
        Assert.Equal(Refusal.AlreadyAnswered, thanked.Thank(Role.Adept, "En gång till.", Later).Refusal);
        Assert.Equal(2, thanked.Thank(Role.Mentor, "Tack själv.", Later).OrThrow().Thanks.Count);
    }

    [Fact]
    public void Thanks_can_be_sent_after_an_early_goodbye_and_not_to_somebody_who_is_gone()
    {
        Assert.NotNull(Pair.TellForMe(Role.Mentor, "Tyvärr.", Now).OrThrow().Thank(Role.Adept, "Ändå.", Later).Accepted);
        Assert.Equal(Refusal.NoMentorYet, Pair.Disappears(Role.Mentor, Now).Thank(Role.Adept, "Ändå.", Later).Refusal);
    }

    [Fact]
    public void Hearing_later_is_each_ones_own_choice()
    {
        var wants = Pair.HearLater(Role.Adept, true).HearLater(Role.Mentor, true).HearLater(Role.Mentor, false);

        Assert.Equal([Role.Adept], wants.HearsLater);
    }
}
