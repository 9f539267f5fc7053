using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MentorBot.Core.Content;
using MentorBot.Core.Guides;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;

namespace Catalogue;

/// <summary>The shipped questions, moves and guides as one page to print and read with a pen in hand.</summary>
public static class CataloguePage
{
    private const string Style = """
        body { font: 15px/1.45 Georgia, serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
        h1, h2, nav { font-family: system-ui, sans-serif }
        h2 { margin-top: 2.5rem; break-after: avoid }
        nav { columns: 16rem; font-size: .85rem }
        table { border-collapse: collapse; width: 100%; table-layout: fixed }
        td { vertical-align: top; padding: .4rem .8rem .4rem 0; border-top: 1px solid #ddd; overflow-wrap: break-word }
        td:last-child { width: 24%; font: .75rem/1.4 system-ui, sans-serif; color: #595959 }
        tr { break-inside: avoid }
        p.about { color: #595959; max-width: 45rem }
        """;

    // Every letter as it is: the file is UTF-8, and is read as text, too.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Print()
    {
        var kinds = EmbeddedContent.Read("kinds.yaml");
        var sets = EmbeddedContent.Under("questions/").Select(file => (File: file, new QuestionLibrary(kinds, [file]).Questions)).ToList();
        var practice = new PracticeLibrary(EmbeddedContent.Read("practice.yaml"));
        var guides = new GuideLibrary(EmbeddedContent.Under("guides/"));

        string[] names = [.. sets.Select(set => NameOf(set.File)), "practice", .. guides.Guides.Select(guide => guide.Id)];
        string[] sections =
        [
            .. sets.Select(set => Section(NameOf(set.File), About(set.File), set.Questions.Select(question => Row(question.Wording, Tags(question))))),
            Section("practice", About(EmbeddedContent.Read("practice.yaml")), [Row(practice.About, "about"), .. practice.Moves.SelectMany(Rows)]),
            .. guides.Guides.Select(guide => Section(guide.Id, "", [Row(guide.Title, "<b>guide</b>"), .. guide.Pages.SelectMany(Rows)])),
        ];
        return $"""
            <!doctype html>
            <html lang="sv">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>MentorBot: katalog / catalogue</title>
            <style>
            {Style}
            </style>
            <h1>MentorBot: katalog / catalogue</h1>
            <p class="about">{sets.Sum(set => set.Questions.Count)} questions in {sets.Count} sets, {practice.Moves.Length} moves of being coached, {guides.Guides.Count} guides.</p>
            <nav>
            {string.Concat(names.Select(name => $"<a href=\"#{name}\">{name}</a><br>\n"))}</nav>
            {string.Concat(sections)}
            """;
    }

    private static string Section(string name, string about, IEnumerable<string> rows) =>
        $"<h2 id=\"{name}\">{name}</h2>\n<p class=\"about\">{Html.Encode(about)}</p>\n<table>\n{string.Concat(rows)}</table>\n";

    private static IEnumerable<string> Rows(Move move) =>
        [Row(move.Name, $"<b>{Word(move.Key)}</b>"), Row(move.What, "what"), .. move.Experiments.Select(experiment => Row(experiment, "experiment"))];

    private static IEnumerable<string> Rows(GuidePage page) =>
        [Row(page.Title, "<b>page</b>"), .. page.Paragraphs.Select(paragraph => Row(paragraph, ""))];

    private static string Row(Wording wording, string note) =>
        $"<tr><td>{Html.Encode(wording.Swedish.ToString())}</td><td lang=\"en\">{Html.Encode(wording.English.ToString())}</td><td>{note}</td></tr>\n";

    private static string Tags(Question question)
    {
        string?[] tags =
        [
            $"<b>{question.Id}</b>",
            Words(question.Roles),
            question.Stages.Count == Enum.GetValues<QuestionStage>().Length ? null : Words(question.Stages),
            question.Moment == QuestionMoment.Any ? null : Word(question.Moment),
            question.Move is { } move ? Word(move) : null,
            question.Kind,
            Words(question.Themes),
            Word(question.Level),
        ];
        return string.Join(" · ", tags.OfType<string>());
    }

    private static string Words<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(", ", values.Order().Select(Word));

    // As an editor writes it in the files.
    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string NameOf(ContentFile file) => Path.GetFileNameWithoutExtension(file.Name);

    /// <summary>What the file says of itself: the first lines of comment, without what is about the form.</summary>
    private static string About(ContentFile file) =>
        string.Join(
            ' ',
            file.Text.Split('\n')
                .TakeWhile(line => line.StartsWith('#'))
                .Select(line => line.TrimStart('#', ' '))
                .Where(line => !line.StartsWith("\"common\"", StringComparison.Ordinal)));
}
