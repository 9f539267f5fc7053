using System.Text;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Reflections;

/// <summary>What somebody looks for in their journal. Private, like the journal: it travels on the card's own buttons and is put down nowhere else.</summary>
/// <param name="Words">As written; every word is to be found, whole or as part of another. Empty for any.</param>
/// <param name="Mentorship">Only what belongs to this one; null for all.</param>
/// <param name="Theme">Only what answers a question on this theme; null for all.</param>
public sealed record JournalSearch(string Words, MentorshipId? Mentorship, QuestionTheme? Theme)
{
    public const string WordsField = "words";
    public const string ThemeField = "theme";

    /// <summary>The choice that leaves everything in.</summary>
    public const string All = "all";

    /// <summary>The most that is looked for, in characters.</summary>
    public const int Longest = 100;

    /// <summary>Around a word, none of it is meant.</summary>
    private static readonly char[] Marks = ['.', ',', ':', ';', '!', '?', '"', '\'', '”', '“', '’', '»', '«', '(', ')', '…'];

    public static JournalSearch None { get; } = new("", null, null);

    public bool IsEmpty => this is { Words.Length: 0, Mentorship: null, Theme: null };

    /// <summary>From the search page's fields, or from a button that carries it on.</summary>
    public static JournalSearch From(Answer act) => new(
        string.Concat(act[WordsField].EnumerateRunes().Take(Longest)),
        act[Facts.Mentorship] is { Length: > 0 } named and not All ? new MentorshipId(named) : null,
        Enum.TryParse<QuestionTheme>(act[ThemeField], out var theme) && Enum.IsDefined(theme) ? theme : null);

    /// <summary>The button, carrying this search on.</summary>
    public Button On(Button button)
    {
        button = Words.Length > 0 ? button.With(WordsField, Words) : button;
        button = Mentorship is { } mentorship ? button.With(Facts.Mentorship, mentorship.Value) : button;
        return Theme is { } theme ? button.With(ThemeField, $"{theme}") : button;
    }

    /// <summary>What is found, in the order given.</summary>
    public IEnumerable<JournalEntry> In(IEnumerable<JournalEntry> entries, QuestionLibrary questions)
    {
        var words = Letters.Alike(Words).Split().Select(word => word.Trim(Marks)).Where(word => word.Length > 0).ToList();
        return entries.Where(entry =>
            (Mentorship is not { } mentorship || entry.Mentorship == mentorship)
            && (Theme is not { } theme || ThemesOf(entry, questions).Contains(theme))
            && HasAll(words, entry));
    }

    /// <summary>The themes of the library's questions that were answered; never told from what was written.</summary>
    public static IEnumerable<QuestionTheme> ThemesOf(JournalEntry entry, QuestionLibrary questions) => entry.Items
        .Select(item => item.QuestionId is { } id ? questions.Find(id) : null)
        .OfType<Question>()
        .SelectMany(question => question.Themes)
        .Distinct();

    private static bool HasAll(IReadOnlyCollection<string> words, JournalEntry entry)
    {
        if (words.Count == 0)
        {
            return true;
        }

        var everything = new StringBuilder(entry.With).Append('\n').Append(entry.Plan?.If).Append('\n').Append(entry.Plan?.Then);
        foreach (var item in entry.Items)
        {
            everything.Append('\n').Append(item.Question).Append('\n').Append(item.Answer);
        }

        var alike = Letters.Alike(everything.ToString());
        return words.All(word => alike.Contains(word, StringComparison.Ordinal));
    }
}
