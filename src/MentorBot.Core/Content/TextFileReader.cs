namespace MentorBot.Core.Content;

/// <summary>Reads files of nested names that end in <c>sv</c> and <c>en</c>.</summary>
/// <param name="placeholders">The placeholders that can be filled; null when any can.</param>
internal sealed class TextFileReader(ContentProblems problems, IReadOnlySet<string>? placeholders = null)
{
    private static readonly string[] Languages = ["sv", "en"];

    /// <summary>Adds a file's texts by dotted key; one that stands there already is a problem.</summary>
    public void Read(ContentFile file, IDictionary<string, Wording> wordings)
    {
        switch (ContentYaml.Read(file, problems))
        {
            case MapNode map:
                ReadGroup(map, "", file, wordings);
                break;
            case { } other:
                problems.Add(file, other.Line, "The file holds no named texts. Write a name with a colon, and sv: and en: indented below it.");
                break;
        }
    }

    private void ReadGroup(MapNode group, string prefix, ContentFile file, IDictionary<string, Wording> wordings)
    {
        foreach (var (name, value) in group.Entries)
        {
            var key = prefix + name.Text;
            if (value is not MapNode map)
                problems.Add(file, name.Line, $"\"{key}\" has no languages. Write sv: and en: indented below it.");
            else if (map.Entries.Any(entry => Languages.Contains(entry.Key.Text)))
                ReadEntry(map, key, name.Line, file, wordings);
            else
                ReadGroup(map, key + ".", file, wordings);
        }
    }

    private void ReadEntry(MapNode entry, string key, int line, ContentFile file, IDictionary<string, Wording> wordings)
    {
        entry.Expect(Languages, file, problems);
        if (Wording.Read(entry, key, placeholders, file, problems) is { } wording && !wordings.TryAdd(key, wording))
            problems.Add(file, line, $"\"{key}\" stands twice. Remove one of them, or give it another name.");
    }
}
