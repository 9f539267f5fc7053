using MentorBot.Core.Attention;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Errands;

/// <summary>
/// What is due to whom and when, told from a mentorship's own facts every time anew: there is no list of things to do that
/// could drift away from them.
/// </summary>
public static class Planner
{
    /// <summary>After this long a meeting has nothing left to ask about. The summer, and Christmas all the more, is shorter.</summary>
    private static readonly Duration Memory = Duration.FromDays(60);

    /// <summary>How far the mentor's prompt stays behind an adept's that was held back.</summary>
    private static readonly Duration Behind = Duration.FromMinutes(1);

    /// <summary>A question after a meeting is worth asking this long after it was due.</summary>
    private static readonly Duration AfterStaysFresh = Duration.FromDays(5);

    /// <summary>What is to be done at <paramref name="now"/>, the adept's before the mentor's.</summary>
    public static IEnumerable<Errand> Due(this Mentorship mentorship, ClosedDays closed, Instant now) => mentorship.Open(closed, now)
        .Where(e => e.DueAt <= now && (e.AtOnce || IsWelcome(mentorship, e, closed, now)))
        .OrderBy(e => e.To)
        .ThenBy(e => e.Urgency)
        .ThenBy(e => e.DueAt);

    /// <summary>The next moment after <paramref name="now"/> at which something may be due; null when nothing will be.</summary>
    public static Instant? NextDue(this Mentorship mentorship, ClosedDays closed, Instant now)
    {
        Instant? next = null;
        for (Instant? from = now; from is { } at && !(next <= at); from = Turn(mentorship, closed, at))
        {
            var moments = mentorship.Open(closed, at)
                .Select(e => e.DueAt > at ? e.DueAt : Hours(mentorship, e, closed)?.MoveLater(at) ?? at)
                .Append(mentorship.ErasedAt(closed) ?? now)
                .Where(moment => moment > now);
            next = moments.Append(next ?? Instant.MaxValue).Min() is var first && first < Instant.MaxValue ? first : null;
        }

        return next;
    }

    /// <summary>When, by the passing of time alone, other things come to be due than were before: a meeting is over, a rest, or sparing who is leaving.</summary>
    private static Instant? Turn(Mentorship mentorship, ClosedDays closed, Instant after) => mentorship.Meetings
        .Where(m => !m.IsCancelled)
        .Select(m => m.End)
        .Append(mentorship.RestEnds() ?? after)
        .Append(mentorship.SparedUntil(closed) ?? after)
        .Where(at => at > after)
        .Select(at => (Instant?)at)
        .Min();

    /// <summary>Everything not yet done and not yet stale. Where Teams holds the adept's prompt back, the mentor's waits behind it.</summary>
    private static List<Errand> Open(this Mentorship mentorship, ClosedDays closed, Instant now)
    {
        List<Errand> open = [.. NotDone(mentorship, closed, now)];
        return
        [
            .. open
                .Select(e => e.Kind == ErrandKind.BeforeMentor && open.Find(a => a.Kind == ErrandKind.BeforeAdept && a.About == e.About) is { } adepts
                    ? e with { DueAt = Instant.Max(e.DueAt, adepts.DueAt + Behind) }
                    : e)
                .Select(e => AfterSnooze(mentorship, e))
                .Where(e => e.DueAt < e.StaleAt),
        ];
    }

    private static Errand AfterSnooze(Mentorship mentorship, Errand errand) =>
        errand is { IsNews: false, AtOnce: false } && mentorship.PartyOf(errand.To)?.SnoozedUntil is { } until && until > errand.DueAt
            ? errand with { DueAt = until }
            : errand;

    private static IEnumerable<Errand> NotDone(Mentorship mentorship, ClosedDays closed, Instant now) => Planned(mentorship, closed, now)
        .Select(e => mentorship.Claims.GetValueOrDefault(e.Key) switch
        {
            null => e,
            { RetryAt: { } again } => e with { DueAt = Instant.Max(again, e.DueAt) },
            _ => null,
        })
        .OfType<Errand>()
        .Where(e => now < e.StaleAt && CanBeReached(mentorship, e));

