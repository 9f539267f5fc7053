using System.Collections.Immutable;
using NodaTime;

namespace MentorBot.Core.Reflections;

/// <summary>
/// How entries get into a journal. A dialog has one entry, and writing it again replaces it; words that would be lost by that are kept in
/// another beside it. They come from a page that stood on two cards, or was answered on two devices at once.
/// </summary>
public static class Keeping
{
    /// <summary>The entries with one more, or with one in the place of that of the same dialog.</summary>
    public static ImmutableArray<JournalEntry> With(this ImmutableArray<JournalEntry> entries, JournalEntry entry)
    {
        var replaced = entries.FirstOrDefault(e => e.Id == entry.Id);
        var beside = entries.FirstOrDefault(e => e.Id == Beside(entry.Id));
        var others = entries.RemoveAll(e => e.Id == entry.Id || e.Id == Beside(entry.Id));
        var held = Words(entry).ToHashSet();
        ImmutableArray<JournalItem> left =
        [
            .. (beside?.Items ?? []).Where(item => !held.Contains(item.Answer)),
            .. (replaced is null ? [] : Words(replaced)).Where(word => !held.Contains(word)).Select(word => new JournalItem("", word)),
        ];
        return left.IsEmpty ? others.Add(entry) : others.Add(LeftBeside(entry, left, beside?.At ?? entry.At)).Add(entry);
    }

    /// <summary>What is to be kept of words on a page whose dialog is over: mostly the same ones come once more, from a second press.</summary>
    /// <param name="entries">All that the person has written.</param>
    /// <param name="dialog">The dialog that is over.</param>
    /// <param name="words">What stands in the page's fields.</param>
    /// <param name="now">Business time.</param>
    /// <returns>Null when the journal has all of it, or has nothing from that dialog: then it was not one to write in.</returns>
    public static JournalEntry? LeftOver(this ImmutableArray<JournalEntry> entries, string dialog, ImmutableArray<string> words, Instant now)
    {
        if (entries.FirstOrDefault(e => e.Id == dialog) is not { } entry)
        {
            return null;
        }

        var earlier = entries.FirstOrDefault(e => e.Id == Beside(dialog));
        var held = Words(entry).Concat(earlier is null ? [] : Words(earlier)).ToHashSet();
        var missing = words.RemoveAll(held.Contains);
        return missing.IsEmpty ? null : LeftBeside(entry, [.. earlier?.Items ?? [], .. missing.Select(word => new JournalItem("", word))], earlier?.At ?? now);
    }

    private static JournalEntry LeftBeside(JournalEntry entry, ImmutableArray<JournalItem> items, Instant at) =>
        new(Beside(entry.Id), at, Occasion.Unfinished, entry.Mentorship, entry.With, items);

    private static string Beside(string dialog) => $"{dialog}.beside";

    private static IEnumerable<string> Words(JournalEntry entry) => entry.Items.Select(item => item.Answer)
        .Concat(entry.Plan is { } plan ? [plan.If, plan.Then] : [])
        .Select(text => text.Trim())
        .Where(text => text.Length > 0);
}
