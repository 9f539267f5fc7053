using CsCheck;
using MentorBot.Core.Errands;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Errands;

/// <summary>Random lives of a pair: booking, moving, calling off, sharing, meeting, and going on whatever errand is due.</summary>
public class PlannerProperties
{
    private enum Event
    {
        Book,
        Move,
        CallOff,
        JustMet,
        Share,
        Send,
        HoldBack,
        Wait,
        WaitForNext,
    }

    private static readonly Gen<(Event What, int Number)[]> AnyLifeOfAPair = Gen.Select(Gen.Enum<Event>(), Gen.Int[0, 30_000]).Array[5, 40];

    private static readonly Gen<Mentorship> AnyPair = Gen.Select(AnyLife.Zone, AnyLife.Zone, AnyLife.Hours, (adept, mentor, hours) =>
        Pair.Knowing(Ina with { Zone = adept.Id }).Knowing(Johan with { Zone = mentor.Id, Hours = hours }));

    [Fact]
    public void Nobody_is_disturbed_outside_their_hours_save_at_once() => Living((mentorship, now) =>
        mentorship.DueAt(now).All(e => e.AtOnce || mentorship.PartyOf(e.To)!.Attention(Sweden.Closed).IsOpen(now)));

    [Fact]
    public void What_is_done_is_not_due_again() => Living((mentorship, now) => mentorship.DueAt(now).All(e =>
        !mentorship.Claims.TryGetValue(e.Key, out var claim) || claim.RetryAt <= now));

    [Fact]
    public void Nothing_is_due_twice_at_once() => Living((mentorship, now) =>
        mentorship.DueAt(now).Select(e => e.Key).Distinct().Count() == mentorship.DueAt(now).Count);

    [Fact]
    public void Sending_all_that_is_due_comes_to_an_end() => Living((mentorship, now) =>
    {
        for (var sent = 0; mentorship.DueAt(now) is [var errand, ..]; sent++)
        {
            if (sent > 100)
            {
                return false;
            }

            mentorship = mentorship.Going(errand, now);
        }

        return true;
    });

    [Fact]
    public void The_adept_is_asked_beforehand_no_later_than_the_mentor() => Living((mentorship, now) =>
    {
        var due = mentorship.DueAt(now);
        return due.Where(e => e.Kind == ErrandKind.BeforeMentor).All(mentors =>
            due.Where(e => e.Kind == ErrandKind.BeforeAdept && e.About == mentors.About).All(adepts => adepts.DueAt < mentors.DueAt));
    });

    [Fact]
    public void Of_a_meeting_called_off_only_that_is_said() => Living((mentorship, now) => mentorship.DueAt(now)
        .Where(e => mentorship.Find(new MeetingId(e.About)) is { IsCancelled: true })
        .All(e => e.Kind is ErrandKind.TellCancelled or ErrandKind.UpdateMentorCard));

    [Fact]
    public void The_next_moment_lies_ahead_and_waiting_for_it_leads_somewhere() => Living((mentorship, now) =>
    {
        for (var hops = 0; mentorship.NextDue(Sweden.Closed, now) is { } next; hops++)
        {
            if (next <= now || hops > 500)
            {
                return false;
            }

            if (mentorship.DueAt(next).Any())
            {
                return true;
            }

            now = next;
        }

        return true;
    });

    [Fact]
    public void Nothing_new_becomes_due_before_the_next_moment() => Living((mentorship, now) =>
    {
        var before = mentorship.DueAt(now).Select(e => e.Key).ToHashSet();
        var until = mentorship.NextDue(Sweden.Closed, now) ?? now + Duration.FromDays(60);
        return Enumerable.Range(1, 5).Select(part => now + ((until - now) * part / 6)).All(at => mentorship.DueAt(at).All(e => before.Contains(e.Key)));
    });

    private static void Living(Func<Mentorship, Instant, bool> holds) => Gen.Select(AnyPair, AnyLifeOfAPair).Sample((mentorship, life) =>
    {
        var now = Now;
        foreach (var (what, number) in life)
        {
            (mentorship, now) = After(mentorship, now, what, number);
            if (!holds(mentorship, now))
            {
                return false;
            }
        }

        return true;
    }, iter: 300);

    private static (Mentorship Mentorship, Instant Now) After(Mentorship mentorship, Instant now, Event what, int number) => what switch
    {
        Event.Book => (mentorship.Book(new($"{mentorship.Meetings.Count}"), Role.Adept, Ahead(mentorship, now, number), Keys, now).Accepted ?? mentorship, now),
        Event.JustMet => (mentorship.JustMet(new($"{mentorship.Meetings.Count}"), Keys, now).Accepted ?? mentorship, now),
        Event.Move when Any(mentorship, number) is { } meeting => (mentorship.Move(meeting, Role.Adept, Ahead(mentorship, now, number), now).Accepted ?? mentorship, now),
        Event.CallOff when Any(mentorship, number) is { } meeting => (mentorship.CallOff(meeting, (Role)(number % 2), now).Accepted ?? mentorship, now),
        Event.Share when Any(mentorship, number) is { } meeting => (mentorship.Share(meeting, Shareable.Alive, $"{number}", now).Accepted ?? mentorship, now),
        Event.Send when mentorship.DueAt(now) is [var errand, ..] => (mentorship.Going(errand, now), now),
        Event.HoldBack when mentorship.DueAt(now) is [var errand, ..] => (mentorship.Going(errand, now, Outcome.Throttled, now + Duration.FromMinutes(number % 900)), now),
        Event.WaitForNext => (mentorship, mentorship.NextDue(Sweden.Closed, now) ?? now),
        Event.Wait => (mentorship, now + Duration.FromMinutes(number % 3000)),
        _ => (mentorship, now),
    };

    private static MeetingId? Any(Mentorship mentorship, int number) =>
        mentorship.Meetings.IsEmpty ? null : mentorship.Meetings[number % mentorship.Meetings.Count].Id;

    private static MeetingForm Ahead(Mentorship mentorship, Instant now, int minutes)
    {
        var local = (now + Duration.FromMinutes(minutes)).InZone(Zones.Get(mentorship.Adept.Zone)).LocalDateTime;
        return new($"{local.Date:uuuu-MM-dd}", $"{local.TimeOfDay:HH:mm}", "60", "", "");
    }
}
