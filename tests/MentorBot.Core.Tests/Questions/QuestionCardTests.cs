using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using MentorBot.Core.Tests.Journey;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Questions;

/// <summary>A question at any time: another one, one that is not for me, and one about something in particular.</summary>
public class QuestionCardTests
{
    /// <summary>The two met on 16 September; nothing has been booked since.</summary>
    private static readonly Mentorship Met = Booked("2026-09-16 13:00");

    private static readonly Instant SoonAfter = Sweden.At("2026-09-18 10:00");
    private static readonly Instant LongAfter = Sweden.At("2026-12-14 10:00");

    [Fact]
    public void Another_one_is_another_one_and_both_have_been_seen()
    {
        var (first, second) = Twice(QuestionCard.Another);

        Assert.NotEqual(Asked(first.Last), Asked(second.Last));
        Assert.Equal(2, second.Changes.Me!.SeenQuestions.Count);
    }

    [Theory]
    [InlineData(Language.Swedish, "Den förra kommer inte tillbaka.")]
    [InlineData(Language.English, "The one before won't come back.")]
    public void One_that_is_not_for_me_gives_way_to_another_and_the_card_says_so(Language language, string said)
    {
        var scene = Scene(Ina.Speaking(language), Met, SoonAfter);
        var first = Do(scene, QuestionCard.Another);
        var second = Press(After(scene, first), first.Last.Buttons.Single(b => b.Verb == QuestionCard.NotForMe));

        Assert.NotEqual(Asked(first.Last), Asked(second.Last));
        Assert.Contains(second.Last.Lines, l => l.Text == said && l.Buttons.Length == 1);
        Assert.Equal([first.Last.Buttons[0].Data[Facts.Question]], second.Changes.Me!.NotForMe());
    }

    [Fact]
    public void It_never_comes_again_and_can_be_taken_back()
    {
        var scene = Scene(Ina, Met, SoonAfter);
        var first = Do(scene, QuestionCard.Another);
        var id = first.Last.Buttons[0].Data[Facts.Question];
        var declined = Press(After(scene, first), first.Last.Buttons.Single(b => b.Verb == QuestionCard.NotForMe));
        var me = declined.Changes.Me!;
        for (var i = 0; i < Library.Questions.Questions.Count; i++)
        {
            me = Do(Scene(me, Met, SoonAfter), QuestionCard.Another).Changes.Me!;
            Assert.NotEqual(id, me.SeenQuestions[^1]);
        }

        var back = Press(Scene(me, Met, SoonAfter), declined.Last.Lines.SelectMany(l => l.Buttons).Single());

        Assert.Equal(Asked(first.Last), Asked(back.Last));
        Assert.Empty(back.Changes.Me!.NotForMe());
    }

    [Fact]
    public void A_question_that_nobody_knows_cannot_be_declined()
    {
        var step = QuestionCard.Do(Answer.Press(QuestionCard.NotForMe, (Facts.Question, "nobody-knows")), Scene(Ina, Met))!;

        Assert.Empty(step.Changes.Me!.NotForMe());
        Assert.NotEmpty(Asked(step.Last));
    }

    [Fact]
    public void Writing_about_it_is_about_this_mentorship_and_speaks_of_the_other_by_name()
    {
        var write = Do(Scene(Ina, Met, SoonAfter), QuestionCard.Another).Last.Buttons[0];

        Assert.Equal((ReflectFlow.FlowName, Ours.Value), (write.Data[Facts.Flow], write.Data[Facts.Mentorship]));
    }

    [Theory]
    [InlineData(Language.Swedish, new[] { "Mod", "Kontakt", "Gränser", "Vad som helst" })]
    [InlineData(Language.English, new[] { "Courage", "Contact", "Boundaries", "Anything" })]
    public void An_adept_under_way_can_ask_about_courage_contact_and_boundaries(Language language, string[] titles)
    {
        var scene = Scene(Ina.Speaking(language), Met, SoonAfter);
        var card = Do(scene, QuestionCard.Another).Last;

        Assert.Equal(titles, Press(scene, card.Buttons[^1]).Last.Buttons.Select(b => b.Title));
    }

    [Theory]
    [InlineData("Courage", QuestionTheme.Courage)]
    [InlineData("Contact", QuestionTheme.Contact)]
    [InlineData("Boundaries", QuestionTheme.Boundaries)]
    public void What_is_asked_about_stays_what_is_asked_about(string topic, QuestionTheme theme)
    {
        var scene = Scene(Ina, Met, SoonAfter);
        var chosen = Press(scene, Do(scene, QuestionCard.Which).Last.Buttons.Single(b => b.Data.GetValueOrDefault("about") == topic));
        var another = Press(After(scene, chosen), chosen.Last.Buttons[1]);
        var afterwards = Press(After(scene, another), another.Last.Buttons[2]);

        Assert.All(new[] { chosen, another, afterwards }, step => Assert.Contains(theme, Library.Questions.Find(step.Changes.Me!.SeenQuestions[^1])!.Themes));
    }

