using MentorBot.Core.People;
using NodaTime;

namespace MentorBot.Core.Attention;

/// <summary>Wanting to be left alone for a while, or for good.</summary>
public static class Snoozing
{
    /// <summary>Longer than this is a stop, and better said so.</summary>
    private static readonly Period Longest = Period.FromMonths(12);

    /// <summary>Where somebody wants so many days of quiet: the opening of the first open day after them, in their own calendar.</summary>
    public static Instant DaysOfQuiet(this PersonalHours hours, int days, Instant now) =>
        hours.MoveLater(now.InZone(hours.Zone).Date.PlusDays(days).AtStartOfDayInZone(hours.Zone).ToInstant());

    /// <summary>Neither prompts nor nudges until then; news of a meeting from the other still come.</summary>
    public static Decision<Person> Snooze(this Person person, Instant until, Instant now)
    {
        if (until <= now)
        {
            return Refusal.InThePast;
        }

        return until > now.InUtc().LocalDateTime.Plus(Longest).InUtc().ToInstant()
            ? Refusal.TooFarAhead
            : person with { SnoozedUntil = until, Stopped = false };
    }

    /// <summary>Nothing unasked from now on.</summary>
    public static Person Stop(this Person person) => person with { Stopped = true, SnoozedUntil = null };

    /// <summary>As before.</summary>
    public static Person StartAgain(this Person person) => person with { Stopped = false, SnoozedUntil = null };
}
