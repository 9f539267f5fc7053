using CrashRuns.People;
using MentorBot.Core.Attention;
using MentorBot.Core.Meetings;
using NodaTime;

namespace CrashRuns.Judging;

/// <summary>Something that is to come to somebody once.</summary>
/// <param name="From">From when.</param>
/// <param name="Start">The meeting it is about; null when it is about none.</param>
internal sealed record Due(Pair Pair, Somebody To, Kind Kind, Instant From, DateTimeOffset? Start)
{
    /// <summary>Everybody here lives in Stockholm and keeps the usual hours.</summary>
    private static readonly PersonalHours Hours = new(DateTimeZoneProviders.Tzdb["Europe/Stockholm"], WorkingHours.Usual, Store.Closed);

    /// <summary>Told from what the two did, and from the core's times around a meeting.</summary>
    public static IEnumerable<Due> Of(Pair pair)
    {
        var (adept, mentor) = (pair.Adept, pair.Mentor);
        yield return new(pair, adept, Kind.Welcome, Instant.MinValue, null);
        yield return new(pair, mentor, Kind.Welcome, Instant.MinValue, null);
        yield return new(pair, mentor, Kind.AskMentor, Instant.MinValue, null);
        yield return new(pair, adept, Kind.TellAnswer, Instant.MinValue, null);
        foreach (var appointment in pair.Appointments)
        {
            foreach (var due in Around(pair, appointment))
            {
                yield return due;
            }
        }

        if (pair.Appointments.Count > 0)
        {
            var first = Hours.AfterWorkingDays(At(pair.Appointments[0].Start + Appointment.Length), 1);
            yield return new(pair, adept, Kind.NudgeAgree, first, null);
            yield return new(pair, mentor, Kind.NudgeAgree, first, null);
        }
    }

    private static IEnumerable<Due> Around(Pair pair, Appointment appointment)
    {
        var times = PromptTimes.Around(
            At(appointment.Start), Duration.FromTimeSpan(Appointment.Length), At(appointment.BookedAt), MeetingOrigin.Booked, Hours, Hours);
        Due One(Somebody to, Kind kind, Instant from) => new(pair, to, kind, from, appointment.Start);
        yield return One(pair.Mentor, Kind.TellBooked, Hours.MoveLater(At(appointment.BookedAt)));
        yield return One(pair.Adept, Kind.BeforeAdept, times.BeforeAdept!.Value);
        yield return One(pair.Mentor, Kind.BeforeMentor, times.BeforeMentor!.Value);
        yield return One(pair.Adept, Kind.AfterAdept, times.AfterAdept);
        yield return One(pair.Mentor, Kind.AfterMentor, times.AfterMentor);
        if (appointment.WroteAt is not { } wrote || At(wrote) >= times.Reminder)
        {
            yield return One(pair.Adept, Kind.RemindAdept, times.Reminder!.Value);
        }
    }

    private static Instant At(DateTimeOffset time) => Instant.FromDateTimeOffset(time);
}
