using System.Text.Json;
using MentorBot.Core.Content;

namespace MentorBot.Core.Questions;

/// <summary>
/// Reads an entry's tags. A tag that the entry lacks is taken from what the file says of all its questions.
/// </summary>
internal sealed class TagReader(ContentFile file, MapNode? common, ContentProblems problems)
{
    public static TagReader For(MapNode file, ContentFile name, ContentProblems problems)
    {
        var common = file["common"] as MapNode;
        common?.Expect(QuestionReader.Tags, name, problems);
        return new TagReader(name, common, problems);
    }

    /// <summary>What stands under a tag; null when nothing does.</summary>
    public ContentNode? Under(MapNode entry, string tag) => entry[tag] ?? common?[tag];

    /// <summary>Every value that is named. <paramref name="groups"/> are names that stand for several, such as <c>any</c>.</summary>
    public HashSet<T> Several<T>(MapNode entry, string id, string tag, params (string Name, T[] Values)[] groups)
        where T : struct, Enum
    {
        var result = new HashSet<T>();
        foreach (var name in NamesUnder(entry, id, tag))
        {
            if (Known<T>.ByName.TryGetValue(name.Text, out var value))
                result.Add(value);
            else if (groups.FirstOrDefault(group => group.Name == name.Text).Values is { } values)
                result.UnionWith(values);
            else
                Unknown(name, id, tag, [.. Known<T>.ByName.Keys, .. groups.Select(group => group.Name)]);
        }

        return result;
    }

    /// <summary>The one value that is named; null, with a problem, when there is none or it is unknown.</summary>
    public T? One<T>(MapNode entry, string id, string tag)
        where T : struct, Enum
    {
        if (OneName(entry, id, tag) is not { } name)
            return null;

        if (Known<T>.ByName.TryGetValue(name.Text, out var value))
            return value;
        Unknown(name, id, tag, Known<T>.ByName.Keys);
        return null;
    }

    /// <summary>The one name that stands there; null, with a problem, when none or several do.</summary>
    public TextNode? OneName(MapNode entry, string id, string tag)
    {
        var names = NamesUnder(entry, id, tag);
        if (names.Count > 1)
            problems.Add(file, names[1].Line, $"\"{id}\" has more than one {tag}. Keep one.");
        return names.Count == 1 ? names[0] : null;
    }

    public void Unknown(TextNode name, string id, string tag, IEnumerable<string> known) =>
        problems.Add(file, name.Line, $"\"{id}\" has \"{name.Text}\" as its {tag}, which is not known. Use {string.Join(", ", known)}.");

    private List<TextNode> NamesUnder(MapNode entry, string id, string tag)
    {
        IReadOnlyList<ContentNode> nodes = Under(entry, tag) switch
        {
            null => [],
            ListNode list => list.Items,
            var one => [one],
        };
        var names = nodes.OfType<TextNode>().Where(name => name.Text.Length > 0).ToList();
        if (names.Count == 0 || names.Count < nodes.Count)
            problems.Add(file, nodes.Count > 0 ? nodes[0].Line : entry.Line, $"\"{id}\" has no {tag} that can be read. Write {tag}: and a name.");
        return names;
    }

    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByName =
            Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    }
}
