namespace MentorBot.Core.Content;

/// <summary>Reads texts with <c>sv</c> and <c>en</c> below them, in files that are more than a list of texts.</summary>
/// <param name="placeholders">The placeholders that can be filled.</param>
internal sealed class WordingReader(ContentFile file, IReadOnlySet<string> placeholders, ContentProblems problems)
{
    private static readonly string[] Languages = ["sv", "en"];

    /// <summary>Null, with a problem, when the text is missing or cannot be used.</summary>
    /// <param name="line">Where the text is missed when there is none.</param>
    /// <param name="longest">In characters.</param>
    public Wording? Read(ContentNode? node, int line, string name, int longest)
    {
        if (node is not MapNode entry)
        {
            problems.Add(file, node?.Line ?? line, $"\"{name}\" has no languages. Write sv: and en: indented below it.");
            return null;
        }

        entry.Expect(Languages, file, problems);
        var wording = Wording.Read(entry, name, placeholders, file, problems);
        foreach (var (language, text) in wording is null ? [] : new[] { ("sv", wording.Swedish), ("en", wording.English) })
        {
            if (text.ToString().Length is var length && length > longest)
                problems.Add(file, entry[language]!.Line, $"\"{name}\" has {length} characters in {language}. Cut it to {longest} at most.");
        }

        return wording;
    }
}
