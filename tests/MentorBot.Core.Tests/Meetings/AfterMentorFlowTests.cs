using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Meetings;

public class AfterMentorFlowTests
{
    private static readonly Mentorship OnWednesday = Booked("2026-09-16 13:00");

    [Fact]
    public void One_question_is_answered_into_the_mentors_own_journal()
    {
        var entry = Assert.Single(After(AfterQuestions.EveryTime).Press(Verbs.Save, ("one", "Att jag pratar mycket")).Journal);

        Assert.Equal((Occasion.AfterMeeting, "Ina", "Att jag pratar mycket"), (entry.Occasion, entry.With, entry.Items[0].Answer));
    }

    [Theory]
    [InlineData(0, AfterQuestions.EveryTime)]
    [InlineData(1, AfterQuestions.Sometimes)]
    [InlineData(2, AfterQuestions.Never)]
    public void After_the_first_the_mentor_says_how_often(int button, AfterQuestions often)
    {
        var asked = After(AfterQuestions.NotAskedYet).Press(Verbs.Skip);

        var said = asked.PressButton(asked.Page!.Buttons[button]);

        Assert.True(said.IsOver);
        Assert.Equal(often, said.Scene.Mentorship!.MentorsAfterQuestions);
    }

    [Fact]
    public void How_often_is_asked_once() => Assert.True(After(AfterQuestions.Sometimes).Press(Verbs.Skip).IsOver);

    [Theory]
    [InlineData("")]
    [InlineData("Daily")]
    [InlineData("7")]
    [InlineData("NotAskedYet")]
    [InlineData("0")]
    [InlineData("EveryTime,Sometimes")]
    public void How_often_is_one_of_three(string often) => Assert.Equal(
        Scene(Johan).Refused(Refusal.NotAChoice), After(AfterQuestions.NotAskedYet).Press(Verbs.Skip).Press(Verbs.Next, ("often", often)).Note);

    [Fact]
    public void Nothing_written_gets_a_kind_word() =>
        Assert.Equal(Scene(Johan).Refused(Refusal.Empty), After(AfterQuestions.EveryTime).Press(Verbs.Save, ("one", "  ")).Note);

    [Fact]
    public void Skipping_keeps_nothing() => Assert.Empty(After(AfterQuestions.EveryTime).Press(Verbs.Skip, ("one", "halvt")).Journal);

    [Fact]
    public void It_is_the_mentors_and_about_a_meeting_that_stands()
    {
        Assert.Equal(Refusal.NotYours, new AfterMentorFlow().MayBegin(AboutTheMeeting, Scene(Ina, OnWednesday)));
        Assert.Equal(Refusal.MeetingCancelled, new AfterMentorFlow().MayBegin(AboutTheMeeting, Scene(Johan, Pair)));
    }

    private static Talk After(AfterQuestions often) => Talk.Begun(
        new AfterMentorFlow(), Scene(Johan, OnWednesday with { MentorsAfterQuestions = often }, Sweden.At("2026-09-16 15:00")), AboutTheMeeting);
}
