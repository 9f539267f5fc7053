using CsCheck;
using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Tests.Lives;

/// <summary>
/// What holds in every life. The lives are lived once and looked at by every property; where one does not hold, it is looked for anew so that the
/// shortest life that shows it can be told.
/// </summary>
public class LivesProperties
{
    private const int Lives = 1500;

    private static readonly Duration Year = Duration.FromDays(365);

    private static readonly Lazy<(Script Script, World Life)[]> Lived = new(() =>
        [.. Script.Any.Array[Lives].Single().AsParallel().Select(script => (script, World.Live(script)))]);

    [Fact]
    public void Nobody_is_disturbed_outside_their_hours_or_on_a_closed_day_save_at_once() => ForEachMessage(m =>
        m.Errand.AtOnce || (m.Mentorship.PartyOf(m.Errand.To) ?? Party.Of(m.To)).Attention(World.Closed).IsOpen(m.At) ? null : $"{m} comes outside their hours.");

    [Fact]
    public void Only_what_is_about_a_meeting_comes_at_once() => ForEachMessage(m =>
        !m.Errand.AtOnce || m.Mentorship.Find(new(m.Errand.About)) is not null ? null : $"{m} comes at once.");

    [Fact]
    public void Nobody_gets_two_nudges_within_a_week_over_all_mentorships() => ForEachLife(life => life.Messages
        .Where(m => m.Errand.IsNudge)
        .GroupBy(m => m.To.Id)
        .SelectMany(nudges => nudges.Zip(nudges.Skip(1)))
        .Where(two => two.Second.At - two.First.At < Duration.FromDays(7))
        .Select(two => $"{two.First}, and then {two.Second}."));

    [Fact]
    public void Nothing_is_sent_twice() => ForEachLife(life => Twice(life.Messages, m => (m.Mentorship.Id, m.Errand.Key)));

    [Fact]
    public void A_nudge_of_a_stage_comes_once_to_each() => ForEachLife(life => Twice(
        life.Messages.Where(m => m.Errand.Kind is ErrandKind.NudgeIntention or ErrandKind.NudgeFirstMeeting or ErrandKind.NudgeAgree
            or ErrandKind.NudgeHalfTime or ErrandKind.NudgeClosingAgain or ErrandKind.NudgeLater),
        m => (m.Mentorship.Id, m.Errand.Kind, m.To.Id)));

    [Fact]
    public void Between_two_nudges_about_a_quiet_time_something_has_been() => ForEachLife(life => life.Messages
        .Where(m => m.Errand.Kind is ErrandKind.NudgeBook or ErrandKind.NudgeBecalmed)
        .GroupBy(m => (m.Mentorship.Id, m.Errand.Kind, m.To.Id))
        .SelectMany(nudges => nudges.Zip(nudges.Skip(1)))
        .Where(two => !SomethingHasBeen(two.Second.Mentorship, two.First.At, two.Second.At))
        .Select(two => $"{two.First}, and then {two.Second}."));

    [Fact]
    public void Nobody_is_asked_for_a_meeting_when_one_is_booked_or_at_rest() => ForEachMessage(m =>
        m.Errand.Kind is ErrandKind.NudgeBook or ErrandKind.NudgeBecalmed or ErrandKind.NudgeFirstMeeting or ErrandKind.NudgeRestOver
            && (m.Mentorship.Ahead(m.At).Any() || m.Mentorship.IsResting(m.At)) ? $"{m} comes all the same." : null);

    [Fact]
    public void The_end_of_a_rest_is_asked_about_only_while_nothing_has_been_since() => ForEachMessage(m =>
        m.Errand.Kind == ErrandKind.NudgeRestOver && m.Mentorship.Held(m.At).Any(held => held.End > m.Mentorship.Pause!.Until) ? $"{m} comes after a meeting." : null);

    [Fact]
    public void Who_has_stopped_gets_nothing() => ForEachMessage(m => m.To.Stopped ? $"{m} comes to somebody who has stopped." : null);

    [Fact]
    public void Who_has_put_the_bot_to_rest_gets_only_news() => ForEachMessage(m =>
        m.To.SnoozedUntil > m.At && !m.Errand.IsNews && !(m.Errand is { Kind: ErrandKind.BeforeAdept, AtOnce: true }) ? $"{m} comes before {m.To.SnoozedUntil}." : null);

