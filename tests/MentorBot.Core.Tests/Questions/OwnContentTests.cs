using CsCheck;
using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Questions;

/// <summary>What an organisation adds, replaces and switches off in files of its own.</summary>
public class OwnContentTests
{
    private static readonly QuestionLibrary Shipped = QuestionYaml.Library(
        QuestionYaml.Entry("first", ", themes: [courage, asking]") + QuestionYaml.Entry("second", ", moment: practice, move: lead") + QuestionYaml.Entry("third"));

    [Fact]
    public void A_new_question_comes_last_and_takes_the_tags_of_its_file()
    {
        var own = Add(QuestionYaml.Common + "  - {id: ours, sv: Vad, en: What, level: professional}");

        Assert.Empty(own.Problems);
        Assert.Equal(["first", "second", "third", "ours"], own.Questions.Questions.Select(question => question.Id));
        Assert.Equal((QuestionMoment.Before, QuestionLevel.Professional), (own.Questions.Find("ours")!.Moment, own.Questions.Find("ours")!.Level));
    }

    [Fact]
    public void A_replaced_question_keeps_its_id_its_place_and_the_tags_that_are_not_named()
    {
        var own = Add("questions: [{replaces: first, sv: Vad då, en: Question first, level: professional}, {replaces: second, sv: Hur då, en: How so}]");

        Assert.Empty(own.Problems);
        Assert.Equal(["first", "second", "third"], own.Questions.Questions.Select(question => question.Id));
        var first = own.Questions.Find("first")!;
        Assert.Equal("Vad då", first.Wording.Swedish.ToString());
        Assert.Equal([QuestionTheme.Courage, QuestionTheme.Asking], first.Themes);
        Assert.Equal(QuestionLevel.Professional, first.Level);
        Assert.Equal(QuestionMove.Lead, own.Questions.Find("second")!.Move);
    }

    [Fact]
    public void A_question_moved_away_from_practice_leaves_its_move_behind()
    {
        var own = Add("questions: [{replaces: second, sv: Vad, en: What, moment: after}]");

        Assert.Empty(own.Problems);
        Assert.Equal((QuestionMoment.After, null), (own.Questions.Find("second")!.Moment, own.Questions.Find("second")!.Move));
    }

    [Fact]
    public void A_question_that_is_switched_off_is_gone_and_its_words_are_free()
    {
        var own = Add("off: [first, third]\n" + QuestionYaml.Common + "  - {id: ours, sv: Fråga first, en: Question first}");

        Assert.Empty(own.Problems);
        Assert.Equal(["second", "ours"], own.Questions.Questions.Select(question => question.Id));
        Assert.Null(own.Questions.Find("first"));
    }

    [Fact]
    public void Each_file_is_read_against_what_the_earlier_ones_left()
    {
        var own = OwnContent.Add(
            Shipped,
            [
                new("own/a.yaml", QuestionYaml.Common + "  - {id: ours, sv: Vad, en: What}"),
                new("own/b.yaml", "off: [first]\nquestions: [{replaces: ours, sv: Hur, en: How}]"),
                new("own/c.yaml", "off: [first]"),
            ]);

        Assert.Equal("own/c.yaml", Assert.Single(own.Problems).File);
        Assert.Equal("Hur", own.Questions.Find("ours")!.Wording.Swedish.ToString());
    }