    /// <summary>There is somebody, and they have not asked to be left alone for good.</summary>
    private static bool CanBeReached(Mentorship mentorship, Errand errand) => mentorship.PartyOf(errand.To) switch
    {
        _ when mentorship.Ending is { How: Parting.Disappeared } ending && ending.By == errand.To => false,
        null => errand.Kind is ErrandKind.AskMentor or ErrandKind.NudgeAsked && mentorship.Invitation?.To is not null,
        { IsNobody: true } => false,
        { Stopped: var stopped } => !stopped,
    };

    private static IEnumerable<Errand> Planned(Mentorship mentorship, ClosedDays closed, Instant now)
    {
        var adept = mentorship.Adept.Attention(closed);
        foreach (var errand in Nudges.Of(mentorship, closed, now).Concat(Tidings.Of(mentorship, closed)))
        {
            yield return errand;
        }

        if (mentorship.Ending is not null)
        {
            yield break;
        }

        foreach (var errand in AboutTheInvitation(mentorship, adept))
        {
            yield return errand;
        }

        if (!mentorship.IsPaired)
        {
            yield break;
        }

        // A mentor who is not in Teams gets nothing; the adept's times follow the adept's own day then.
        var mentor = mentorship.Mentor?.Attention(closed) ?? adept;

        foreach (var meeting in mentorship.Meetings.Where(m => m.End > now - Memory))
        {
            foreach (var errand in Notices(mentorship, meeting, adept, mentor).Concat(Prompts(mentorship, meeting, adept, mentor)))
            {
                yield return errand;
            }
        }
    }

    private static IEnumerable<Errand> AboutTheInvitation(Mentorship mentorship, PersonalHours adept)
    {
        if (mentorship.Invitation is not { WithdrawnAt: null } invitation)
        {
            yield break;
        }

        if (invitation is { BotAsksAt: { } asked, Answer: null })
        {
            yield return new(ErrandKind.AskMentor, Role.Mentor, invitation.Code, 0, asked, invitation.LapsesAt);
        }

        if (invitation is { Answer: { } answer, AnsweredAt: { } at })
        {
            yield return new(ErrandKind.TellAnswer, Role.Adept, invitation.Code, (int)answer, adept.MoveLater(at), at + Asking.Patience);
        }
    }

    /// <summary>What one of the two did about a meeting, told to the other. Before a meeting that comes too soon it is told at any hour.</summary>
    private static IEnumerable<Errand> Notices(Mentorship mentorship, Meeting meeting, PersonalHours adept, PersonalHours mentor)
    {
        if (meeting.Origin != MeetingOrigin.Booked)
        {
            yield break;
        }

        var tellings = mentorship.Claims.Keys.Where(key => key.StartsWith($"{ErrandKind.TellBooked}/{meeting.Id}/", StringComparison.Ordinal)).ToList();
        if (meeting is { CancelledAt: { } cancelled, CancelledBy: { } by })
        {
            if (tellings.Count > 0 || meeting.BookedBy != by)
            {
                yield return Notice(ErrandKind.TellCancelled, by.Other(), cancelled);
            }

            yield break;
        }

        // A move is news only to somebody who was told of an earlier time; whoever heard of the present one first has been told all.
        var booked = Notice(ErrandKind.TellBooked, meeting.BookedBy.Other(), meeting.BookedAt);
        var news = tellings.All(key => key == booked.Key) ? booked : booked with { Kind = ErrandKind.TellMoved };
        yield return news;

        // A new place alone voids nothing that was planned, but whoever has heard of the old one would go there.
        if (meeting.PlaceChangedAt is { } changed && mentorship.Claims.GetValueOrDefault(news.Key)?.At < changed)
        {
            yield return Notice(ErrandKind.TellMoved, meeting.BookedBy.Other(), changed) with { Edition = changed.ToUnixTimeMilliseconds() };
        }

        Errand Notice(ErrandKind kind, Role to, Instant at)
        {
            var polite = (to == Role.Adept ? adept : mentor).MoveLater(at);
            var urgent = polite >= meeting.Start;
            return new(kind, to, meeting.Id.Value, meeting.Edition, urgent ? at : polite, meeting.End) { AtOnce = urgent };
        }
    }

