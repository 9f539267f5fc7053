using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Questions;

/// <summary>An editor is told the file, the line and what to do.</summary>
public class BadQuestionsTests
{
    [Theory]
    [InlineData("  - {id: q, sv: Vad}", 9, "\"q\" has no en. Write en: and the text.")]
    [InlineData("  - id: q\n    sv: Vad\n    en: \"\"", 11, "\"q\" has an empty en. Write the text after en:.")]
    [InlineData("  - id: q\n    sv: Vad {mentor\n    en: What", 10, "\"q\" has a stray brace in sv. Write a placeholder as {name}, and no other braces.")]
    [InlineData("  - {id: q, sv: \"Vad {mentor}\", en: What}", 9, "\"q\" has {mentor} in one language only. Use the same placeholders in sv and en.")]
    [InlineData("  - {id: q, sv: \"{boss}\", en: \"{boss}\"}", 9, "\"q\" has {boss}, which cannot be filled here. Use {mentor}, {adept}, {other}.")]
    [InlineData("  - {id: q, sv: Vad, en: What, role: boss}", 9, "\"q\" has \"boss\" as its role, which is not known. Use adept, mentor, organizer, both.")]
    [InlineData("  - {id: q, sv: Vad, en: What, stage: later}", 9, "\"q\" has \"later\" as its stage, which is not known. Use intention, match, agreement, working, midpoint, closing, after, becalmed, any.")]
    [InlineData("  - {id: q, sv: Vad, en: What, moment: noon}", 9, "\"q\" has \"noon\" as its moment, which is not known. Use before, after, first-meeting, responsibility, practice, before-lecture, after-lecture, before-kim-workshop, after-kim-workshop, planning, start, half-time, end, gathering, any.")]
    [InlineData("  - {id: q, sv: Vad, en: What, moment: practice}", 9, "\"q\" has no move that can be read. Write move: and a name.")]
    [InlineData("  - {id: q, sv: Vad, en: What, moment: practice, move: leap}", 9, "\"q\" has \"leap\" as its move, which is not known. Use ask, agenda, lead, receive, try, report.")]
    [InlineData("  - {id: q, sv: Vad, en: What, moment: practice, move: [ask, lead]}", 9, "\"q\" has more than one move. Keep one.")]
    [InlineData("  - {id: q, sv: Vad, en: What, move: ask}", 9, "\"q\" has a move, which goes with the moment practice only. Remove move:, or write moment: practice.")]
    [InlineData("  - {id: q, sv: Vad, en: What, kind: chat}", 9, "\"q\" has \"chat\" as its kind, which is not known. Use exploring, experience, any.")]
    [InlineData("  - {id: q, sv: Vad, en: What, themes: [asking, fun]}", 9, "\"q\" has \"fun\" as its themes, which is not known. Use intention, contact,")]
    [InlineData("  - {id: q, sv: Vad, en: What, level: deep}", 9, "\"q\" has \"deep\" as its level, which is not known. Use personal, professional, organisational.")]
    [InlineData("  - {id: q, sv: Vad, en: What, kind: [exploring, experience]}", 9, "\"q\" has more than one kind. Keep one.")]
    [InlineData("  - {id: q, sv: Vad, en: What, themes: }", 9, "\"q\" has no themes that can be read. Write themes: and a name.")]
    [InlineData("  - {id: q, sv: Vad, en: What, mood: glad}", 9, "\"mood\" is not known here. Use id, sv, en, role,")]
    [InlineData("  - {sv: Vad, en: What}", 9, "A question has no id. Begin it with \"- id:\" and a name of its own.")]
    [InlineData("  - {id: q, sv: Vad, en: What}\n  - {id: q, sv: Hur, en: How}", 10, "The id \"q\" is already used in questions/sample.yaml. Give this question another id.")]
    [InlineData("  - {id: q, sv: Vad, en: What}\n  - {id: r, sv: vad, en: How}", 10, "\"r\" says the same in sv as \"q\". Remove one or write another.")]
    [InlineData("  - {id: q, sv: Vad, en: What}\n  - {id: r, sv: Hur, en: What}", 10, "\"r\" says the same in en as \"q\". Remove one or write another.")]
    [InlineData("  - id: q\n   sv: Vad", 10, "This cannot be read as YAML")]
    public void A_bad_question_is_named_with_its_line_and_a_way_out(string entries, int line, string message)
    {
        var problem = Assert.Single(Assert.Throws<ContentException>(() => QuestionYaml.Library(entries)).Problems);

        Assert.Equal(("questions/sample.yaml", line), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_holds_160_characters()
    {
        static string Entry(int length) => $"  - id: q\n    sv: Vad\n    en: {new string('x', length)}";

        Assert.Single(QuestionYaml.Library(Entry(160)).Questions);
        var problem = Assert.Single(Assert.Throws<ContentException>(() => QuestionYaml.Library(Entry(161))).Problems);
        Assert.Equal(new("questions/sample.yaml", 11, "\"q\" has 161 characters in en. Cut it to 160 at most."), problem);
    }

    [Fact]
    public void A_tag_that_neither_question_nor_file_has_is_missing()
    {
        var file = new ContentFile("questions/bare.yaml", "questions:\n  - {id: q, sv: Vad, en: What}");
        var thrown = Assert.Throws<ContentException>(() => new QuestionLibrary(QuestionYaml.Kinds, [file]));

        Assert.Equal(
            new[] { "role", "stage", "moment", "kind", "themes", "level" }.Select(tag => $"\"q\" has no {tag} that can be read. Write {tag}: and a name."),
            thrown.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void A_file_without_questions_is_told_how_to_begin()
    {
        var thrown = Assert.Throws<ContentException>(() => new QuestionLibrary(QuestionYaml.Kinds, [new ContentFile("questions/x.yaml", "common: {}")]));

        Assert.Contains("Write questions:", Assert.Single(thrown.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_uses_only_what_can_be_filled()
    {
        var kinds = new ContentFile("kinds.yaml", "chat: {sv: \"Med {boss}\", en: \"With {boss}\"}");
        var problem = Assert.Single(Assert.Throws<ContentException>(() => new QuestionLibrary(kinds, [])).Problems);

        Assert.Equal(new("kinds.yaml", 1, "\"chat\" has {boss}, which cannot be filled here. Use {mentor}, {adept}, {other}."), problem);
    }

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var thrown = Assert.Throws<ContentException>(() => QuestionYaml.Library("  - {id: q, sv: Vad, role: boss}\n  - {id: q, sv: Hur, en: How, level: deep}"));

        Assert.Equal([9, 9, 10, 10], thrown.Problems.Select(problem => problem.Line).Order());
    }
}
