using MentorBot.Core.People;

namespace MentorBot.Core.Content;

/// <summary>
/// What the bot says on screen, by key, in both languages. Keys are the names in the files joined by dots, e.g. <c>welcome.title</c>.
/// </summary>
public sealed class Texts
{
    private readonly Dictionary<string, Wording> _wordings = [];

    /// <exception cref="ContentException">
    /// A text lacks a language, is empty, stands twice, or has different placeholders in Swedish and English.
    /// </exception>
    public Texts(IEnumerable<ContentFile> files)
    {
        var problems = new ContentProblems();
        var reader = new TextFileReader(problems);
        foreach (var file in files)
            reader.Read(file, _wordings);
        problems.ThrowIfAny();
    }

    public IReadOnlyCollection<string> Keys => _wordings.Keys;

    /// <summary>A text with its places unfilled.</summary>
    /// <exception cref="ArgumentException">The key is unknown.</exception>
    public Wording WordingOf(string key) =>
        _wordings.TryGetValue(key, out var wording) ? wording : throw new ArgumentException($"There is no text \"{key}\".", nameof(key));

    /// <summary>The text for a key. Each value is put in its place as it is.</summary>
    /// <param name="values">Exactly the placeholders the text has, each by name.</param>
    /// <exception cref="ArgumentException">The key is unknown, or the values are not those that the text asks for.</exception>
    public string Say(Language language, string key, params (string Name, string Value)[] values)
    {
        var wording = WordingOf(key);
        var given = values.ToDictionary(value => value.Name, value => value.Value);
        if (!wording.Placeholders.SetEquals(given.Keys))
        {
            throw new ArgumentException(
                $"The text \"{key}\" asks for [{string.Join(", ", wording.Placeholders)}] and was given [{string.Join(", ", given.Keys)}].",
                nameof(values));
        }

        return wording.In(language).Fill(name => given[name]);
    }
}
