using MentorBot.Core.Content;
using MentorBot.Core.People;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Questions;

public class QuestionLibraryTests
{
    [Fact]
    public void A_question_takes_the_tags_of_its_file_and_may_differ_in_any()
    {
        var library = QuestionYaml.Library(
            QuestionYaml.Entry("plain")
            + QuestionYaml.Entry("other", ", role: both, stage: [match, becalmed], moment: first-meeting, kind: exploring, themes: [reporting-back, closing], level: organisational"));

        var plain = library.Find("plain")!;
        Assert.Equal([QuestionRole.Adept], plain.Roles);
        Assert.Equal(Enum.GetValues<QuestionStage>(), plain.Stages.Order());
        Assert.Equal((QuestionMoment.Before, null, QuestionLevel.Personal), (plain.Moment, plain.Kind, plain.Level));

        var other = library.Find("other")!;
        Assert.Equal([QuestionRole.Adept, QuestionRole.Mentor], other.Roles.Order());
        Assert.Equal([QuestionStage.Match, QuestionStage.Becalmed], other.Stages.Order());
        Assert.Equal([QuestionTheme.ReportingBack, QuestionTheme.Closing], other.Themes.Order());
        Assert.Equal((QuestionMoment.FirstMeeting, "exploring", QuestionLevel.Organisational), (other.Moment, other.Kind, other.Level));
    }

    [Fact]
    public void A_question_names_the_two_as_the_one_asked_knows_them()
    {
        var question = QuestionYaml.Library("  - {id: q, sv: \"{mentor} {adept} {other}\", en: \"{other} {adept} {mentor}\"}").Find("q")!;

        Assert.Equal("Bo Ina Bo", question.Say(Language.Swedish, Names.AskingAdept("Ina", "Bo")));
        Assert.Equal("Ina Ina Bo", question.Say(Language.English, Names.AskingMentor("Ina", "Bo")));
    }

    [Fact]
    public void A_question_about_practice_belongs_to_one_move()
    {
        var library = QuestionYaml.Library(QuestionYaml.Entry("plain") + QuestionYaml.Entry("led", ", moment: practice, move: lead"));

        Assert.Equal((null, QuestionMove.Lead), (library.Find("plain")!.Move, library.Find("led")!.Move));
        Assert.Equal("led", library.Choose(Wishes.Practice(QuestionMove.Lead), new Draw("seed"))!.Id);
        Assert.Null(library.Choose(Wishes.Practice(QuestionMove.Ask), new Draw("seed")));
    }

    [Fact]
    public void A_question_that_was_taken_out_is_not_found() => Assert.Null(QuestionYaml.Library(QuestionYaml.Entry("q")).Find("gone"));

    [Fact]
    public void Kinds_are_offered_in_the_order_of_the_file()
    {
        var kinds = QuestionYaml.Library(QuestionYaml.Entry("q")).Kinds;

        Assert.Equal(["exploring", "experience"], kinds.Select(kind => kind.Key));
        Assert.Equal("Höra hur Bo gjorde", kinds[1].Say(Language.Swedish, Names.AskingAdept("Ina", "Bo")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# none here\n")]
    [InlineData("{}")]
    public void There_may_be_no_kinds(string yaml)
    {
        var library = new QuestionLibrary(
            new ContentFile("kinds.yaml", yaml),
            [new ContentFile("questions/sample.yaml", QuestionYaml.Common + QuestionYaml.Entry("q"))]);

        Assert.Empty(library.Kinds);
        Assert.Equal("q", library.Choose(new(QuestionRole.Adept, QuestionMoment.Before), new Draw("seed"))!.Id);
    }
}
