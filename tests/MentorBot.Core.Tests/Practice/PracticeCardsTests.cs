using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Practice;

public class PracticeCardsTests
{
    private static readonly Membership WithJohan = new(Ours, Role.Adept, "Johan");
    private static readonly Membership WithSam = new(new("theirs"), Role.Adept, "Sam");

    private static readonly Person Adept = Ina with { Mentorships = [WithJohan] };
    private static readonly Person AdeptTwice = Ina with { Mentorships = [WithJohan, WithSam] };
    private static readonly Person Mentor = Johan with { Mentorships = [new(Ours, Role.Mentor, "Ina")] };

    [Theory]
    [InlineData(Language.Swedish, "Be rakt ut")]
    [InlineData(Language.English, "Ask plainly")]
    public void All_six_moves_are_offered_in_the_readers_language(Language language, string first)
    {
        var page = Shown(Scene(Adept.Speaking(language), Pair), PracticeCards.Open);

        Assert.Equal(6, Moves(page).Length);
        Assert.Equal(first, Moves(page)[0].Title);
    }

    [Fact]
    public void A_move_has_an_experiment_and_another_one_until_they_begin_anew()
    {
        var scene = Scene(Adept, Pair);
        var first = OpenedMove(scene);
        var second = Pressed(scene, first, "Ett annat försök");
        var fourth = Pressed(scene, Pressed(scene, second, "Ett annat försök"), "Ett annat försök");

        Assert.NotEqual(Experiment(first), Experiment(second));
        Assert.Contains("Johan", Experiment(second), StringComparison.Ordinal);
        Assert.Equal(Experiment(first), Experiment(fourth));
        Assert.Equal(first.Lines[0], second.Lines[0]);
    }

    [Fact]
    public void Afterwards_a_question_of_that_very_move_is_asked()
    {
        var scene = Scene(Adept, Pair);
        foreach (var move in Moves(Shown(scene, PracticeCards.Open)))
        {
            var afterwards = Pressed(scene, move).Buttons.Single(b => b.Title == "Jag har prövat");
            var asked = Library.Questions.Find(afterwards.Data[Facts.Question])!;

            Assert.Equal(move.Data["move"], asked.Move.ToString());
        }
    }

    [Theory]
    [InlineData(PracticeCards.OneMove)]
    [InlineData(PracticeCards.Take)]
    [InlineData(PracticeCards.PutDown)]
    public void A_move_that_is_none_leads_to_all_of_them(string verb) => Assert.Equal(6, Moves(Shown(Scene(Ina), verb)).Length);

