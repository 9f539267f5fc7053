using MentorBot.Core.Content;

namespace MentorBot.Core.Questions;

/// <summary>
/// Reads files of questions: <c>common</c>, the tags that hold for every question of the file unless it says otherwise, and <c>questions</c>.
/// </summary>
internal sealed class QuestionFileReader(IReadOnlyCollection<string> kinds, ContentProblems problems)
{
    private static readonly string[] Parts = ["common", "questions"];
    private static readonly string[] Fields = ["id", "sv", "en", .. QuestionReader.Tags];

    private readonly QuestionReader _reader = new(kinds, problems);
    private readonly List<Question> _questions = [];
    private readonly Dictionary<string, string> _usedIds = [];

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
        var tags = TagReader.For(map, file, problems);
        foreach (var item in list.Items)
        {
            if (item is MapNode entry && entry["id"] is TextNode { Text.Length: > 0 } id)
                ReadEntry(entry, id, file, tags);
            else
                problems.Add(file, item.Line, "A question has no id. Begin it with \"- id:\" and a name of its own.");
        }
    }

    private void ReadEntry(MapNode entry, TextNode id, ContentFile file, TagReader tags)
    {
        entry.Expect(Fields, file, problems);
        if (!_usedIds.TryAdd(id.Text, file.Name))
            problems.Add(file, id.Line, $"The id \"{id.Text}\" is already used in {_usedIds[id.Text]}. Give this question another id.");
        if (_reader.Read(entry, id.Text, file, tags) is { } question)
            _questions.Add(question);
    }
}
