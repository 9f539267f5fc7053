using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Meetings;

public class AfterAdeptFlowTests
{
    private static readonly Mentorship OnWednesday = Booked("2026-09-16 13:00");

    private static Talk Begun => After("2026-09-16 14:15");

    [Fact]
    public void One_answer_is_enough()
    {
        var saved = Begun.Press(Verbs.Save, ("took", "Att jag får fråga"));

        Assert.True(saved.IsOver);
        Assert.Equal("Att jag får fråga", Assert.Single(Assert.Single(saved.Journal).Items).Answer);
        Assert.Equal(saved.Scene.Now, saved.Scene.Mentorship!.TheMeeting().AdeptWroteAt);
        Assert.Null(saved.Scene.Me.PlanIn(Ours));
    }

    [Fact]
    public void The_plan_comes_back_before_the_next_meeting()
    {
        var saved = Begun.Press(Verbs.Save, ("if", "han suckar."), ("then", "frågar jag."));
        Assert.Equal("Om han suckar, så frågar jag.", saved.Scene.Me.PlanIn(Ours));

        var before = Talk.Begun(new BeforeAdeptFlow(), Scene(saved.Scene.Me, OnWednesday), AboutTheMeeting);

        Assert.Contains("Om han suckar, så frågar jag.", before.Question, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("han suckar", "")]
    [InlineData("", "frågar jag")]
    public void Half_a_plan_is_asked_for_the_other_half(string ifThis, string then)
    {
        var half = Begun.Press(Verbs.Save, ("took", "Att fråga"), ("if", ifThis), ("then", then));

        Assert.Contains("hör ihop", half.Note, StringComparison.Ordinal);
        Assert.Equal(["Att fråga", ifThis, then], half.Page!.Fields.Select(f => f.Value));
        Assert.Empty(half.Journal);
    }

    [Fact]
    public void Half_a_plan_noticed_on_the_second_page_leads_back_to_the_first()
    {
        var half = Begun.Press(Verbs.More, ("if", "han suckar")).Press(Verbs.Save, ("gnaws", "Varför jag?"));

        Assert.Equal(["", "han suckar", ""], half.Page!.Fields.Select(f => f.Value));
        Assert.Equal("Varför jag?", half.Press(Verbs.Save, ("then", "frågar jag")).Journal[0].Items[0].Answer);
    }

    [Fact]
    public void More_keeps_what_is_filled_in_and_asks_for_figures()
    {
        var more = Begun.Press(Verbs.More, ("took", "Att fråga"));

        var entry = Assert.Single(more.Press(Verbs.Save, ("gnaws", "Varför?"), ("contact", "4"), ("intention", "5"), ("led", "MostlyMe")).Journal);

        Assert.Equal(["Att fråga", "Varför?"], entry.Items.Select(i => i.Answer));
        Assert.Equal(new Ratings(4, 5, WhoLed.MostlyMe), entry.Ratings);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("fyra")]
    [InlineData("-1")]
    public void A_figure_that_is_none_is_left_out(string figure) =>
        Assert.Null(Begun.Press(Verbs.Save, ("took", "Ja"), ("contact", figure), ("led", "Nobody")).Journal.Single().Ratings);

    [Fact]
    public void Nothing_at_all_gets_a_kind_word() => Assert.Equal(Scene(Ina).Refused(Refusal.Empty), Begun.Press(Verbs.Save).Note);

    [Theory]
    [InlineData("2026-09-16 14:15", "I morgon bitti", "I morgon klockan 08.00 frågar jag igen.")]
    [InlineData("2026-09-18 14:15", "Nästa arbetsdag", "På måndag klockan 08.00 frågar jag igen.")]
    public void Later_is_the_next_working_morning(string now, string button, string answer)
    {
        var talk = After(now);
        Assert.Contains(talk.Page!.Buttons, b => b.Title == button);

        Assert.Equal(answer, talk.Press(Verbs.Later).Page!.Lines[0].Text);
    }

    [Fact]
    public void Later_keeps_what_was_begun()
    {
        var later = Begun.Press(Verbs.Later, ("took", "Halvvägs"));

        Assert.Equal("Halvvägs", later.Journal[0].Items[0].Answer);
        Assert.Equal((Sweden.At("2026-09-17 08:00"), null), (later.Scene.Mentorship!.TheMeeting().AdeptAsksLaterAt, later.Scene.Mentorship!.TheMeeting().AdeptWroteAt));
    }

    [Fact]
    public void A_question_that_was_answered_counts_as_seen() =>
        Assert.Contains(Begun.State.Fact(Facts.Question)!, Begun.Press(Verbs.Save, ("took", "Ja")).Scene.Me.SeenQuestions);

    [Fact]
    public void Low_figures_are_what_the_next_questions_lean_to_and_better_ones_take_it_away()
    {
        var low = Begun.Press(Verbs.More, ("took", "Att fråga")).Press(Verbs.Save, ("contact", "2"), ("intention", "5"), ("led", "MostlyTheOther"));
        Assert.Equal([QuestionTheme.Contact, QuestionTheme.Leading], low.Scene.Me.LeansTo(Ours).Order());

        var again = Talk.Begun(new AfterAdeptFlow(), Scene(low.Scene.Me, OnWednesday, low.Scene.Now), AboutTheMeeting);

        Assert.Equal([QuestionTheme.Leading], again.Press(Verbs.Save, ("took", "Mer"), ("contact", "4")).Scene.Me.LeansTo(Ours));
        Assert.Equal([QuestionTheme.Contact, QuestionTheme.Leading], again.Press(Verbs.Save, ("took", "Mer")).Scene.Me.LeansTo(Ours).Order());
    }

    [Fact]
    public void Figures_and_words_are_nowhere_in_what_the_two_share()
    {
        var saved = Begun.Press(Verbs.Save, ("took", "Hemligheten"), ("if", "hon ler"), ("then", "ler jag"), ("contact", "1"));

        var after = saved.Scene.Mentorship!;
        var mentorsPages = new[] { MeetingCards.Overview(Scene(Johan, after)), MentorCard.Before(Scene(Johan, after), after.TheMeeting()) };

        Assert.All(mentorsPages.Select(Pages.EverythingOn), page => Assert.DoesNotContain("Hemligheten", page, StringComparison.Ordinal));
        Assert.Equal(OnWednesday.TheMeeting() with { AdeptWroteAt = saved.Scene.Now }, after.TheMeeting());
    }

    [Fact]
    public void It_is_the_adepts_and_about_a_meeting_that_stands()
    {
        Assert.Equal(Refusal.NotYours, new AfterAdeptFlow().MayBegin(AboutTheMeeting, Scene(Johan, OnWednesday)));
        Assert.Equal(Refusal.MeetingCancelled, new AfterAdeptFlow().MayBegin(AboutTheMeeting, Scene(Ina, Pair)));
    }

    private static Talk After(string now) => Talk.Begun(new AfterAdeptFlow(), Scene(Ina, OnWednesday, Sweden.At(now)), AboutTheMeeting);
}