    [Fact]
    public void An_experiment_that_is_taken_along_says_where_to_and_can_be_left()
    {
        var (taken, page) = Takes(Scene(Adept, Pair));

        Assert.Equal(new Experiment(QuestionMove.Ask, 0), taken.Me.ExperimentIn(Ours));
        Assert.Contains(page.Lines, line => line.Text.StartsWith("Den har du med dig till nästa möte med Johan.", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Buttons, b => b.Title == "Den tar jag med mig");
        Assert.Contains(Shown(taken, PracticeCards.Open).Lines, line => line.Text.StartsWith("Med till nästa möte med Johan: Börja mötet med en mening", StringComparison.Ordinal));

        var left = Do(taken, page.Buttons.Single(b => b.Title == "Jag lägger den ifrån mig"));
        Assert.Null(left.Changes.Me!.ExperimentIn(Ours));
        Assert.Contains(left.Last.Buttons, b => b.Title == "Den tar jag med mig");
    }

    [Fact]
    public void Another_one_takes_the_place_of_the_first()
    {
        var (taken, page) = Takes(Scene(Adept, Pair));

        var other = Do(taken, Pressed(taken, page, "Ett annat försök").Buttons.Single(b => b.Title == "Den tar jag med mig")).Changes.Me!;

        Assert.Equal(new Experiment(QuestionMove.Ask, 1), other.ExperimentIn(Ours));
    }

    [Fact]
    public void With_several_mentorships_it_is_asked_which_one()
    {
        var scene = Scene(AdeptTwice with { Mentorships = AdeptTwice.Mentorships.Add(new(new("a-third"), Role.Mentor, "Bo")) });

        var asked = Do(scene, OpenedMove(scene).Buttons.Single(b => b.Title == "Den tar jag med mig"));

        Assert.Null(asked.Changes.Me);
        Assert.Equal(["Du är adept, med Sam", "Du är adept, med Johan"], asked.Last.Buttons.Select(b => b.Title));
        var chosen = Do(scene, asked.Last.Buttons[0]);
        Assert.Equal(new Experiment(QuestionMove.Ask, 0), chosen.Changes.Me!.ExperimentIn(WithSam.Id));
        Assert.Null(chosen.Changes.Me!.ExperimentIn(Ours));
        Assert.Contains(chosen.Last.Buttons, b => b.Title == "Den tar jag med mig");
    }

    [Fact]
    public void Somebody_elses_mentorship_is_none_to_take_it_to()
    {
        var scene = Scene(AdeptTwice);
        var take = OpenedMove(scene).Buttons.Single(b => b.Title == "Den tar jag med mig").With(Facts.Mentorship, "somebody-elses");

        Assert.Null(Do(scene, take).Changes.Me);
    }

    [Fact]
    public void Without_a_mentorship_it_is_said_plainly_and_reading_goes_on()
    {
        var scene = Scene(Ina);

        var told = Do(scene, OpenedMove(scene).Buttons.Single(b => b.Title == "Den tar jag med mig"));

        Assert.Null(told.Changes.Me);
        Assert.StartsWith("Ett försök följer med till ett möte", told.Last.Note, StringComparison.Ordinal);
        Assert.Equal(["Skaffa mentor", "Alla sex"], told.Last.Buttons.Select(b => b.Title));
    }

    [Fact]
    public void An_ended_mentorship_has_no_meeting_to_take_it_to()
    {
        var scene = Scene(Ina with { Mentorships = [WithJohan with { IsOver = true }] }, Pair);

        Assert.NotNull(Do(scene, OpenedMove(scene).Buttons.Single(b => b.Title == "Den tar jag med mig")).Last.Note);
    }

    [Fact]
    public void A_mentor_may_read_and_nothing_more()
    {
        var scene = Scene(Mentor, Pair);
        var all = Shown(scene, PracticeCards.Open);

        Assert.Contains(all.Lines, line => line.Text.StartsWith("Det här är adeptens att öva.", StringComparison.Ordinal));
        Assert.Empty(all.Buttons);
        Assert.Equal(["Ett annat försök", "Alla sex"], Pressed(scene, Moves(all)[0]).Buttons.Select(b => b.Title));
        Assert.Null(Do(scene, Moves(all)[0] with { Verb = PracticeCards.Take }).Changes.Me);
    }

    [Fact]
    public void What_has_been_tried_is_counted_in_words()
    {
        var scene = Scene(Adept, Pair) with { WholeJournal = [Tried(QuestionMove.Lead), Tried(QuestionMove.Ask), Tried(QuestionMove.Lead), Tried(null)] };

        Assert.Contains(Shown(scene, PracticeCards.Open).Lines, line => line.Text == "Prövat hittills: be rakt ut en gång, föra två gånger.");
        Assert.DoesNotContain(Shown(Scene(Adept, Pair), PracticeCards.Open).Lines, line => line.Text.Contains("Prövat", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_it_is_left_when_the_mentorship_is_erased()
    {
        var taken = AdeptTwice.TakesAlong(Ours, new(QuestionMove.Try, 2)).TakesAlong(WithSam.Id, new(QuestionMove.Ask, 0));

        var after = taken.Forgets(Ours);

        Assert.Equal([WithSam.Id], after.Experiments.Keys);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Ask")]
    [InlineData("Ask.-1")]
    [InlineData("99.0")]
    [InlineData("Ask.0.1")]
    public void What_is_no_experiment_is_not_taken_for_one(string? written) => Assert.Null(Core.Practice.Experiment.Read(written));

    [Fact]
    public void An_experiment_is_read_as_it_was_stored() =>
        Assert.All(
            Enum.GetValues<QuestionMove>().SelectMany(move => Enumerable.Range(0, 3).Select(number => new Experiment(move, number))),
            experiment => Assert.Equal(experiment, Core.Practice.Experiment.Read(experiment.ToString())));

    private static JournalEntry Tried(QuestionMove? move) => new("a-dialog", Now, Occasion.AfterMeeting, Ours, "Johan", [new("Vad?", "Det.")]) { Tried = move };

    private static (Scene After, Page Page) Takes(Scene scene)
    {
        var step = Do(scene, OpenedMove(scene).Buttons.Single(b => b.Title == "Den tar jag med mig"));
        return (scene with { Me = step.Changes.Me! }, step.Last);
    }

    private static Page OpenedMove(Scene scene) => Pressed(scene, Moves(Shown(scene, PracticeCards.Open))[0]);

    private static ImmutableArray<Button> Moves(Page page) => page.Lines.Single(line => !line.Buttons.IsEmpty).Buttons;

    private static string Experiment(Page page) => page.Lines.Last(line => line.Style == LineStyle.Question).Text;

    private static Page Shown(Scene scene, string verb) => Do(scene, new Button("", verb)).Last;

    private static Page Pressed(Scene scene, Button button) => Do(scene, button).Last;

    private static Page Pressed(Scene scene, Page page, string title) => Pressed(scene, page.Buttons.Single(b => b.Title == title));

    private static Step.End Do(Scene scene, Button button)
    {
        var step = PracticeCards.Do(new Answer(button.Verb, button.Data), scene)!;
        Pages.AssertFitForTeams(step.Last);
        return step;
    }
}
