using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Practice;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Practice;

/// <summary>An experiment on its way through a meeting: reminded of the day before, asked about afterwards, and done with.</summary>
public class TakenAlongTests
{
    private static readonly Mentorship OnWednesday = Booked("2026-09-16 13:00");
    private static readonly Person Carrying = Ina.TakesAlong(Ours, new(QuestionMove.Receive, 0));

    private const string Experiment = "Upprepa ord för ord det Johan nyss sa, innan du svarar.";

    private static Talk After => Talk.Begun(new AfterAdeptFlow(), Scene(Carrying, OnWednesday, Sweden.At("2026-09-16 14:15")), AboutTheMeeting);

    [Fact]
    public void The_day_before_it_is_called_to_mind_once()
    {
        var first = Before(Carrying);
        Assert.Equal(1, Reminders(first));

        Assert.Equal(0, Reminders(first.Write("Chefen slutar")));
        Assert.Equal(0, Reminders(Before(Ina)));
    }

    [Fact]
    public void With_a_plan_to_come_back_to_it_stands_over_the_plan()
    {
        var first = Before(Carrying with { Plans = Ina.Plans.Add(Ours, PrivateText.For(Ina.Id, "Om han suckar, så frågar jag.")) });

        Assert.Equal((1, "plan"), (Reminders(first), first.Page!.Fields[0].Id));
        Assert.Equal(0, Reminders(first.Write("Det gick")));
    }

    [Fact]
    public void Afterwards_the_one_question_is_about_its_move()
    {
        Assert.Equal(QuestionMove.Receive, Library.Questions.Find(After.State.Fact(Facts.Question)!)!.Move);
        Assert.Equal($"Du hade ett försök med dig: *{Experiment}*", After.Page!.Lines[1].Text);
        Assert.Equal(LineStyle.Quiet, After.Page!.Lines[1].Style);
    }

    [Fact]
    public void Once_it_has_been_written_about_it_is_done_with()
    {
        var saved = After.Press(Verbs.Save, ("took", "Jag hörde mig själv"));

        var entry = Assert.Single(saved.Journal);
        Assert.Equal(QuestionMove.Receive, entry.Tried);
        Assert.StartsWith($"Försöket var: {Experiment} ", entry.Items[0].Question, StringComparison.Ordinal);
        Assert.Null(saved.Scene.Me.ExperimentIn(Ours));
        Assert.Null(Talk.Begun(new AfterAdeptFlow(), saved.Scene, AboutTheMeeting).State.Fact("experiment"));
    }

    [Fact]
    public void A_plan_alone_looks_back_on_nothing_and_it_stays()
    {
        var saved = After.Press(Verbs.Save, ("if", "han suckar"), ("then", "frågar jag"));

        Assert.Null(saved.Journal[0].Tried);
        Assert.NotNull(saved.Scene.Me.ExperimentIn(Ours));
    }

    [Fact]
    public void What_did_not_happen_stays_for_next_time_and_the_meeting_is_asked_about()
    {
        var asked = After.Press("not-tried");

        Assert.Equal("after-adept-carried", asked.State.Fact(Facts.Question));
        Assert.DoesNotContain(asked.Page!.Lines, line => line.Text.Contains("försök", StringComparison.Ordinal));
        Assert.DoesNotContain(asked.Page!.Buttons, b => b.Title == "Försöket blev inte av");
        var saved = asked.Press(Verbs.Save, ("took", "Något annat"));
        Assert.Null(saved.Journal[0].Tried);
        Assert.Equal(new Experiment(QuestionMove.Receive, 0), saved.Scene.Me.ExperimentIn(Ours));
    }

    [Fact]
    public void Put_off_until_tomorrow_it_is_asked_about_again_unless_something_has_been_written()
    {
        Assert.NotNull(After.Press(Verbs.Later).Scene.Me.ExperimentIn(Ours));

        var begun = After.Press(Verbs.Later, ("took", "Halvvägs"));
        Assert.Equal((QuestionMove.Receive, null), (begun.Journal[0].Tried, begun.Scene.Me.ExperimentIn(Ours)));
    }

    [Fact]
    public void Behind_More_there_is_a_figure_for_that_move_alone()
    {
        var more = After.Press(Verbs.More, ("took", "Jag hörde mig själv"));
        Assert.Equal("Ta emot: var är du i dag? 1–5", more.Page!.Fields[^1].Label);

        Assert.Equal<MoveFigure>([new MoveFigure(QuestionMove.Receive, 4)], more.Press(Verbs.Save, ("today", "4")).Journal[0].Moves);
        Assert.Empty(more.Press(Verbs.Save, ("today", "")).Journal[0].Moves);
    }

    [Fact]
    public void Without_an_experiment_nothing_is_different()
    {
        var plain = Talk.Begun(new AfterAdeptFlow(), Scene(Ina, OnWednesday), AboutTheMeeting.Add("experiment", "Ask.0"));

        Assert.Equal(3, plain.Page!.Buttons.Length);
        Assert.DoesNotContain(plain.Press(Verbs.More).Page!.Fields, f => f.Id == "today");
        Assert.Null(plain.Press(Verbs.Save, ("took", "Ja"), ("today", "3")).Journal[0].Tried);
        Assert.Empty(plain.Press(Verbs.Save, ("took", "Ja"), ("today", "3")).Journal[0].Moves);
    }

    [Fact]
    public void Looking_back_on_ones_own_accord_is_looking_back_too()
    {
        var question = Library.Questions.Questions.First(q => q.Move == QuestionMove.Receive).Id;
        var carryingTwo = Carrying.TakesAlong(new("theirs"), new(QuestionMove.Try, 1));

        var saved = Talk.Begun(new ReflectFlow(), Scene(carryingTwo), AboutOurs.Add(Facts.Question, question)).Press(Verbs.Save, ("free", "Det gick att höra"));

        Assert.Equal(QuestionMove.Receive, saved.Journal[0].Tried);
        Assert.Equal(["theirs"], saved.Scene.Me.Experiments.Keys.Select(m => m.Value));
    }

    private static Talk Before(Person me) => Talk.Begun(new BeforeAdeptFlow(), Scene(me, OnWednesday, Sweden.At("2026-09-15 13:00")), AboutTheMeeting);

    private static int Reminders(Talk talk) => talk.Page!.Lines.Count(line => line == new Line($"Du har ett försök med dig: {Experiment}", LineStyle.Quiet));
}
