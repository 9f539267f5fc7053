using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Journey;

/// <summary>The stage is told from what has happened, and a date never moves it.</summary>
public class StageTests
{
    private static readonly Mentorship Agreed =
        Pair.ProposeFrame(Role.Adept, AFrame(), 0, Now).OrThrow().Answer(1, Role.Mentor, yes: true, Now).OrThrow();

    private static readonly Mentorship Closing = Agreed.BeginClosing(Role.Adept, Now).OrThrow();

    [Fact]
    public void From_why_now_to_afterwards()
    {
        Assert.Equal(Stage.Intention, Mentorship.Begin(Ours, Party.Of(Ina), Pace.Usual, Now).Stage());
        Assert.Equal(Stage.Match, Alone.Stage());
        Assert.Equal(Stage.Match, Asked(Johan.Id).Stage());
        Assert.Equal(Stage.Agreement, Pair.Stage());
        Assert.Equal(Stage.Agreement, Pair.ProposeFrame(Role.Adept, AFrame(), 0, Now).OrThrow().Stage());
        Assert.Equal(Stage.Working, Agreed.Stage());
        Assert.Equal(Stage.Midpoint, Agreed.BeginHalfTime(Role.Adept, Now).OrThrow().Stage());
        Assert.Equal(Stage.Working, Agreed.HoldHalfTime(Role.Adept, Now).OrThrow().Stage());
        Assert.Equal(Stage.Closing, Closing.Stage());
        Assert.Equal(Stage.After, Closing.ProposeGoodbye(Role.Mentor, Now).OrThrow().ProposeGoodbye(Role.Adept, Now).OrThrow().Stage());
    }

    [Fact]
    public void A_mentor_outside_of_Teams_is_a_mentor() =>
        Assert.Equal(Stage.Agreement, Asked(null).IsOutside(Now).OrThrow().Stage());

    [Fact]
    public void With_a_mentor_outside_of_Teams_the_adepts_word_is_enough()
    {
        var outside = Asked(null).IsOutside(Now).OrThrow().ProposeFrame(Role.Adept, AFrame(), 0, Now).OrThrow();

        Assert.Equal(Stage.Working, outside.Stage());
        Assert.Equal(
            Parting.Together, outside.BeginClosing(Role.Adept, Now).OrThrow().ProposeGoodbye(Role.Adept, Now).OrThrow().Ending!.How);
    }

    [Fact]
    public void Half_time_taken_up_before_anything_is_agreed_on_is_half_time() =>
        Assert.Equal(Stage.Midpoint, Pair.BeginHalfTime(Role.Adept, Now).OrThrow().Stage());

    [Fact]
    public void Only_the_adept_moves_the_stage()
    {
        Assert.Equal(Refusal.AdeptLeads, Agreed.BeginHalfTime(Role.Mentor, Now).Refusal);
        Assert.Equal(Refusal.AdeptLeads, Agreed.HoldHalfTime(Role.Mentor, Now).Refusal);
        Assert.Equal(Refusal.AdeptLeads, Agreed.BeginClosing(Role.Mentor, Now).Refusal);
    }

    [Fact]
    public void After_rounding_off_has_begun_there_is_no_half_time()
    {
        Assert.Equal(Refusal.StageOver, Closing.BeginHalfTime(Role.Adept, Now).Refusal);
        Assert.Equal(Refusal.StageOver, Closing.HoldHalfTime(Role.Adept, Now).Refusal);
    }

    [Fact]
    public void Saying_it_again_changes_nothing()
    {
        var held = Agreed.HoldHalfTime(Role.Adept, Now).OrThrow();

        Assert.Same(held, held.HoldHalfTime(Role.Adept, Now + Duration.FromDays(1)).OrThrow());
        Assert.Same(Closing, Closing.BeginClosing(Role.Adept, Now + Duration.FromDays(1)).OrThrow());
        Assert.Equal(Refusal.StageOver, held.BeginHalfTime(Role.Adept, Now).Refusal);
    }

    [Fact]
    public void Before_there_is_a_mentor_and_after_the_goodbye_nothing_moves()
    {
        var ended = Agreed.TellForMe(Role.Mentor, "Tack.", Now).OrThrow();

        Assert.Equal(Refusal.NoMentorYet, Alone.BeginClosing(Role.Adept, Now).Refusal);
        Assert.Equal(Refusal.Ended, ended.BeginClosing(Role.Adept, Now).Refusal);
        Assert.Equal(Refusal.Ended, ended.ProposeGoodbye(Role.Adept, Now).Refusal);
    }

    [Fact]
    public void A_goodbye_takes_that_rounding_off_has_begun_and_both()
    {
        var said = Closing.ProposeGoodbye(Role.Adept, Now).OrThrow();

        Assert.Equal(Refusal.StageOver, Agreed.ProposeGoodbye(Role.Adept, Now).Refusal);
        Assert.Null(said.Ending);
        Assert.Same(said, said.ProposeGoodbye(Role.Adept, Now).OrThrow());
        Assert.Equal(Refusal.YoursToWaitFor, said.Answer(2, Role.Adept, yes: true, Now).Refusal);
        Assert.Equal(new Ending(Now, Parting.Together, Role.Adept), said.Answer(2, Role.Mentor, yes: true, Now).OrThrow().Ending);
    }

    [Theory]
    [InlineData(Role.Adept)]
    [InlineData(Role.Mentor)]
    public void Either_may_leave_from_every_stage_after_the_yes(Role by)
    {
        Mentorship[] stages = [Pair, Agreed, Agreed.BeginHalfTime(Role.Adept, Now).OrThrow(), Closing];

        Assert.All(stages, m => Assert.Equal(Parting.Early, m.TellForMe(by, "Tack.", Now).OrThrow().Ending!.How));
        Assert.All(stages, m => Assert.Equal(
            Parting.Early, m.TellsFirst(by, Sweden.Closed, Now).OrThrow().HasTold(by, Now).OrThrow().Ending!.How));
    }

    [Fact]
    public void An_adept_who_has_nobody_puts_it_down_or_is_gone()
    {
        Assert.Equal(Parting.BeforeItBegan, Asked(Johan.Id).PutDown(Now).OrThrow().Ending!.How);
        Assert.Equal(Refusal.HasMentor, Pair.PutDown(Now).Refusal);
        Assert.Equal(new Ending(Now, Parting.Disappeared, Role.Adept), Asked(Johan.Id).Disappears(Role.Adept, Now).Ending);
        Assert.Null(Asked(Johan.Id).Disappears(Role.Mentor, Now).Ending);
    }

    [Fact]
    public void The_farewell_is_the_others_alone_to_read()
    {
        var words = Pair.TellForMe(Role.Adept, "Tack för allt.", Now).OrThrow().Ending!.Words;

        Assert.Equal("Tack för allt.", words.ReadBy(Johan));
        Assert.Throws<InvalidOperationException>(() => words.ReadBy(Ina));
    }
}
