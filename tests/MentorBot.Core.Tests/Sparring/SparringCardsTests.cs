using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Help;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Sparring;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Sparring;

public class SparringCardsTests
{
    private static readonly Scene Organizer = Scene(Stranger) with { IsOrganizer = true };

    [Theory]
    [InlineData("bollplank")]
    [InlineData("Sparring.")]
    public void The_word_is_a_command_of_organizers_only(string word)
    {
        Assert.Equal(SparringCards.Open, Commands.Read(word, byOrganizer: true)!.Verb);
        Assert.Null(Commands.Read(word));
    }

    [Theory]
    [InlineData(Language.Swedish, "Vi planerar")]
    [InlineData(Language.English, "We are planning")]
    public void It_asks_where_the_program_is_and_has_a_question_for_each_place(Language language, string first)
    {
        var scene = Organizer with { Me = Stranger.Speaking(language) };
        var where = Done(Answer.Press(SparringCards.Open), scene).Last;

        Pages.AssertFitForTeams(where);
        Assert.Equal((5, first), (where.Buttons.Length, where.Buttons[0].Title));
        Assert.Distinct(where.Buttons.Select(button => Question(Pressed(button, scene)).Moment));
        Assert.All(where.Buttons, button =>
        {
            var asked = Pressed(button, scene);
            Pages.AssertFitForTeams(asked.Last);
            Assert.Equal([QuestionRole.Organizer], Question(asked).Roles);
            Assert.Equal(Question(asked).Wording.In(language).ToString(), CardReader.Shown(asked.Last.Lines[1].Text));
        });
    }

    [Fact]
    public void None_comes_again_before_all_of_that_place_have_been_asked()
    {
        var scene = Organizer;
        var seen = new List<string>();
        var step = Pressed(Done(Answer.Press(SparringCards.Open), scene).Last.Buttons[0], scene);
        for (var i = 0; i < 12; i++)
        {
            seen.Add(Question(step).Id);
            scene = scene with { Me = step.Changes.Me! };
            step = Pressed(step.Last.Buttons.Single(b => b.Title == "En annan"), scene);
        }

        Assert.Distinct(seen);
    }

    [Fact]
    public void The_conditions_and_the_other_places_are_one_press_away()
    {
        var asked = Pressed(Done(Answer.Press(SparringCards.Open), Organizer).Last.Buttons[0], Organizer);

        Assert.Equal(["Skriv några rader", "En annan", "Ett annat läge", "Vad mentorskap behöver"], asked.Last.Buttons.Select(b => b.Title));
        Assert.Equal("Var är programmet just nu?", Pressed(asked.Last.Buttons[2], Organizer).Last.Lines[0].Text);
        Assert.StartsWith(
            Library.Guides.Find(GuideCards.Conditions)!.Title.Swedish.ToString(), Pressed(asked.Last.Buttons[3], Organizer).Last.Lines[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Before")]
    [InlineData("")]
    [InlineData("0")]
    public void A_place_that_is_none_is_asked_for_again(string at) => Assert.Equal(
        "Var är programmet just nu?", Done(Answer.Press(SparringCards.OneQuestion, ("at", at)), Organizer).Last.Lines[0].Text);

    [Theory]
    [InlineData(SparringCards.Open)]
    [InlineData(SparringCards.OneQuestion)]
    public void To_everybody_else_there_is_no_such_thing(string verb)
    {
        Assert.Null(Acts.Do(Answer.Press(verb, ("at", "Planning")), Scene(Ina, Pair)));
        Assert.DoesNotContain(HelpCard.Help(Scene(Ina)).Lines, line => line.Text.Contains("bollplank", StringComparison.Ordinal));
        Assert.Contains(HelpCard.Help(Organizer).Lines, line => line.Text.Contains("bollplank", StringComparison.Ordinal));
    }

    private static Question Question(Step.End step) => Library.Questions.Find(step.Last.Buttons[0].Data[Facts.Question])!;

    private static Step.End Pressed(Button button, Scene scene) => Done(new(button.Verb, button.Data), scene);

    private static Step.End Done(Answer act, Scene scene) => Assert.IsType<Step.End>(Acts.Do(act, scene));
}
