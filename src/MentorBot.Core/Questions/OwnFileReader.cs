using MentorBot.Core.Content;

namespace MentorBot.Core.Questions;

/// <summary>
/// Reads an organisation's own file of questions against those that are there: <c>off</c>, the ids of questions that it switches off, and
/// <c>questions</c>, each either new, with an <c>id</c>, or in the place of another, with <c>replaces</c>; <c>common</c> holds for the new ones.
/// </summary>
internal sealed class OwnFileReader(IReadOnlyCollection<string> kinds, IReadOnlyList<Question> there, ContentProblems problems)
{
    private static readonly string[] Parts = ["off", "common", "questions"];
    private static readonly string[] Fields = ["id", "replaces", "sv", "en", .. QuestionReader.Tags];

    private readonly Dictionary<string, Question> _there = there.ToDictionary(question => question.Id);
    private readonly Dictionary<string, Question> _new = [];
    private readonly HashSet<string> _off = [];

    /// <summary>The questions there are with the file's: replaced ones stand in their old place, new ones last.</summary>
    public IReadOnlyList<Question> Read(ContentFile file)
    {
        if (ContentYaml.Read(file, problems) is not { } root)
            return there;
        if (root is not MapNode map || (map["off"], map["questions"]) is (null, null))
        {
            problems.Add(file, root.Line, "The file neither adds, replaces nor switches off anything. Write questions: with a list below it, or off: and the ids in brackets.");
            return there;
        }

        map.Expect(Parts, file, problems);
        ReadOff(map["off"], file);
        ReadQuestions(map, file);
        return [.. there.Where(q => !_off.Contains(q.Id)).Select(q => _new.GetValueOrDefault(q.Id, q)), .. _new.Values.Where(q => !_there.ContainsKey(q.Id))];
    }

    private void ReadOff(ContentNode? off, ContentFile file)
    {
        switch (off)
        {
            case null:
                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    if (item is not TextNode { Text: var id } || !_there.ContainsKey(id))
                        problems.Add(file, item.Line, $"{(item is TextNode text ? $"\"{text.Text}\"" : "This")} is no question that can be switched off. Write the id of one that is there.");
                    else
                        _off.Add(id);
                }

                break;
            default:
                problems.Add(file, off.Line, "What is switched off has to be a list. Write off: and the ids in brackets, such as off: [before-adept-alive].");
                break;
        }
    }

    private void ReadQuestions(MapNode map, ContentFile file)
    {
        if (map["questions"] is not ListNode list)
        {
            if (map["questions"] is { } other)
                problems.Add(file, other.Line, "The questions have to be a list. Begin each with \"- id:\" or \"- replaces:\".");
            return;
        }

        var reader = new QuestionReader(kinds, problems);
        foreach (var question in there.Where(question => !_off.Contains(question.Id)))
            reader.Know(question);

        var tags = TagReader.For(map, file, problems);
        foreach (var item in list.Items)
        {
            if (item is not MapNode entry || NameOf(entry, file) is not { } name)
                problems.Add(file, item.Line, "A question needs either an id or the id of the one it replaces. Begin it with \"- id:\" or with \"- replaces:\", not both.");
            else if (reader.Read(entry, name.Text, file, tags, _there.GetValueOrDefault(name.Text)) is { } question && !_new.TryAdd(name.Text, question))
                problems.Add(file, name.Line, $"\"{name.Text}\" stands twice in this file. Keep one.");
        }
    }

    /// <summary>The id a question goes by: its own, or that of the one it replaces.</summary>
    private TextNode? NameOf(MapNode entry, ContentFile file)
    {
        entry.Expect(Fields, file, problems);
        switch (entry["id"], entry["replaces"])
        {
            case (TextNode { Text.Length: > 0 } id, null):
                if (_there.ContainsKey(id.Text))
                    problems.Add(file, id.Line, $"The id \"{id.Text}\" is already used. Give this question another id, or write replaces: instead of id:.");
                return id;
            case (null, TextNode { Text.Length: > 0 } replaced):
                if (!_there.ContainsKey(replaced.Text))
                    problems.Add(file, replaced.Line, $"There is no question \"{replaced.Text}\" to replace. Write the id of one that is there, or id: to add one.");
                else if (_off.Contains(replaced.Text))
                    problems.Add(file, replaced.Line, $"\"{replaced.Text}\" is both replaced and switched off. Keep one of them.");
                return replaced;
            default:
                return null;
        }
    }
}
