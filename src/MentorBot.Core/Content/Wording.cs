using MentorBot.Core.People;

namespace MentorBot.Core.Content;

/// <summary>One thing said in both languages, with the same places to fill.</summary>
public sealed record Wording(Template Swedish, Template English)
{
    public IReadOnlySet<string> Placeholders => Swedish.Placeholders;

    public Template In(Language language) => language == Language.Swedish ? Swedish : English;

    /// <summary>Reads <c>sv</c> and <c>en</c> of an entry; null when something about them is a problem.</summary>
    /// <param name="known">The placeholders that can be filled; null when any can.</param>
    internal static Wording? Read(MapNode entry, string name, IReadOnlySet<string>? known, ContentFile file, ContentProblems problems)
    {
        var swedish = ReadLanguage(entry, "sv", name, file, problems);
        var english = ReadLanguage(entry, "en", name, file, problems);
        if (swedish is null || english is null)
            return null;

        var inOneOnly = swedish.Placeholders.Except(english.Placeholders).Union(english.Placeholders.Except(swedish.Placeholders)).ToList();
        if (inOneOnly.Count > 0)
        {
            problems.Add(file, entry.Line, $"\"{name}\" has {Listed(inOneOnly)} in one language only. Use the same placeholders in sv and en.");
            return null;
        }

        var unknown = swedish.Placeholders.Where(placeholder => known?.Contains(placeholder) == false).ToList();
        if (unknown.Count > 0)
        {
            problems.Add(file, entry.Line, $"\"{name}\" has {Listed(unknown)}, which cannot be filled here. Use {Listed(known!)}.");
            return null;
        }

        return new Wording(swedish, english);
    }

    private static Template? ReadLanguage(MapNode entry, string language, string name, ContentFile file, ContentProblems problems)
    {
        switch (entry[language])
        {
            case null:
                problems.Add(file, entry.Line, $"\"{name}\" has no {language}. Write {language}: and the text.");
                return null;
            case TextNode text when string.IsNullOrWhiteSpace(text.Text):
                problems.Add(file, text.Line, $"\"{name}\" has an empty {language}. Write the text after {language}:.");
                return null;
            case TextNode text:
                var template = Template.TryParse(text.Text);
                if (template is null)
                    problems.Add(file, text.Line, $"\"{name}\" has a stray brace in {language}. Write a placeholder as {{name}}, and no other braces.");
                return template;
            case var other:
                problems.Add(file, other.Line, $"\"{name}\" has something else than a text in {language}. Put the text in double quotes.");
                return null;
        }
    }

    private static string Listed(IEnumerable<string> placeholders) => string.Join(", ", placeholders.Select(placeholder => $"{{{placeholder}}}"));
}
