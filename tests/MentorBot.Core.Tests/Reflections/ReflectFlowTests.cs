using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Reflections;

public class ReflectFlowTests
{
    private static readonly Person InOne = Ina.Joins(new(Ours, Role.Adept, "Johan"));
    private static readonly Person InTwo = InOne.Joins(new(new("other"), Role.Mentor, "Sam"));

    [Fact]
    public void Words_written_at_once_are_one_entry()
    {
        var over = Begun(Ina).Press(Verbs.Save, ("free", "Det gick fort i dag."));

        var entry = Assert.Single(over.Journal);
        Assert.Equal((Occasion.OnMyOwn, null, ""), (entry.Occasion, entry.Mentorship, entry.With));
        Assert.Equal([("Vad behöver du skriva av dig?", "Det gick fort i dag.")], entry.Items.Select(i => (i.Question, i.Answer)));
        Assert.True(over.IsOver);
    }

    [Fact]
    public void Three_questions_come_one_by_one_and_are_one_entry()
    {
        var over = Begun(Ina).Press("three").Write("Jag teg.").Write("Jag brukar inte tiga.").Write("Tiger en gång till.");

        Assert.Equal(
            [
                ("Vad var det som hände?", "Jag teg."),
                ("Och varför spelar det roll för dig?", "Jag brukar inte tiga."),
                ("Vad gör du med det nu?", "Tiger en gång till."),
            ],
            Assert.Single(over.Journal).Items.Select(i => (i.Question, i.Answer)));
        Assert.True(over.IsOver);
    }

    [Fact]
    public void Six_steps_show_what_was_written_above_the_next_and_say_where_one_is()
    {
        var fourth = Begun(Ina).Press("six").Write("Jag teg.").Press(Verbs.Skip).Write("Det *blev* tyst.");

        Assert.Equal("Sex steg, 4 av 6", fourth.Page!.Lines[0].Text);
        Assert.Equal(["Jag teg.", "Det *blev* tyst."], fourth.Page.Lines.Where(l => l.Style == LineStyle.Quiet).Select(l => CardReader.Shown(l.Text)));
        Assert.Equal("Hur förstår du det så här efteråt?", fourth.Question);
        var over = fourth.Press(Verbs.Skip).Press(Verbs.Skip).Write("Tiger igen.");
        Assert.Equal(["Jag teg.", "Det *blev* tyst.", "Tiger igen."], Assert.Single(over.Journal).Items.Select(i => i.Answer));
    }

    [Fact]
    public void What_was_begun_freely_goes_along_into_the_steps()
    {
        var first = Begun(Ina).Press("three", ("free", "Något om i går."));

        Assert.Contains(first.Page!.Lines, l => CardReader.Shown(l.Text) == "Något om i går.");
        var over = first.Write("Jag teg.").Press(Verbs.Skip).Press(Verbs.Skip);
        Assert.Equal(["Något om i går.", "Jag teg."], Assert.Single(over.Journal).Items.Select(i => i.Answer));
    }

    [Fact]
    public void Going_back_keeps_what_stands_in_the_field_up_to_the_first_page()
    {
        var back = Begun(Ina).Press("six").Write("Jag teg.").Press(Verbs.Back, ("six2", "Halvt"));

        Assert.Equal("Jag teg.", back.Page!.Fields[0].Value);
        Assert.Equal("Halvt", back.Write("Jag teg länge.").Page!.Fields[0].Value);
        Assert.Equal("Vad behöver du skriva av dig?", back.Press(Verbs.Back).Question);
    }

    [Fact]
    public void Nothing_is_saved_where_every_page_is_passed_over()
    {
        var over = Begun(Ina).Press("three").Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip);

