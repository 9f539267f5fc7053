using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Core.Practice;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Practice;

public class PracticeCardsTests
{
    [Theory]
    [InlineData(Language.Swedish, "Be rakt ut")]
    [InlineData(Language.English, "Ask plainly")]
    public void All_six_moves_are_offered_in_the_readers_language(Language language, string first)
    {
        var page = Shown(Scene(Ina.Speaking(language), Pair), PracticeCards.Open);

        Assert.Equal(6, page.Buttons.Length);
        Assert.Equal(first, page.Buttons[0].Title);
    }

    [Fact]
    public void A_move_has_an_experiment_and_another_one_until_they_begin_anew()
    {
        var scene = Scene(Ina, Pair);
        var first = Pressed(scene, Shown(scene, PracticeCards.Open).Buttons[0]);
        var second = Pressed(scene, first.Buttons[0]);
        var fourth = Pressed(scene, Pressed(scene, second.Buttons[0]).Buttons[0]);

        Assert.NotEqual(first.Lines[^1].Text, second.Lines[^1].Text);
        Assert.Contains("Johan", second.Lines[^1].Text, StringComparison.Ordinal);
        Assert.Equal(first.Lines[^1].Text, fourth.Lines[^1].Text);
        Assert.Equal(first.Lines[0], second.Lines[0]);
    }

    [Fact]
    public void Afterwards_a_question_of_that_very_move_is_asked()
    {
        var scene = Scene(Ina, Pair);
        foreach (var move in Shown(scene, PracticeCards.Open).Buttons)
        {
            var asked = Library.Questions.Find(Pressed(scene, move).Buttons[1].Data[Facts.Question])!;

            Assert.Equal(move.Data["move"], asked.Move.ToString());
        }
    }

    [Fact]
    public void A_move_that_is_none_leads_to_all_of_them() =>
        Assert.Equal(6, Shown(Scene(Ina), PracticeCards.OneMove).Buttons.Length);

    private static Page Shown(Scene scene, string verb) => PracticeCards.Do(Answer.Press(verb), scene)!.Last;

    private static Page Pressed(Scene scene, Button button) => PracticeCards.Do(new Answer(button.Verb, button.Data), scene)!.Last;
}