    [Fact]
    public void Only_who_booked_it_is_asked_at_once_before_a_meeting() => ForEachMessage(m =>
        m.Errand is { Kind: ErrandKind.BeforeAdept, AtOnce: true } && m.Mentorship.Find(new(m.Errand.About))!.BookedBy != Role.Adept ? $"{m} comes out of the blue." : null);

    /// <summary>What had ended before the account was gone cannot know of it; there the delivery finds out.</summary>
    [Fact]
    public void Nobody_goes_to_somebody_whose_account_is_gone() => ForEachMessage(m =>
        m.IsGone && m.Mentorship.PartyOf(m.Errand.To) is not null && m.Mentorship.Ending is not { How: not Parting.Disappeared } ? $"{m} goes to nobody." : null);

    [Fact]
    public void Of_a_meeting_called_off_only_that_is_said() => ForEachMessage(m =>
        m.Mentorship.Find(new(m.Errand.About)) is { IsCancelled: true } && m.Errand.Kind is not (ErrandKind.TellCancelled or ErrandKind.UpdateMentorCard)
            ? $"{m} comes after it was called off." : null);

    [Fact]
    public void After_the_goodbye_there_are_only_tidings_and_later() => ForEachMessage(m =>
        m.Mentorship.Ending is not null && m.Errand.Kind is not (ErrandKind.TellProposalAnswer or ErrandKind.TellThanks or ErrandKind.TellEnded or ErrandKind.TellErasing or ErrandKind.NudgeLater)
            ? $"{m} comes after the goodbye." : null);

    [Fact]
    public void Who_is_leaving_is_asked_about_it_and_nobody_is_nudged_about_anything_else() => ForEachMessage(m =>
        m.Errand.IsNudge && m.Mentorship.SparedUntil(World.Closed) > m.At && (m.Errand.Kind != ErrandKind.NudgeTold || !m.Mentorship.Leaving.ContainsKey(m.Errand.To))
            ? $"{m} comes while {string.Join(" and ", m.Mentorship.Leaving.Keys)} is leaving." : null);

    [Fact]
    public void Nobody_is_told_of_their_own_doing() => ForEachMessage(m => Doer(m) == m.Errand.To ? $"{m} tells them what they did themselves." : null);

    [Fact]
    public void Everything_may_be_read_by_whom_it_goes_to() => ForEachMessage(m =>
    {
        try
        {
            return Readings.Of(m).Any(text => text.Length == 0) ? $"{m} says nothing." : null;
        }
        catch (InvalidOperationException)
        {
            return $"{m} is not theirs to read.";
        }
    });

    [Fact]
    public void Nothing_due_is_slept_through() => ForEachLife(life => life.Skipped);

    [Fact]
    public void Every_mentorship_makes_sense_at_the_end() => ForEachLife(life => life.Mentorships.SelectMany(m => Senseless(m, life.Now)));

    [Fact]
    public void From_everywhere_there_is_a_way_to_the_goodbye() => ForEachLife(life => life.Mentorships
        .Where(m => m.Ending is null)
        .SelectMany(m => Goodbyes(m, life.Now).Where(way => way.End?.Ending is null).Select(way => $"{m.Id} cannot end by {way.Name} at {life.Now}.")));

    /// <summary>
    /// One a week makes 53 a year at most, by construction: 365 days hold 53 moments that lie seven days apart. People are far from it, because each nudge
    /// comes once, or once per gap, and a gap lasts five weeks or more: of those who walk in up to three mentorships the busiest got 22, and most 7 or 8.
    /// </summary>
    [Fact]
    public void A_year_holds_few_nudges()
    {
        ForEachLife(life => Most(life, Year, m => m.Errand.IsNudge) is var most && most > 40 ? [$"{most} nudges in a year."] : []);
        Assert.InRange(Lived.Value.Average(lived => Most(lived.Life, Year, m => m.Errand.IsNudge)), 3, 15);
    }

    /// <summary>
    /// What is no nudge follows from what people do. A meeting has four messages for an adept (booked, before, after, a reminder) and three for a mentor,
    /// so that even with a few bookings and calls-off in one week there are no more than these; the busiest got 11, and 62 in a year.
    /// </summary>
    [Fact]
    public void A_week_and_a_year_hold_few_messages()
    {
        ForEachLife(life => Most(life, Duration.FromDays(7), _ => true) is var most && most > 40 ? [$"{most} messages in a week."] : []);
        ForEachLife(life => Most(life, Year, _ => true) is var most && most > 250 ? [$"{most} messages in a year."] : []);
    }

