using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Errands;

/// <summary>Going on errands as the delivery does, without sending anything.</summary>
internal static class ErrandWords
{
    private static readonly Pace Slow = new() { IntentionDays = 500, AwaitsDays = 500, AskAnotherDays = 500, FirstMeetingDays = 500, NoBookingDays = 500, BecalmedDays = 500 };

    public static IReadOnlyList<Errand> DueAt(this Mentorship mentorship, Instant now) => [.. mentorship.Due(Sweden.Closed, now)];

    /// <summary>What is due, in short: which kind and to whom.</summary>
    public static IEnumerable<ErrandKind> KindsDueAt(this Mentorship mentorship, string now) => mentorship.DueAt(Sweden.At(now)).Select(e => e.Kind);

    /// <summary>When it is to be looked at again; null for never, or not within a year.</summary>
    public static string? NextAfter(this Mentorship mentorship, string now) =>
        mentorship.NextDue(Sweden.Closed, Sweden.At(now)) is { } next && next < Sweden.At(now) + Duration.FromDays(365) ? Sweden.Local(next) : null;

    /// <summary>Every moment, within two years, at which an errand of that kind goes to that one while all that is due is sent.</summary>
    public static IReadOnlyList<string> TimesOf(this Mentorship mentorship, ErrandKind kind, Role to, string from)
    {
        List<string> times = [];
        var now = Sweden.At(from);
        var end = now + Duration.FromDays(730);
        for (Instant? next = now; next is { } at && at < end; next = mentorship.NextDue(Sweden.Closed, at))
        {
            while (mentorship.DueAt(at) is [var errand, ..])
            {
                times.AddRange(errand.Kind == kind && errand.To == to ? [Sweden.Local(at)] : []);
                mentorship = mentorship.Going(errand, at);
            }
        }

        return times;
    }

    public static Mentorship Going(this Mentorship mentorship, Errand errand, Instant now, Outcome outcome = Outcome.Sent, Instant? retryAt = null) =>
        mentorship.Taking(errand, now).Done(errand, outcome, retryAt, outcome == Outcome.Sent ? $"message-{errand.Key}" : null);

    /// <summary>Everything due is taken on and sent.</summary>
    public static Mentorship AllSentAt(this Mentorship mentorship, string now)
    {
        while (mentorship.DueAt(Sweden.At(now)) is [var errand, ..])
        {
            mentorship = mentorship.Going(errand, Sweden.At(now));
        }

        return mentorship;
    }

    /// <summary>The one errand of a kind that is due.</summary>
    public static Errand OneDueAt(this Mentorship mentorship, ErrandKind kind, string now) =>
        Assert.Single(mentorship.DueAt(Sweden.At(now)), e => e.Kind == kind);

    /// <summary>At so slow a pace that no nudge comes up within a year: what is left is tied to a meeting, or to what somebody did.</summary>
    public static Mentorship Unhurried(this Mentorship mentorship) => mentorship with
    {
        Pace = Slow,
        Agreement = mentorship.AgreedAt is { } at ? new(Given.AFrame(Frame.LongestRhythm, Frame.MostMonths), at, at) : null,
    };

    public static Mentorship Moved(this Mentorship mentorship, string to, string now) =>
        mentorship.Move(Given.First, Role.Adept, Given.Form(to), Sweden.At(now)).OrThrow();

    public static Mentorship CalledOff(this Mentorship mentorship, Role by, string now) =>
        mentorship.CallOff(Given.First, by, Sweden.At(now)).OrThrow();
}
