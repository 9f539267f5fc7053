using System.Collections.Immutable;

namespace MentorBot.Core.Reflections;

/// <summary>A stretch of somebody's journal, newest first.</summary>
/// <param name="From">How many newer entries come before it.</param>
/// <param name="Entries">Enough of them to fill a page, and one more if there are more.</param>
public sealed record JournalPages(int From, ImmutableArray<JournalEntry> Entries)
{
    /// <summary>Most entries on a page.</summary>
    public const int PageSize = 5;

    /// <summary>Most characters on a page, so that the card stays within what Teams takes.</summary>
    public const int PageCharacters = 12_000;

    /// <summary>What goes onto one card: at least one entry, however long.</summary>
    public ImmutableArray<JournalEntry> OnThePage
    {
        get
        {
            var room = PageCharacters;
            return [.. Entries.Take(PageSize).TakeWhile((entry, index) => (room -= entry.Size) >= 0 || index == 0)];
        }
    }

    /// <summary>Where the page with older entries begins; null when these were the last.</summary>
    public int? Older => OnThePage.Length < Entries.Length ? From + OnThePage.Length : null;

    /// <summary>Where to look for newer ones; null when these are the newest.</summary>
    public int? Newer => From > 0 ? Math.Max(0, From - PageSize) : null;
}
