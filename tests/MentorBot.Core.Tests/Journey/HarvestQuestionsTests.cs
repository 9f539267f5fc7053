using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Tests.Dialogs;
using MentorBot.Core.Tests.Questions;
using static MentorBot.Core.Tests.Given;
using static MentorBot.Core.Tests.Journey.Goodbyes;

namespace MentorBot.Core.Tests.Journey;

/// <summary>Where half-time, rounding off and the time after take their questions from.</summary>
public class HarvestQuestionsTests
{
    private const string Midpoint = ", stage: midpoint, moment: any";

    [Fact]
    public void The_stages_own_questions_are_asked_one_of_them_about_the_organisation()
    {
        var midway = HalfTime(QuestionYaml.Entry("own", Midpoint) + QuestionYaml.Entry("ours", $"{Midpoint}, level: organisational"));
        var organisation = midway.Press(Verbs.Skip).Press(Verbs.Skip);

        Assert.Equal("Fråga own", midway.Question);
        Assert.Equal("Fråga ours", organisation.Question);
        Assert.Equal(["own", "ours"], organisation.Press(Verbs.Skip).Scene.Me.SeenQuestions);
    }

    [Fact]
    public void A_question_that_fits_anywhere_gives_way_to_the_text()
    {
        var midway = HalfTime(QuestionYaml.Entry("general", ", moment: any, level: organisational"));

        Assert.Equal(midway.Scene.Plain("halfTime.midway"), midway.Question);
        Assert.Equal(midway.Scene.Plain("harvest.organisation"), midway.Press(Verbs.Skip).Press(Verbs.Skip).Question);
    }

    [Fact]
    public void No_question_is_put_twice_in_one_dialog()
    {
        var midway = HalfTime(QuestionYaml.Entry("ours", $"{Midpoint}, level: organisational"));

        Assert.Equal("Fråga ours", midway.Question);
        Assert.Equal(midway.Scene.Plain("harvest.organisation"), midway.Press(Verbs.Skip).Press(Verbs.Skip).Question);
    }

    [Fact]
    public void The_time_after_has_its_own_for_each_role()
    {
        var scene = Scene(Johan, Together) with
        {
            Library = Library with
            {
                Questions = QuestionYaml.Library(QuestionYaml.Entry("adepts", ", stage: after, moment: any") + QuestionYaml.Entry("mentors", ", role: mentor, stage: after, moment: any")),
            },
        };

        Assert.Equal("Fråga mentors", Talk.Begun(new LaterFlow(), scene, AboutOurs).Question);
        Assert.Equal("Fråga adepts", Talk.Begun(new LaterFlow(), scene with { Me = Ina }, AboutOurs).Question);
    }

    [Fact]
    public void A_question_that_was_taken_out_meanwhile_gives_way_to_the_text()
    {
        var midway = HalfTime(QuestionYaml.Entry("own", Midpoint));
        var without = midway with { Scene = midway.Scene with { Library = Library with { Questions = QuestionYaml.Library(QuestionYaml.Entry("other")) } } };

        Assert.Equal(midway.Scene.Plain("halfTime.midway"), without.Question);
    }

    /// <summary>At the question of half-time, with these in the library.</summary>
    private static Talk HalfTime(string entries) => Talk
        .Begun(new HalfTimeFlow(), Scene(Ina, Pair) with { Library = Library with { Questions = QuestionYaml.Library(entries) } }, AboutOurs)
        .Press(Verbs.Skip);
}