        Assert.Empty(over.Journal);
        Assert.True(over.IsOver);
    }

    [Theory]
    [InlineData("free", Verbs.Save)]
    [InlineData("three", Verbs.Next)]
    public void An_empty_field_is_asked_about_and_stays(string page, string verb)
    {
        var empty = page == "free" ? Begun(Ina).Press(verb) : Begun(Ina).Press(page).Press(verb);

        Assert.Equal(empty.Scene.Refused(Refusal.Empty), empty.Note);
    }

    [Fact]
    public void Begun_from_a_question_it_is_that_question_and_nothing_else()
    {
        var question = Library.Questions.Questions[0];
        var begun = Talk.Begun(new ReflectFlow(), Scene(Ina), ImmutableDictionary<string, string>.Empty.Add(Facts.Question, question.Id));

        Assert.Equal([Verbs.Save, Verbs.NotNow], begun.Page!.Buttons.Select(b => b.Verb));
        var over = begun.Press(Verbs.Save, ("free", "Att jag inte vet."));
        Assert.Equal(question.Id, Assert.Single(Assert.Single(over.Journal).Items).QuestionId);
        Assert.Contains(question.Id, over.Scene.Me.SeenQuestions);
    }

    [Fact]
    public void It_belongs_to_the_one_mentorship_under_way()
    {
        var over = Begun(InOne).Press(Verbs.Save, ("free", "Det gick fort."));

        Assert.Equal((Ours, "Johan"), (over.Journal[0].Mentorship, over.Journal[0].With));
        Assert.True(over.IsOver);
    }

    [Fact]
    public void It_does_not_belong_to_one_that_is_over()
    {
        var over = Begun(InOne with { Mentorships = [InOne.Mentorships[0] with { IsOver = true }] }).Press(Verbs.Save, ("free", "Det gick fort."));

        Assert.Null(over.Journal[0].Mentorship);
        Assert.True(over.IsOver);
    }

    [Fact]
    public void With_several_it_is_in_the_journal_before_it_is_asked_where_it_belongs()
    {
        var asked = Begun(InTwo).Press(Verbs.Save, ("free", "Det gick fort."));

        Assert.Null(Assert.Single(asked.Journal).Mentorship);
        Assert.Empty(asked.State.Answers);
        Assert.Equal(["Du är mentor för Sam", "Du är adept, med Johan", "Inget av dem"], asked.Page!.Buttons.Select(b => b.Title));
        var over = Again(asked).PressButton(asked.Page.Buttons[0]);
        var entry = Assert.Single(over.Journal);
        Assert.Equal(("other", "Sam", "Det gick fort."), (entry.Mentorship!.Value.Value, entry.With, entry.Items[0].Answer));
        Assert.True(over.IsOver);
    }

    [Fact]
    public void With_several_none_of_them_is_an_answer_and_a_strangers_is_none()
    {
        var asked = Again(Begun(InTwo).Press(Verbs.Save, ("free", "Det gick fort.")));

        Assert.Null(Assert.Single(asked.Press(Verbs.Skip).Journal).Mentorship);
        Assert.Equal(asked.Scene.Refused(Refusal.NotAChoice), asked.Press(Verbs.Next, (Facts.Mentorship, "theirs")).Note);
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_page_is_fit_for_Teams_in_both_languages(Language language)
    {
        var many = Enumerable.Range(0, 9).Aggregate(Ina.Speaking(language), (me, n) => me.Joins(new(new($"m{n}"), Role.Mentor, $"Adept {n}")));
        var six = Enumerable.Range(0, 6).Aggregate(Begun(many).Press("six"), (talk, _) => talk.Write(new string('x', 500)));

        Assert.Equal(6, six.Page!.Buttons.Length);
        Assert.True(Begun(many).Press("three").Press(Verbs.Skip).Press(Verbs.Skip).Press(Verbs.Skip).IsOver);
    }

    private static Talk Begun(Person who) => Talk.Begun(new ReflectFlow(), Scene(who));

    /// <summary>The journal as it is when the next answer is taken.</summary>
    private static Talk Again(Talk talk) => talk with { Scene = talk.Scene with { WholeJournal = [.. talk.Journal] } };
}
