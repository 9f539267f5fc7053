using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Questions;

/// <summary>What ships. That ids, tags, lengths and placeholders are right is checked by loading.</summary>
public class ShippedQuestionsTests
{
    private static readonly QuestionLibrary Shipped = new(EmbeddedContent.Read("kinds.yaml"), EmbeddedContent.Under("questions/"));

    [Fact]
    public void Both_kinds_of_conversation_are_offered() => Assert.Equal(["exploring", "experience"], Shipped.Kinds.Select(kind => kind.Key));

    [Theory]
    [InlineData(QuestionRole.Adept, QuestionMoment.Before, null)]
    [InlineData(QuestionRole.Adept, QuestionMoment.Before, "exploring")]
    [InlineData(QuestionRole.Adept, QuestionMoment.Before, "experience")]
    [InlineData(QuestionRole.Adept, QuestionMoment.After, null)]
    [InlineData(QuestionRole.Adept, QuestionMoment.After, "exploring")]
    [InlineData(QuestionRole.Adept, QuestionMoment.After, "experience")]
    [InlineData(QuestionRole.Mentor, QuestionMoment.Before, null)]
    [InlineData(QuestionRole.Mentor, QuestionMoment.Before, "exploring")]
    [InlineData(QuestionRole.Mentor, QuestionMoment.Before, "experience")]
    [InlineData(QuestionRole.Mentor, QuestionMoment.After, null)]
    [InlineData(QuestionRole.Mentor, QuestionMoment.Responsibility, null)]
    [InlineData(QuestionRole.Mentor, QuestionMoment.Any, null)]
    public void Each_set_of_its_own_lasts_for_eight_meetings(QuestionRole role, QuestionMoment moment, string? kind) =>
        Assert.InRange(Shipped.Questions.Count(q => q.Roles.Contains(role) && q.Moment == moment && q.Kind == kind), 8, int.MaxValue);

    [Theory]
    [InlineData(QuestionRole.Adept)]
    [InlineData(QuestionRole.Mentor)]
    public void A_person_can_ask_for_a_question_at_every_stage(QuestionRole role) => Assert.All(Enum.GetValues<QuestionStage>(), stage =>
    {
        var wish = new QuestionWish(role, QuestionMoment.Any) { Stage = stage };
        Assert.InRange(Shipped.Questions.Count(question => question.Fits(wish)), 8, int.MaxValue);
    });

    [Theory]
    [InlineData(QuestionRole.Adept, QuestionStage.Match)]
    [InlineData(QuestionRole.Adept, QuestionStage.Agreement)]
    [InlineData(QuestionRole.Adept, QuestionStage.Midpoint)]
    [InlineData(QuestionRole.Adept, QuestionStage.Closing)]
    [InlineData(QuestionRole.Adept, QuestionStage.After)]
    [InlineData(QuestionRole.Adept, QuestionStage.Becalmed)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Agreement)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Midpoint)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Closing)]
    [InlineData(QuestionRole.Mentor, QuestionStage.After)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Becalmed)]
    public void A_stage_has_a_dozen_questions_that_fit_no_other(QuestionRole role, QuestionStage stage) =>
        AssertADozenOnlyAt([stage], new(role, QuestionMoment.Any) { Stage = stage });

    [Fact]
    public void A_mentor_who_is_asked_has_a_dozen_questions_about_why() =>
        AssertADozenOnlyAt([QuestionStage.Match], new(QuestionRole.Mentor, QuestionMoment.Any) { Stage = QuestionStage.Match, Theme = QuestionTheme.Motivation });

    [Theory]
    [InlineData(QuestionRole.Adept)]
    [InlineData(QuestionRole.Mentor)]
    public void The_first_meeting_has_a_dozen_questions_of_its_own(QuestionRole role) =>
        AssertADozenOnlyAt([QuestionStage.Agreement], new(role, QuestionMoment.FirstMeeting) { Stage = QuestionStage.Agreement });

    [Theory]
    [InlineData(QuestionRole.Adept, QuestionStage.Midpoint)]
    [InlineData(QuestionRole.Adept, QuestionStage.Closing)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Midpoint)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Closing)]
    public void What_the_organisation_could_learn_is_asked_halfway_and_at_the_end(QuestionRole role, QuestionStage stage)
    {
        var questions = AssertADozenOnlyAt([QuestionStage.Midpoint, QuestionStage.Closing], new(role, QuestionMoment.Any) { Stage = stage });
        Assert.All(questions, question => Assert.Equal(QuestionLevel.Organisational, question.Level));
    }

    /// <summary>Around a meeting no stage is wished for, so what stands there is asked at all of them.</summary>
    [Fact]
    public void What_is_asked_around_a_meeting_fits_every_stage()
    {
        var around = Shipped.Questions.Where(question => question.Moment is QuestionMoment.Before or QuestionMoment.After);
        Assert.All(around, question => Assert.Equal(Enum.GetValues<QuestionStage>(), question.Stages.Order()));
    }

    /// <summary>Else one of the two would read their own name, as if somebody else were meant.</summary>
    [Fact]
    public void A_question_for_both_calls_nobody_by_role()
    {
        string[] names = ["{mentor}", "{adept}"];
        var both = Shipped.Questions.Where(question => question.Roles.Count > 1).ToList();

        Assert.NotEmpty(both);
        Assert.All(both, question => Assert.All(names, name => Assert.DoesNotContain(name, question.Wording.Swedish.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public void While_the_intention_is_sought_every_question_is_about_it()
    {
        var wish = new QuestionWish(QuestionRole.Adept, QuestionMoment.Any) { Stage = QuestionStage.Intention };
        Assert.All(Shipped.Questions.Where(question => question.Fits(wish)), question => Assert.Contains(QuestionTheme.Intention, question.Themes));
    }

    [Fact]
    public void Every_question_keeps_the_manner_and_asks() => Assert.All(Shipped.Questions, question =>
    {
        Manner.AssertKept(question.Wording);
        Assert.EndsWith("?", question.Wording.Swedish.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("?", question.Wording.English.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void No_question_is_another_one_reworded()
    {
        var questions = Shipped.Questions;
        var tooClose =
            from first in questions.Index()
            from second in questions.Skip(first.Index + 1)
            let overlap = Math.Max(
                ContentWords.Swedish.Overlap(first.Item.Wording.Swedish, second.Wording.Swedish),
                ContentWords.English.Overlap(first.Item.Wording.English, second.Wording.English))
            where overlap >= 0.6
            select $"{first.Item.Id} and {second.Id}: {overlap:0.00}";

        Assert.Empty(tooClose);
    }

    /// <summary>A dozen that fit the wish and belong to exactly these stages: the questions that fit anywhere would fill every wish.</summary>
    private static List<Question> AssertADozenOnlyAt(QuestionStage[] stages, QuestionWish wish)
    {
        var questions = Shipped.Questions.Where(question => question.Fits(wish) && question.Stages.SetEquals(stages)).ToList();
        Assert.InRange(questions.Count, 12, int.MaxValue);
        return questions;
    }
}
