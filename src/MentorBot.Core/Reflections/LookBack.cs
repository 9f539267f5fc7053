using System.Collections.Immutable;
using NodaTime;

namespace MentorBot.Core.Reflections;

/// <summary>
/// A year, or a whole mentorship, in the person's own words. Nothing is interpreted, praised or summed up. What is quoted follows from these
/// rules and from nothing else, in this order:
/// <list type="number">
/// <item>A quote is the first sentence of an answer, cut after a whole word when it is longer than 160 characters (<see cref="Excerpt"/>). Of
/// several answers written at once it is the first whose sentence is whole; where none is, the first. No sentence is quoted twice.</item>
/// <item><b>Why now</b>: for each mentorship of which something was written in the time, the sentence that it began with (the last one from
/// before, or else the first one in it), and the latest one.</item>
/// <item><b>Plans</b>: for each quarter, the first plan made in it of which it was written later what it led to, with that.</item>
/// <item><b>Half-time</b> and <b>rounding off</b>: a quote from each time.</item>
/// <item><b>Each quarter</b> of the calendar: a quote from the first time after a meeting; where there is none, from the first time before a
/// meeting or on one's own. A whole sentence comes before one that is cut.</item>
/// <item><b>Last</b>: a quote from the latest entry of all, unless it has been quoted already.</item>
/// </list>
/// What was never finished is left out.
/// </summary>
public sealed record LookBack
{
    public required ImmutableArray<Quote> WhyNow { get; init; }

    public required ImmutableArray<TriedPlan> Plans { get; init; }

    public required ImmutableArray<Quote> HalfTime { get; init; }

    public required ImmutableArray<Quote> RoundingOff { get; init; }

    public required ImmutableArray<Quote> Quarters { get; init; }

    public required Quote? Last { get; init; }

    /// <param name="journal">All of it, oldest first.</param>
    /// <param name="span">What to look back over.</param>
    /// <param name="zone">The person's own, in which a year begins.</param>
    public static LookBack Over(ImmutableArray<JournalEntry> journal, LookBackSpan span, DateTimeZone zone)
    {
        var finished = journal.RemoveAll(e => e.Occasion == Occasion.Unfinished || e.Items.IsEmpty && e.Plan is null);
        var reading = new Reading(finished, [.. finished.Where(e => span.Holds(e, zone))], zone);

        // Initializers run as they stand, and what is quoted first is not quoted again.
        return new()
        {
            WhyNow = [.. reading.WhyNow()],
            Plans = [.. reading.Plans()],
            HalfTime = [.. reading.From(Occasion.HalfTime)],
            RoundingOff = [.. reading.From(Occasion.RoundingOff)],
            Quarters = [.. reading.Quarters()],
            Last = reading.Last(),
        };
    }

    private sealed class Reading(ImmutableArray<JournalEntry> journal, ImmutableArray<JournalEntry> span, DateTimeZone zone)
    {
        private readonly HashSet<string> _quoted = [];

        public IEnumerable<Quote> WhyNow()
        {
            foreach (var mentorship in span.Select(e => e.Mentorship).Distinct())
            {
                var upToNow = journal.Where(e => e.Occasion == Occasion.WhyNow && !e.Items.IsEmpty && e.Mentorship == mentorship && e.At <= span[^1].At).ToList();
                var began = upToNow.LastOrDefault(e => !span.Contains(e)) ?? upToNow.FirstOrDefault();
                foreach (var entry in new[] { began, upToNow.LastOrDefault() }.OfType<JournalEntry>())
                {
                    // The sentence is what the dialog ends with.
                    if (Quoted(entry, [entry.Items[^1]]) is { } quote)
                    {
                        yield return quote;
                    }
                }
            }
        }

        public IEnumerable<TriedPlan> Plans() => span
            .GroupBy(Quarter)
            .Select(quarter => quarter.Select(Tried).FirstOrDefault(tried => tried is not null))
            .OfType<TriedPlan>();

        public IEnumerable<Quote> From(Occasion occasion) => span.Where(e => e.Occasion == occasion).Select(e => Quoted(e, e.Items)).OfType<Quote>();

        public IEnumerable<Quote> Quarters() => span
            .GroupBy(Quarter)
            .Select(quarter => quarter
                .Where(e => e.Occasion is Occasion.AfterMeeting or Occasion.BeforeMeeting or Occasion.OnMyOwn)
                .Select(e => Best(e, e.Items))
                .OfType<Quote>()
                .OrderBy(quote => quote.Entry.Occasion != Occasion.AfterMeeting)
                .ThenBy(quote => quote.Line.IsCut)
                .FirstOrDefault())
            .OfType<Quote>()
            .Where(quote => _quoted.Add(quote.Line.Words));

        public Quote? Last() => span.IsEmpty || span[^1] is not { Items: [var first, ..] } latest || Excerpt.Of(first.Answer) is not { } line || _quoted.Contains(line.Words)
            ? null
            : Quoted(latest, latest.Items);

        private Quote? Quoted(JournalEntry entry, IEnumerable<JournalItem> items) =>
            Best(entry, items) is { } quote && _quoted.Add(quote.Line.Words) ? quote : null;

        /// <summary>The first whole sentence that has not been quoted; where there is none, the first that is cut.</summary>
        private Quote? Best(JournalEntry entry, IEnumerable<JournalItem> items) => items
            .Select(item => Excerpt.Of(item.Answer) is { } line ? new Quote(entry, item.Question, line) : null)
            .OfType<Quote>()
            .Where(quote => !_quoted.Contains(quote.Line.Words))
            .OrderBy(quote => quote.Line.IsCut)
            .FirstOrDefault();

        /// <summary>The plan made in an entry, if it was asked later what it led to: the next time before a meeting, with the plan in the question.</summary>
        private TriedPlan? Tried(JournalEntry entry)
        {
            if (entry.Plan is not { } plan || Excerpt.Of(plan.If) is not { } first || Excerpt.Of(plan.Then) is not { } then)
            {
                return null;
            }

            var asked = journal
                .Where(e => e.Occasion == Occasion.BeforeMeeting && e.Mentorship == entry.Mentorship && e.At > entry.At)
                .SelectMany(e => e.Items, (e, item) => (Entry: e, Item: item))
                .FirstOrDefault(x => Recalls(x.Item.Question, plan));
            return asked.Entry is not null && Quoted(asked.Entry, [asked.Item]) is { } outcome ? new(entry, first, then, outcome) : null;
        }

        /// <summary>In whatever language it was put, the question gives the plan back in its own words.</summary>
        private static bool Recalls(string question, Plan plan) =>
            question.Contains(plan.If.TrimEnd('.'), StringComparison.Ordinal) && question.Contains(plan.Then.TrimEnd('.'), StringComparison.Ordinal);

        private (int Year, int Quarter) Quarter(JournalEntry entry)
        {
            var date = LookBackSpan.DateOf(entry, zone);
            return (date.Year, (date.Month - 1) / 3);
        }
    }
}
