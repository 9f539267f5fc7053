using NodaTime;

namespace MentorBot.Core.Attention;

/// <summary>
/// When one person may be written to: their zone, their hours, their closed days. A time that falls outside is moved to a near one inside.
/// <para>
/// A local time that the clock skips in spring becomes the moment after the gap; of one that comes twice in autumn the first is taken, unless that
/// would move a later time into the past. A day on which no such moment is open is passed over.
/// </para>
/// <para>
/// The search ends after <see cref="DaysSearched"/> days. Where all of them are closed the calendar is at fault rather than the person away, and the
/// target stands as it was.
/// </para>
/// </summary>
public sealed record PersonalHours(DateTimeZone Zone, WorkingHours Hours, ClosedDays Closed)
{
    /// <summary>More than a year, so that every day of a yearly calendar has been looked at.</summary>
    public const int DaysSearched = 400;

    private const int Backward = -1;
    private const int Forward = 1;

    public bool IsOpen(Instant instant)
    {
        var local = instant.InZone(Zone);
        return Hours.Contains(local.TimeOfDay) && !Closed.IsClosed(local.Date);
    }

    /// <summary>
    /// The target itself when open. Else a time before it: after closing, the same day three hours before closing; before opening, the previous open day
    /// likewise; on a closed day, the previous open day at the same time of day if that leaves three hours, else three hours before closing.
    /// </summary>
    public Instant MoveEarlier(Instant target)
    {
        if (IsOpen(target))
        {
            return target;
        }

        var (date, time) = target.InZone(Zone).LocalDateTime;
        if (Closed.IsClosed(date))
        {
            var leavesTimeToAct = time >= Hours.From && time <= Hours.LatestToAct;
            return OpenMoments(date.PlusDays(-1), Backward, leavesTimeToAct ? time : Hours.LatestToAct).FirstOrDefault() ?? target;
        }

        return OpenMoments(time < Hours.From ? date.PlusDays(-1) : date, Backward, Hours.LatestToAct).FirstOrDefault() ?? target;
    }

    /// <summary>The target itself when open. Else the next opening after it, the same day's or the next open day's.</summary>
    public Instant MoveLater(Instant target)
    {
        if (IsOpen(target))
        {
            return target;
        }

        var (date, time) = target.InZone(Zone).LocalDateTime;
        return OpenMoments(time < Hours.From ? date : date.PlusDays(1), Forward, Hours.From).FirstOrDefault(moment => moment >= target) ?? target;
    }

    /// <summary>When the hours end that <paramref name="open"/> lies in.</summary>
    public Instant ClosesAfter(Instant open) => LocalTimes.Resolve(open.InZone(Zone).Date + Hours.To, Zone) switch
    {
        LocalTimeMeaning.Once once => once.Instant,
        LocalTimeMeaning.Twice twice => twice.First,
        LocalTimeMeaning.Skipped skipped => skipped.Resumes,
        _ => throw new InvalidOperationException("LocalTimeMeaning is a closed set."),
    };

    /// <summary>The open day after the one that <paramref name="after"/> falls on, an hour past opening: people see to their morning first.</summary>
    /// <returns>Null when no day within <see cref="DaysSearched"/> is open.</returns>
    public Instant? NextOpenMorning(Instant after) =>
        OpenMoments(after.InZone(Zone).Date.PlusDays(1), Forward, Hours.From.PlusHours(1)).FirstOrDefault();

    private IEnumerable<Instant?> OpenMoments(LocalDate from, int step, LocalTime time) =>
        Enumerable.Range(0, DaysSearched).SelectMany(days => OpenMoments(from.PlusDays(days * step), time)).Cast<Instant?>();

    private IEnumerable<Instant> OpenMoments(LocalDate date, LocalTime time)
    {
        if (Closed.IsClosed(date))
        {
            return [];
        }

        IEnumerable<Instant> moments = LocalTimes.Resolve(date + time, Zone) switch
        {
            LocalTimeMeaning.Once once => [once.Instant],
            LocalTimeMeaning.Twice twice => [twice.First, twice.Second],
            LocalTimeMeaning.Skipped skipped => [skipped.Resumes],
            _ => throw new InvalidOperationException("LocalTimeMeaning is a closed set."),
        };
        // After a gap the clock may stand outside the hours, even on another day: Samoa skipped the whole of 30 December 2011.
        return moments.Where(IsOpen);
    }
}