    [Fact]
    public void A_mentor_comes_straight_to_boundaries()
    {
        var scene = Scene(Johan, Met, SoonAfter);
        var boundaries = Do(scene, QuestionCard.Another).Last.Buttons[^1];

        Assert.Equal("Om gränser", boundaries.Title);
        var asked = Press(scene, boundaries);
        Assert.Contains(QuestionTheme.Boundaries, Library.Questions.Find(asked.Changes.Me!.SeenQuestions[^1])!.Themes);
        Assert.Equal(("Vad som helst", false), (asked.Last.Buttons[^1].Title, asked.Last.Buttons[^1].Data.ContainsKey("about")));
    }

    [Fact]
    public void When_it_has_been_quiet_for_long_both_can_ask_about_the_silence()
    {
        Assert.Equal("Tystnaden mellan er", Do(Scene(Ina, Met, LongAfter), QuestionCard.Which).Last.Buttons[3].Title);
        foreach (var who in new[] { Ina, Johan })
        {
            var scene = Scene(who, Met, LongAfter);
            var silence = Press(scene, Do(scene, QuestionCard.Which).Last.Buttons[^2]);

            Assert.Equal([QuestionStage.Becalmed], Library.Questions.Find(silence.Changes.Me!.SeenQuestions[^1])!.Stages);
        }
    }

    [Fact]
    public void Before_the_two_have_met_there_is_the_first_meeting()
    {
        var scene = Scene(Ina, Pair);
        var firstMeeting = Do(scene, QuestionCard.Another).Last.Buttons[^1];

        Assert.Equal("Om första mötet", firstMeeting.Title);
        Assert.Equal(QuestionMoment.FirstMeeting, Library.Questions.Find(Press(scene, firstMeeting).Changes.Me!.SeenQuestions[^1])!.Moment);
    }

    [Fact]
    public void While_there_is_nobody_and_afterwards_there_is_nothing_in_particular()
    {
        Assert.Equal(3, Do(Scene(Ina), QuestionCard.Another).Last.Buttons.Length);
        Assert.Equal(3, Do(Scene(Ina, Alone), QuestionCard.Another).Last.Buttons.Length);
        Assert.Equal(3, Do(Scene(Ina, Goodbyes.Together), QuestionCard.Another).Last.Buttons.Length);
    }

    [Fact]
    public void A_topic_that_is_not_on_offer_any_more_is_anything() =>
        Assert.NotEmpty(Asked(QuestionCard.Do(Answer.Press(QuestionCard.Another, ("about", "becalmed")), Scene(Ina, Met, SoonAfter))!.Last));

    [Fact]
    public void When_nothing_is_left_the_card_says_so_and_one_can_be_taken_back()
    {
        var scene = Scene(Ina, Met, SoonAfter) with { Library = Library with { Questions = QuestionYaml.Library(QuestionYaml.Entry("only", ", moment: any")) } };
        var only = Do(scene, QuestionCard.Another);
        var none = Press(After(scene, only), only.Last.Buttons[2]);

        Assert.Equal(scene.Say("question.none"), none.Last.Lines[0].Text);
        Assert.Equal(Asked(only.Last), Asked(Press(After(scene, none), none.Last.Lines[1].Buttons[0]).Last));
    }

    [Fact]
    public void Questions_lean_where_the_last_figures_say()
    {
        var ina = Ina.Leans(Leanings.None.Rating(Ours, new(1, null, null)));

        var step = Do(Scene(ina, Met, SoonAfter), QuestionCard.Another);

        Assert.Contains(QuestionTheme.Contact, Library.Questions.Find(step.Changes.Me!.SeenQuestions[^1])!.Themes);
    }

    private static (Step.End First, Step.End Second) Twice(string verb)
    {
        var scene = Scene(Ina, Met, SoonAfter);
        var first = Do(scene, verb);
        return (first, Do(After(scene, first), verb));
    }

    private static Scene After(Scene scene, Step.End step) => scene with { Me = step.Changes.Me! };

    private static Step.End Do(Scene scene, string verb) => Checked(QuestionCard.Do(Answer.Press(verb), scene)!);

    private static Step.End Press(Scene scene, Button button) => Checked(QuestionCard.Do(new Answer(button.Verb, button.Data), scene)!);

    private static Step.End Checked(Step.End step)
    {
        Pages.AssertFitForTeams(step.Last);
        Assert.InRange(step.Last.Buttons.Length + step.Last.Lines.Sum(l => l.Buttons.Length), 0, 6);
        return step;
    }

    private static string Asked(Page page) => page.Lines.First(l => l.Style == LineStyle.Question).Text;
}
