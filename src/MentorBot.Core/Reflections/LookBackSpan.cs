using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Reflections;

/// <summary>What is looked back over.</summary>
public abstract record LookBackSpan
{
    /// <summary>Months until there is something to look back at.</summary>
    private const int Ripe = 3;

    private const string YearKey = "year";

    private LookBackSpan()
    {
    }

    /// <summary>A calendar year, in the person's own zone.</summary>
    public sealed record Year(int Number) : LookBackSpan;

    /// <summary>All of a mentorship that has ended.</summary>
    public sealed record Whole(MentorshipId Mentorship) : LookBackSpan;

    /// <summary>
    /// Years with something in them that is older than three months, the newest first; then mentorships that have ended and of which something
    /// stands in the journal, the latest first.
    /// </summary>
    public static ImmutableArray<LookBackSpan> Offered(Scene scene)
    {
        var ripe = scene.Now.InZone(scene.Zone).Date.PlusMonths(-Ripe);
        return
        [
            .. scene.WholeJournal.Select(e => DateOf(e, scene.Zone)).Where(date => date < ripe).Select(date => date.Year).Distinct().OrderDescending().Select(year => new Year(year)),
            .. scene.Me.Mentorships.Reverse().Where(m => m.IsOver && scene.WholeJournal.Any(e => e.Mentorship == m.Id)).Select(m => new Whole(m.Id)),
        ];
    }

    /// <summary>The one that a button carries; null for none.</summary>
    public static LookBackSpan? From(Answer act) =>
        int.TryParse(act[YearKey], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new Year(year)
        : act[Facts.Mentorship] is { Length: > 0 } named ? new Whole(new(named))
        : null;

    /// <summary>The button, carrying this one.</summary>
    public Button On(Button button) => this switch
    {
        Year year => button.With(YearKey, year.Number.ToString(CultureInfo.InvariantCulture)),
        Whole whole => button.With(Facts.Mentorship, whole.Mentorship.Value),
        _ => throw new InvalidOperationException("LookBackSpan is a closed set."),
    };

    public bool Holds(JournalEntry entry, DateTimeZone zone) => this switch
    {
        Year year => DateOf(entry, zone).Year == year.Number,
        Whole whole => entry.Mentorship == whole.Mentorship,
        _ => throw new InvalidOperationException("LookBackSpan is a closed set."),
    };

    internal static LocalDate DateOf(JournalEntry entry, DateTimeZone zone) => entry.At.InZone(zone).Date;
}