    /// <summary>Properties of messages that are never sent would say nothing.</summary>
    [Fact]
    public void Every_message_there_is_comes_in_some_life() =>
        Assert.Empty(Enum.GetValues<ErrandKind>().Except(Lived.Value.SelectMany(lived => lived.Life.Messages).Select(m => m.Errand.Kind)));

    private static void ForEachMessage(Func<Message, string?> flaw) => ForEachLife(life => life.Messages.Select(flaw).OfType<string>());

    private static void ForEachLife(Func<World, IEnumerable<string>> flaws)
    {
        if (Lived.Value.Select(lived => (lived.Script, Flaw: flaws(lived.Life).FirstOrDefault())).FirstOrDefault(lived => lived.Flaw is not null) is not { Flaw: { } flaw } found)
        {
            return;
        }

        Script.Any.Sample(script => Assert.Null(flaws(World.Live(script)).FirstOrDefault()), iter: Lives);
        Assert.Fail($"{flaw} {found.Script}");
    }

    private static IEnumerable<string> Twice<TKey>(IEnumerable<Message> messages, Func<Message, TKey> key) =>
        messages.Where(m => !m.IsGone).GroupBy(key).Where(same => same.Count() > 1).Select(same => $"{same.First()}, and then {same.Last()}.");

    private static bool SomethingHasBeen(Mentorship mentorship, Instant after, Instant until)
    {
        IEnumerable<Instant> been =
        [
            .. mentorship.Held(until).Select(m => m.End),
            .. mentorship.Meetings.Select(m => m.CancelledAt ?? Instant.MinValue),
            mentorship.RestEnds() ?? Instant.MinValue,
        ];
        return been.Any(at => at > after && at <= until);
    }

    private static Role? Doer(Message m) => m.Errand.Kind switch
    {
        ErrandKind.TellBooked or ErrandKind.TellMoved => m.Mentorship.Find(new(m.Errand.About))!.BookedBy,
        ErrandKind.TellCancelled => m.Mentorship.Find(new(m.Errand.About))!.CancelledBy,
        ErrandKind.TellProposal or ErrandKind.NudgeAwaits => m.Mentorship.Proposals[(int)Number(m) - 1].By,
        ErrandKind.TellProposalAnswer => m.Mentorship.Proposals[(int)Number(m) - 1].By.Other(),
        ErrandKind.TellEnded => m.Mentorship.Ending!.By,
        _ => null,
    };

    private static long Number(Message m) => m.Errand.Kind == ErrandKind.NudgeAwaits ? m.Errand.Edition : int.Parse(m.Errand.About, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Senseless(Mentorship m, Instant now)
    {
        if (m.Ending is not null && m.Ahead(now).Any(meeting => meeting.Start > m.Ending.At))
        {
            yield return $"{m.Id} has ended, and there is a meeting ahead.";
        }

        if (m.Proposals.Where(p => p.IsOpen).GroupBy(p => p.Kind).Any(open => open.Count() > 1))
        {
            yield return $"{m.Id} has two open proposals of a kind.";
        }

        if (m.Pause is { } pause && pause.Until <= pause.From)
        {
            yield return $"{m.Id} has a rest that ends before it begins.";
        }
    }

    /// <summary>The short ways that people have.</summary>
    private static IEnumerable<(string Name, Mentorship? End)> Goodbyes(Mentorship m, Instant now)
    {
        if (!m.IsPaired)
        {
            yield return ("putting it down", m.PutDown(now).Accepted);
            yield break;
        }

        foreach (var role in new[] { Role.Adept, Role.Mentor }.Where(role => m.PartyOf(role) is not null))
        {
            yield return ($"the {role}'s words", m.TellForMe(role, "Tack.", now).Accepted);
            yield return ($"the {role} telling first", m.TellsFirst(role, World.Closed, now).Accepted?.HasTold(role, now).Accepted);
            var said = m.BeginClosing(Role.Adept, now).Accepted?.ProposeGoodbye(role, now).Accepted;
            yield return ($"the {role}'s word that the talk was held", said is { Ending: null } ? said.ProposeGoodbye(role.Other(), now).Accepted : said);
        }
    }

    /// <summary>The most that anybody gets within so long a time.</summary>
    private static int Most(World life, Duration within, Func<Message, bool> counts) => life.Messages
        .Where(m => !m.IsGone && counts(m))
        .GroupBy(m => m.To.Id)
        .Select(all => all.Max(first => all.Count(m => m.At >= first.At && m.At < first.At + within)))
        .DefaultIfEmpty()
        .Max();
}
