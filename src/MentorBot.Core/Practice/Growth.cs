using System.Collections.Immutable;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using NodaTime;

namespace MentorBot.Core.Practice;

/// <summary>What somebody's own journal says of how things have moved. Nothing is reckoned out of it: no mean, no sum, no comparison.</summary>
public static class Growth
{
    /// <summary>So many values fit into a narrow picture; the newest are shown.</summary>
    public const int Most = 12;

    /// <summary>With fewer there is nothing that could have moved.</summary>
    public const int Fewest = 2;

    /// <summary>How often a move was tried and looked back on.</summary>
    public static int Times(IEnumerable<JournalEntry> journal, QuestionMove move) => journal.Count(entry => entry.Tried == move);

    /// <summary>The newest figures for a move, oldest first.</summary>
    /// <param name="journal">Oldest first.</param>
    /// <param name="move">Which of the six.</param>
    public static ImmutableArray<(Instant At, int Figure)> Of(IEnumerable<JournalEntry> journal, QuestionMove move) =>
        [.. journal.SelectMany(entry => entry.Moves.Where(m => m.Move == move).Select(m => (entry.At, m.Figure))).TakeLast(Most)];

    /// <summary>The newest meetings of one mentorship with a figure or a word on who led, oldest first.</summary>
    /// <param name="journal">Oldest first.</param>
    /// <param name="mentorship">Which one.</param>
    public static ImmutableArray<JournalEntry> Meetings(IEnumerable<JournalEntry> journal, MentorshipId mentorship) =>
        [.. Rated(journal).Where(entry => entry.Mentorship == mentorship).TakeLast(Most)];

    /// <summary>Mentorships whose meetings have figures, the one that was written about last first; with what the mentor was called then.</summary>
    public static ImmutableArray<(MentorshipId Mentorship, string With)> Pairs(IEnumerable<JournalEntry> journal) =>
        [.. Rated(journal).Reverse().DistinctBy(entry => entry.Mentorship).Select(entry => (entry.Mentorship!.Value, entry.With))];

    private static IEnumerable<JournalEntry> Rated(IEnumerable<JournalEntry> journal) =>
        journal.Where(entry => entry is { Occasion: Occasion.AfterMeeting, Ratings: not null, Mentorship: not null });
}
