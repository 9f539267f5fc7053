using MentorBot.Core.Content;

namespace MentorBot.Core.Questions;

/// <summary>
/// Reads files of questions: <c>common</c>, the tags that hold for every question of the file unless it says otherwise, and <c>questions</c>.
/// </summary>
internal sealed class QuestionFileReader(IReadOnlyCollection<string> kinds, ContentProblems problems)
{
    private const int LongestText = 160;

    private static readonly string[] Parts = ["common", "questions"];
    private static readonly string[] Tags = ["role", "stage", "moment", "kind", "themes", "level"];
    private static readonly string[] Fields = ["id", "sv", "en", .. Tags];

    private readonly List<Question> _questions = [];
    private readonly Dictionary<string, string> _usedIds = [];
    private readonly Dictionary<string, string> _usedTexts = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Question> Questions => _questions;

    public void Read(ContentFile file)
    {
        var root = ContentYaml.Read(file, problems);
        if (root is null)
            return;
        if (root is not MapNode map || map["questions"] is not ListNode list)
        {
            problems.Add(file, root.Line, "The file has no list of questions. Write questions: and below it one entry for each, beginning with \"- id:\".");
            return;
        }

        map.Expect(Parts, file, problems);
        var common = map["common"] as MapNode;
        common?.Expect(Tags, file, problems);
        var tags = new TagReader(file, common, problems);
        foreach (var item in list.Items)
        {
            if (item is MapNode entry && entry["id"] is TextNode { Text.Length: > 0 } id)
                ReadEntry(entry, id, file, tags);
            else
                problems.Add(file, item.Line, "A question has no id. Begin it with \"- id:\" and a name of its own.");
        }
    }

    private void ReadEntry(MapNode entry, TextNode idNode, ContentFile file, TagReader tags)
    {
        var id = idNode.Text;
        entry.Expect(Fields, file, problems);
        if (!_usedIds.TryAdd(id, file.Name))
            problems.Add(file, idNode.Line, $"The id \"{id}\" is already used in {_usedIds[id]}. Give this question another id.");

        var wording = Wording.Read(entry, id, Names.Placeholders, file, problems);
        if (wording is not null)
            CheckWording(wording, id, entry, file);

        var roles = tags.Several(entry, id, "role", ("both", [QuestionRole.Adept, QuestionRole.Mentor]));
        var stages = tags.Several(entry, id, "stage", ("any", Enum.GetValues<QuestionStage>()));
        var moment = tags.One<QuestionMoment>(entry, id, "moment");
        var kind = ReadKind(entry, id, tags);
        var themes = tags.Several<QuestionTheme>(entry, id, "themes");
        var level = tags.One<QuestionLevel>(entry, id, "level");
        if (wording is not null && moment is not null && level is not null)
            _questions.Add(new Question(id, wording, roles, stages, moment.Value, kind, themes, level.Value));
    }

    private string? ReadKind(MapNode entry, string id, TagReader tags)
    {
        var name = tags.OneName(entry, id, "kind");
        if (name is null or { Text: "any" })
            return null;
        if (!kinds.Contains(name.Text))
            tags.Unknown(name, id, "kind", [.. kinds, "any"]);
        return name.Text;
    }

    private void CheckWording(Wording wording, string id, MapNode entry, ContentFile file)
    {
        foreach (var (language, template) in new[] { ("sv", wording.Swedish), ("en", wording.English) })
        {
            var text = template.ToString();
            var line = entry[language]!.Line;
            if (text.Length > LongestText)
                problems.Add(file, line, $"\"{id}\" has {text.Length} characters in {language}. Cut it to {LongestText} at most.");
            if (!_usedTexts.TryAdd($"{language} {text.Trim()}", id))
                problems.Add(file, line, $"\"{id}\" says the same in {language} as \"{_usedTexts[$"{language} {text.Trim()}"]}\". Remove one or write another.");
        }
    }
}
