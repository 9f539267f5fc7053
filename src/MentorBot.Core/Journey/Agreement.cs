using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>What the two agree on, the pair's own: seen by its two and nobody else.</summary>
/// <param name="RhythmDays">Days from meeting to meeting.</param>
/// <param name="Months">Calendar months in all, from the first agreement.</param>
/// <param name="Stays">What stays between them, and when that does not hold.</param>
/// <param name="Cancelling">Who books, and what they do when one has to cancel.</param>
/// <param name="Chafing">How they speak up when it chafes.</param>
/// <param name="Done">How they will know that they are done.</param>
public sealed record Frame(int RhythmDays, int Months, SharedText Stays, SharedText Cancelling, SharedText Chafing, SharedText Done)
{
    public const int ShortestRhythm = 7;
    public const int LongestRhythm = 91;
    public const int FewestMonths = 1;
    public const int MostMonths = 36;

    /// <summary>Longest text of each, in characters.</summary>
    public const int LongestText = 2_000;

    /// <summary>Its four texts as that person may read them, in their order.</summary>
    public IEnumerable<string> TextsFor(PersonId reader) => [Stays.ReadBy(reader), Cancelling.ReadBy(reader), Chafing.ReadBy(reader), Done.ReadBy(reader)];

    /// <summary>Whether both say the same to somebody who may read both.</summary>
    public bool Says(Frame other, PersonId reader) =>
        (RhythmDays, Months) == (other.RhythmDays, other.Months) && TextsFor(reader).SequenceEqual(other.TextsFor(reader));
}

/// <summary>A frame that both have said yes to.</summary>
/// <param name="Frame">What holds now.</param>
/// <param name="FirstAt">When they first agreed: the agreed time runs from here.</param>
/// <param name="At">When they agreed on the present one.</param>
public sealed record Agreement(Frame Frame, Instant FirstAt, Instant At);

/// <summary>A rest that both have said yes to.</summary>
/// <param name="From">When both had said yes.</param>
/// <param name="Until">The first moment after it; a meeting booked earlier ends it earlier.</param>
public sealed record Pause(Instant From, Instant Until);
