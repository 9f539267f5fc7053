using MentorBot.Core.Dialogs;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Matching;

/// <summary>Coming with a code, and pressing an answer.</summary>
public class CodeFlowTests
{
    private static Scene WithTicket(Mentorship mentorship) =>
        Scene(Johan, mentorship) with { Ticket = new InvitationTicket(Code, Ours) };

    [Fact]
    public void The_question_behind_a_code_is_shown_in_the_adepts_own_words()
    {
        var shown = Talk.Begun(new CodeFlow(), WithTicket(Asked(to: null))).Write("k7qm 3xpd");

        Assert.True(shown.IsOver);
        Assert.Equal([Wording], shown.OwnWords);
        Assert.Equal(Johan.Id, shown.Scene.Mentorship!.Invitation!.To);
        Assert.Equal([InvitationCards.Yes, InvitationCards.No, InvitationCards.TalkFirst], shown.Page!.Buttons.Select(b => b.Verb));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bara nonsens")]
    [InlineData("K7QM-3XPO")]
    public void What_is_no_code_can_be_corrected(string written)
    {
        var again = Talk.Begun(new CodeFlow(), Scene(Johan)).Write(written);

        Assert.Equal(Scene(Johan).Refused(Refusal.UnknownCode), again.Note);
        Assert.Equal(written, again.Page!.Fields[0].Value);
    }

    [Fact]
    public void A_code_that_leads_nowhere_is_unknown() =>
        Assert.Equal(Scene(Johan).Refused(Refusal.UnknownCode), Talk.Begun(new CodeFlow(), Scene(Johan)).Write(Code).Note);

    [Fact]
    public void Why_a_code_does_not_open_is_said() => Assert.Equal(
        Scene(Johan).Refused(Refusal.CodeNotYours), CodeFlow.Open(WithTicket(Asked(Stranger.Id)), Code).Last.Lines[0].Text);

    [Fact]
    public void It_can_wait() => Assert.True(Talk.Begun(new CodeFlow(), Scene(Johan)).Press(Verbs.NotNow).IsOver);

    [Fact]
    public void The_code_that_was_written_is_what_must_be_at_hand()
    {
        var state = Talk.Begun(new CodeFlow(), Scene(Johan)).State;

        Assert.Equal(Code, new CodeFlow().Wants(state, Answer.Press(Verbs.Next, ("code", "k7qm3xpd"))).Code);
        Assert.Null(new CodeFlow().Wants(state, null).Code);
    }

    [Fact]
    public void Pressing_yes_joins_the_mentorship()
    {
        var step = Pressed(InvitationCards.Yes, Asked(Johan.Id).LetTheBotAsk(Now).OrThrow());

        Assert.Equal(Johan.Id, step.Changes.Mentorship!.Mentor!.Id);
        Assert.Equal(new Membership(Ours, Role.Mentor, "Ina"), Assert.Single(step.Changes.Me!.Mentorships));
        Assert.Contains("du och Ina", step.Last.Lines[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Swedish, "Skriv några rader", "Inte nu")]
    [InlineData(Language.English, "Write a few lines", "Not now")]
    public void After_a_yes_there_is_one_question_of_why_for_the_mentor_alone(Language language, string write, string notNow)
    {
        var scene = Scene(Johan.Speaking(language), Asked(Johan.Id).LetTheBotAsk(Now).OrThrow());
        var yes = Assert.IsType<Step.End>(Acts.Do(Answer.Press(InvitationCards.Yes, (Facts.Code, Code)), scene));

        Pages.AssertFitForTeams(yes.Last);
        Assert.Equal([write, notNow], yes.Last.Buttons.Select(b => b.Title));
        var question = Library.Questions.Find(yes.Last.Buttons[0].Data[Facts.Question])!;
        Assert.True(question.Fits(Wishes.Motive()));
        Assert.Equal([question.Id], yes.Changes.Me!.SeenQuestions);

        var left = Assert.IsType<Step.End>(Acts.Do(
            new Answer(yes.Last.Buttons[1].Verb, yes.Last.Buttons[1].Data), scene with { Me = yes.Changes.Me, Mentorship = yes.Changes.Mentorship }));
        Assert.Equal(yes.Last.Lines[0].Text, Assert.Single(left.Last.Lines).Text);
        Assert.Empty(left.Last.Buttons);
    }

    [Fact]
    public void Nobody_else_can_put_the_motive_aside() => Assert.Equal(
        Scene(Ina).Refused(Refusal.NotYours), Assert.IsType<Step.End>(Acts.Do(Answer.Press(InvitationCards.LeaveMotive), Scene(Ina, Pair))).Last.Lines[0].Text);

    [Fact]
    public void Pressing_no_joins_nothing() => Assert.Empty(Pressed(InvitationCards.No, Asked(Johan.Id).LetTheBotAsk(Now).OrThrow()).Changes.Me!.Mentorships);

    [Fact]
    public void Talking_first_leaves_yes_and_no_on_the_card() => Assert.Equal(
        [InvitationCards.Yes, InvitationCards.No],
        Pressed(InvitationCards.TalkFirst, Asked(Johan.Id).LetTheBotAsk(Now).OrThrow()).Last.Buttons.Select(b => b.Verb));

    [Fact]
    public void An_answer_to_a_question_that_was_replaced_changes_nothing()
    {
        var step = Pressed(InvitationCards.Yes, Asked(Johan.Id).Ask("NEWC-2345", null, "Sam", Wording, agreed: false, Now).OrThrow());

        Assert.Equal((Changes.None, Scene(Johan).Refused(Refusal.Withdrawn)), (step.Changes, step.Last.Lines[0].Text));
    }

    private static Step.End Pressed(string verb, Mentorship mentorship) => Assert.IsType<Step.End>(Acts.Do(
        Answer.Press(verb, (Facts.Mentorship, Ours.Value), (Facts.Code, Code)),
        Scene(Johan, mentorship, Sweden.At("2026-09-15 10:00"))));
}
