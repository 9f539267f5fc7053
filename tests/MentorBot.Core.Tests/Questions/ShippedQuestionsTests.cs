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
}
