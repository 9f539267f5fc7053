using System.Collections.Immutable;

namespace MentorBot.Core.Reflections;

/// <summary>A stretch of somebody's journal, newest first. An entry too long for one card is several in a row, each with its heading.</summary>
/// <param name="From">How many newer entries come before it.</param>
/// <param name="Entries">Enough of them to fill a page, and one more if there are more.</param>
public sealed record JournalPages(int From, ImmutableArray<JournalEntry> Entries)
{
    /// <summary>Most entries on a page.</summary>
    public const int PageSize = 5;

    /// <summary>Most characters on a page, so that the card stays within what Teams takes.</summary>
    public const int PageCharacters = 12_000;

    /// <param name="entries">Oldest first.</param>
    /// <param name="from">How many of the newest to leave out.</param>
    public static JournalPages Of(IEnumerable<JournalEntry> entries, int from) =>
        new(from, [.. entries.Reverse().SelectMany(InPieces).Skip(from).Take(PageSize + 1)]);

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

    /// <summary>As many answers in a piece as fit; plan and figures close the last one.</summary>
    private static IEnumerable<JournalEntry> InPieces(JournalEntry entry)
    {
        var piece = entry with { Items = [], Plan = null, Ratings = null };
        foreach (var item in entry.Items)
        {
            var longer = piece with { Items = piece.Items.Add(item) };
            if (longer.Size > PageCharacters && !piece.Items.IsEmpty)
            {
                yield return piece;
                longer = piece with { Items = [item] };
            }

            piece = longer;
        }

        yield return piece with { Plan = entry.Plan, Ratings = entry.Ratings };
    }
}
