using System.Text.RegularExpressions;
using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Questions;

/// <summary>What docs/content.md tells a consultant to write can be written.</summary>
public partial class WorkedExampleTests
{
    private static readonly ContentFile Kinds = EmbeddedContent.Read("kinds.yaml");
    private static readonly IReadOnlyList<ContentFile> Files = EmbeddedContent.Under("questions/");
    private static readonly string[] Examples = [.. Example().Matches(File.ReadAllText(Path.Combine(SourceTree.Root(), "docs", "content.md"))).Select(match => match.Groups[1].Value)];

    [Fact]
    public void The_question_goes_at_the_end_of_the_file_it_is_for()
    {
        var edited = Files.Select(file => file.Name == "questions/contact-adept.yaml" ? file with { Text = file.Text + Examples[0] } : file);

        Assert.NotNull(new QuestionLibrary(Kinds, edited).Find("contact-adept-weather"));
    }

    [Fact]
    public void An_organisation_adds_replaces_and_switches_off_in_one_file()
    {
        var shipped = new QuestionLibrary(Kinds, Files);
        var own = OwnContent.Add(shipped, [new ContentFile("own/questions.yaml", Examples[1])]);

        Assert.Empty(own.Problems);
        Assert.Equal(shipped.Questions.Count - 1, own.Questions.Questions.Count);
        Assert.Null(own.Questions.Find("before-adept-gut"));
        Assert.NotNull(own.Questions.Find("north-hospital-on-call"));
        Assert.Contains("kaffet", own.Questions.Find("before-adept-first-sentence")!.Wording.Swedish.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"```yaml\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
