using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Questions;

/// <summary>What ships. That ids, tags, lengths and placeholders are right is checked by loading.</summary>
public class ShippedQuestionsTests
{
    /// <summary>Of the words that carry meaning, the part that two questions may share in either language.</summary>
    private const double MostOverlap = 0.6;

    private static readonly QuestionLibrary Shipped = new(EmbeddedContent.Read("kinds.yaml"), EmbeddedContent.Under("questions/"));

    [Fact]
    public void Both_kinds_of_conversation_are_offered() => Assert.Equal(["exploring", "experience"], Shipped.Kinds.Select(kind => kind.Key));

    [Theory]
    [InlineData(QuestionRole.Adept, QuestionMoment.Before, "exploring")]
    [InlineData(QuestionRole.Adept, QuestionMoment.Before, "experience")]
    [InlineData(QuestionRole.Adept, QuestionMoment.After, "exploring")]
    [InlineData(QuestionRole.Adept, QuestionMoment.After, "experience")]
    [InlineData(QuestionRole.Mentor, QuestionMoment.Before, "exploring")]
    [InlineData(QuestionRole.Mentor, QuestionMoment.Before, "experience")]
    public void Each_kind_of_conversation_has_a_dozen_questions_of_its_own(QuestionRole role, QuestionMoment moment, string kind) =>
        Assert.InRange(Shipped.Questions.Count(q => q.Roles.Contains(role) && q.Moment == moment && q.Kind == kind), 12, int.MaxValue);

    [Fact]
    public void There_are_enough_questions_for_every_wish_of_the_bot() => Assert.All(
        Wishes.All(Shipped.Kinds.Select(kind => kind.Key)),
        wished => Assert.InRange(Shipped.Questions.Count(question => question.Fits(wished.Wish)), wished.AtLeast, int.MaxValue));

    [Fact]
    public void Every_question_can_come_up()
    {
        var wishes = Wishes.All(Shipped.Kinds.Select(kind => kind.Key)).Select(wished => wished.Wish).ToList();

        Assert.Empty(Shipped.Questions.Where(question => !wishes.Any(question.Fits)).Select(question => question.Id));
    }

    [Fact]
    public void Every_role_of_a_question_can_be_asked_it()
    {
        var wishes = Wishes.All(Shipped.Kinds.Select(kind => kind.Key)).Select(wished => wished.Wish).ToList();
        var mute =
            from question in Shipped.Questions
            from role in question.Roles
            where !wishes.Any(wish => wish.Role == role && question.Fits(wish))
            select $"{question.Id} is never asked of the {role}";

        Assert.Empty(mute);
    }

    /// <summary>Else the table could not tell what is reachable.</summary>
    [Fact]
    public void Nobody_wishes_outside_the_table() => Assert.Empty(
        SourceTree.Read().Where(source => source.File != "Wishes.cs" && source.Text.Contains("new QuestionWish(", StringComparison.Ordinal)).Select(source => source.File));

    [Theory]
    [InlineData(QuestionRole.Adept, QuestionStage.Match)]
    [InlineData(QuestionRole.Adept, QuestionStage.Agreement)]
    [InlineData(QuestionRole.Adept, QuestionStage.Working)]
    [InlineData(QuestionRole.Adept, QuestionStage.Midpoint)]
    [InlineData(QuestionRole.Adept, QuestionStage.Closing)]
    [InlineData(QuestionRole.Adept, QuestionStage.After)]
    [InlineData(QuestionRole.Adept, QuestionStage.Becalmed)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Agreement)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Working)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Midpoint)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Closing)]
    [InlineData(QuestionRole.Mentor, QuestionStage.After)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Becalmed)]
    public void A_stage_has_a_dozen_questions_that_fit_no_other(QuestionRole role, QuestionStage stage) =>
        AssertADozenOnlyAt([stage], Wishes.AtAnyTime(role, stage));

    [Fact]
    public void A_mentor_who_is_asked_has_a_dozen_questions_about_why() =>
        AssertADozenOnlyAt([QuestionStage.Match], Wishes.Motive());

    [Theory]
    [InlineData(QuestionRole.Adept)]
    [InlineData(QuestionRole.Mentor)]
    public void The_first_meeting_has_a_dozen_questions_of_its_own(QuestionRole role) =>
        AssertADozenOnlyAt([QuestionStage.Agreement], Wishes.FirstMeeting(role));

    [Theory]
    [InlineData(QuestionRole.Adept, QuestionStage.Midpoint)]
    [InlineData(QuestionRole.Adept, QuestionStage.Closing)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Midpoint)]
    [InlineData(QuestionRole.Mentor, QuestionStage.Closing)]
    public void What_the_organisation_could_learn_is_asked_halfway_and_at_the_end(QuestionRole role, QuestionStage stage) =>
        AssertADozenOnlyAt([QuestionStage.Midpoint, QuestionStage.Closing], Wishes.Organisation(role, stage));

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

    /// <summary>They stand in a chat where both read them: whoever was named would read their own name.</summary>
    [Theory]
    [InlineData(QuestionStage.Agreement)]
    [InlineData(QuestionStage.Midpoint)]
    [InlineData(QuestionStage.Closing)]
    public void A_question_for_the_two_to_talk_about_names_nobody(QuestionStage stage)
    {
        var together = Shipped.Questions.Where(question => question.Fits(Wishes.TalkAbout(stage))).ToList();

        Assert.NotEmpty(together);
        Assert.All(together, question => Assert.Empty(question.Wording.Placeholders));
    }

    /// <summary>An organizer is asked about a program, and stays out of the pairs.</summary>
    [Fact]
    public void A_question_for_organizers_names_nobody_and_is_for_nobody_else()
    {
        var organizers = Shipped.Questions.Where(question => question.Roles.Contains(QuestionRole.Organizer)).ToList();

        Assert.All(organizers, question => Assert.Empty(question.Wording.Placeholders));
        Assert.All(organizers, question => Assert.Equal([QuestionRole.Organizer], question.Roles));
    }

    [Fact]
    public void While_the_intention_is_sought_every_question_is_about_it()
    {
        var wish = Wishes.AtAnyTime(QuestionRole.Adept, QuestionStage.Intention);
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
        var words = Shipped.Questions
            .Select(q => (q.Id, Swedish: ContentWords.Swedish.In(q.Wording.Swedish), English: ContentWords.English.In(q.Wording.English)))
            .ToList();
        var tooClose =
            from first in words.Index()
            from second in words.Skip(first.Index + 1)
            let overlap = Math.Max(ContentWords.Overlap(first.Item.Swedish, second.Swedish), ContentWords.Overlap(first.Item.English, second.English))
            where overlap >= MostOverlap
            select $"{first.Item.Id} and {second.Id}: {overlap:0.00}";

        Assert.Empty(tooClose);
    }

    /// <summary>A dozen that fit the wish and belong to exactly these stages: the questions that fit anywhere would fill every wish.</summary>
    private static void AssertADozenOnlyAt(QuestionStage[] stages, QuestionWish wish) =>
        Assert.InRange(Shipped.Questions.Count(question => question.Fits(wish) && question.Stages.SetEquals(stages)), 12, int.MaxValue);
}