    [Theory]
    [InlineData("off: [gone]", 1, "\"gone\" is no question that can be switched off. Write the id of one that is there.")]
    [InlineData("off: [[first]]", 1, "This is no question that can be switched off.")]
    [InlineData("off: first", 1, "Write off: and the ids in brackets")]
    [InlineData("common: {role: adept}", 1, "The file neither adds, replaces nor switches off anything. Write questions:")]
    [InlineData("- first", 1, "The file neither adds, replaces nor switches off anything. Write questions:")]
    [InlineData("questions: first", 1, "The questions have to be a list. Begin each with \"- id:\" or \"- replaces:\".")]
    [InlineData("questions:\n- {sv: Vad, en: What}", 2, "Begin it with \"- id:\" or with \"- replaces:\", not both.")]
    [InlineData("questions:\n- {id: first, replaces: first, sv: Vad, en: What}", 2, "Begin it with \"- id:\" or with \"- replaces:\", not both.")]
    [InlineData("questions:\n- {replaces: gone, sv: Vad, en: What, role: adept, stage: any, moment: any, kind: any, themes: asking, level: personal}", 2, "There is no question \"gone\" to replace.")]
    [InlineData("questions:\n- {id: first, sv: Vad, en: What}", 2, "The id \"first\" is already used. Give this question another id, or write replaces: instead of id:.")]
    [InlineData("questions:\n- {replaces: first, sv: Vad, en: What}\n- {replaces: first, sv: Hur, en: How}", 3, "\"first\" stands twice in this file. Keep one.")]
    [InlineData("off: [first]\nquestions:\n- {replaces: first, sv: Vad, en: What}", 3, "\"first\" is both replaced and switched off. Keep one of them.")]
    [InlineData("questions:\n- {replaces: first, sv: fråga third, en: What}", 2, "\"first\" says the same in sv as \"third\". Remove one or write another.")]
    [InlineData("questions:\n- {replaces: first, sv: Vad, en: What, move: ask}", 2, "\"first\" has a move, which goes with the moment practice only.")]
    [InlineData("questions:\n- {replaces: first, sv: Vad, en: What, mood: glad}", 2, "\"mood\" is not known here. Use id, replaces, sv, en,")]
    [InlineData("offf: [first]\nquestions: []", 1, "\"offf\" is not known here. Use off, common, questions.")]
    [InlineData("questions: [{id: a, sv: Vad", 2, "This cannot be read as YAML")]
    [InlineData("questions: [}", 1, "This cannot be read as YAML")]
    [InlineData("off: [first", 2, "This cannot be read as YAML")]
    public void A_bad_file_is_reported_and_left_out(string text, int line, string message)
    {
        var own = Add(text);

        var problem = Assert.Single(own.Problems);
        Assert.Equal(("own/ours.yaml", line), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(Shipped.Questions, own.Questions.Questions);
    }

    [Fact]
    public void One_mistake_leaves_out_the_whole_file_and_no_other()
    {
        var own = OwnContent.Add(
            Shipped,
            [new("own/a.yaml", "off: [first]\nquestions: [{replaces: second, sv: Vad}]"), new("own/b.yaml", "off: [third]")]);

        Assert.Equal(["own/a.yaml"], own.Problems.Select(problem => problem.File));
        Assert.Equal(["first", "second"], own.Questions.Questions.Select(question => question.Id));
    }

    /// <summary>A slip of the hand anywhere in a file: what does not belong there, in the place of something that does.</summary>
    [Fact]
    public void A_file_spoiled_anywhere_never_stops_the_bot()
    {
        var good = "off: [first]\n" + QuestionYaml.Common + "  - {id: ours, sv: Vad, en: What}\n  - replaces: third\n    sv: \"Hur: då\"\n    en: How\n";
        var spoiled =
            from at in Gen.Int[0, good.Length]
            from gone in Gen.Int[0, 4]
            from slip in Gen.OneOf("", "[", "]", "{", "}", "\"", "'", ":", "- ", "\t", "&a", "*a", "!x", "|", ">", "%", "---\n", "\n", "? ", "@", "\0", "{{")
            select good[..at] + slip + good[Math.Min(at + gone, good.Length)..];

        Assert.Empty(Add(good).Problems);
        spoiled.Sample(text => Assert.All(Add(text).Problems, problem => Assert.Equal("own/ours.yaml", problem.File)), iter: 5_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("off: []")]
    public void A_file_may_be_empty(string text)
    {
        var own = Add(text);

        Assert.Empty(own.Problems);
        Assert.Equal(Shipped.Questions, own.Questions.Questions);
    }

    private static OwnContent Add(string text) => OwnContent.Add(Shipped, [new ContentFile("own/ours.yaml", text)]);
}