    private static IEnumerable<Errand> Prompts(Mentorship mentorship, Meeting meeting, PersonalHours adept, PersonalHours mentor)
    {
        var about = meeting.Id.Value;
        if (CardOutOfDate(mentorship, meeting) is { } changed)
        {
            yield return new(ErrandKind.UpdateMentorCard, Role.Mentor, about, changed.ToUnixTimeMilliseconds(), changed, meeting.End) { AtOnce = true };
        }

        if (meeting.IsCancelled)
        {
            yield break;
        }

        var times = PromptTimes.Around(meeting.Start, meeting.Length, meeting.BookedAt, meeting.Origin, adept, mentor);
        if (times.BeforeAdept is { } beforeAdept)
        {
            // An adept for whom the mentor booked is not at the keyboard.
            var atOnce = beforeAdept == meeting.BookedAt && meeting.BookedBy == Role.Adept;
            yield return new(ErrandKind.BeforeAdept, Role.Adept, about, meeting.Edition, atOnce ? beforeAdept : adept.MoveLater(beforeAdept), meeting.Start) { AtOnce = atOnce };
        }

        if (times.BeforeMentor is { } beforeMentor)
        {
            yield return new(ErrandKind.BeforeMentor, Role.Mentor, about, meeting.Edition, beforeMentor, meeting.Start);
        }

        foreach (var errand in After(mentorship, meeting, times, adept))
        {
            yield return errand;
        }
    }

    private static IEnumerable<Errand> After(Mentorship mentorship, Meeting meeting, PromptTimes times, PersonalHours adept)
    {
        var about = meeting.Id.Value;
        if (meeting.AdeptWroteAt is null)
        {
            // "We just met" began the dialog there and then, so only the postponed question is left to ask.
            var asked = meeting.AdeptAsksLaterAt ?? times.AfterAdept;
            if (meeting.Origin != MeetingOrigin.JustMet || meeting.AdeptAsksLaterAt is not null)
            {
                var edition = (2 * meeting.Edition) + (meeting.AdeptAsksLaterAt is null ? 0 : 1);
                yield return new(ErrandKind.AfterAdept, Role.Adept, about, edition, asked, asked + AfterStaysFresh);
            }

            if (adept.NextOpenMorning(asked) is { } reminder)
            {
                yield return new(ErrandKind.RemindAdept, Role.Adept, about, meeting.Edition, reminder, reminder + AfterStaysFresh);
            }
        }

        if (WantsAfterQuestion(mentorship, meeting))
        {
            yield return new(ErrandKind.AfterMentor, Role.Mentor, about, meeting.Edition, times.AfterMentor, times.AfterMentor + AfterStaysFresh);
        }
    }

    /// <summary>"Sometimes" is after every other meeting held.</summary>
    private static bool WantsAfterQuestion(Mentorship mentorship, Meeting meeting) => mentorship.MentorsAfterQuestions switch
    {
        AfterQuestions.Never => false,
        AfterQuestions.Sometimes => mentorship.Meetings.Count(m => !m.IsCancelled && m.Start < meeting.Start) % 2 == 0,
        _ => true,
    };

    /// <summary>When something last changed that the mentor's card does not show yet; null when it is as it should be or was never sent.</summary>
    private static Instant? CardOutOfDate(Mentorship mentorship, Meeting meeting)
    {
        var card = mentorship.CardBefore(meeting.Id);
        if (card is null)
        {
            return null;
        }

        Instant[] changes = [meeting.BookedAt, meeting.CancelledAt ?? Instant.MinValue, .. meeting.Shares.Select(s => s.At)];
        return changes.Max() is var last && last > card.At ? last : null;
    }

    private static bool IsWelcome(Mentorship mentorship, Errand errand, ClosedDays closed, Instant now) =>
        Hours(mentorship, errand, closed)?.IsOpen(now) ?? true;

    /// <summary>Null for a mentor-to-be, whose hours the mentorship does not know; the delivery asks the person then.</summary>
    private static PersonalHours? Hours(Mentorship mentorship, Errand errand, ClosedDays closed) =>
        mentorship.PartyOf(errand.To)?.Attention(closed);
}
