using MentorBot.Core.Attention;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Errands;

/// <summary>
/// The messages tied to a stage: each once, and the ones about a quiet time once per gap. They hold as long as what they are about holds;
/// one that comes to be sent late is decided anew.
/// </summary>
public static class Nudges
{
    public static IEnumerable<Errand> Of(Mentorship mentorship, ClosedDays closed, Instant now)
    {
        var adept = mentorship.Adept.Attention(closed);
        var mentor = mentorship.Mentor?.Attention(closed) ?? adept;
        if (mentorship.Ending is not null)
        {
            return Afterwards(mentorship, adept, mentor);
        }

        // Whoever is leaving is asked whether the other knows, and both are spared everything else meanwhile.
        return mentorship.SparedUntil(closed) is not { } until || now >= until
            ? Awaiting(mentorship, adept, mentor).Concat(mentorship.IsPaired
                ? mentorship.IsResting(now) ? [] : Walking(mentorship, adept, mentor, now)
                : Choosing(mentorship, adept))
            : mentorship.Leaving.Select(l => Each(ErrandKind.NudgeTold, l.Key, l.Value.AsksAt.ToUnixTimeSeconds(), l.Value.AsksAt));
    }

    private static IEnumerable<Errand> Choosing(Mentorship mentorship, PersonalHours adept)
    {
        var pace = mentorship.Pace;
        if (mentorship.Intentions is not [var first, ..])
        {
            yield return Each(ErrandKind.NudgeIntention, Role.Adept, 0, adept.AfterDays(mentorship.BegunAt, pace.IntentionDays));
            yield break;
        }

        if (mentorship.Invitation is not { WithdrawnAt: null } invitation)
        {
            var since = mentorship.Invitation?.WithdrawnAt ?? first.At;
            yield return new(ErrandKind.NudgeAskAnother, Role.Adept, mentorship.Invitation?.Code ?? "nobody", 0, adept.AfterDays(since, pace.AskAnotherDays), Instant.MaxValue);
            yield break;
        }

        var waitsFrom = invitation.AnsweredAt ?? invitation.SentAt;
        yield return new(ErrandKind.NudgeAskAnother, Role.Adept, invitation.Code, 0, adept.AfterDays(waitsFrom, pace.AskAnotherDays), Instant.MaxValue);
        if (invitation is { BotAsksAt: { } asked, Answer: null })
        {
            // The mentor-to-be's own days are not known here; the delivery keeps to them.
            yield return new(ErrandKind.NudgeAsked, Role.Mentor, invitation.Code, 0, adept.AfterDays(asked, pace.AwaitsDays), invitation.LapsesAt);
        }
    }

    /// <summary>From both yeses to the goodbye.</summary>
    private static IEnumerable<Errand> Walking(Mentorship mentorship, PersonalHours adept, PersonalHours mentor, Instant now)
    {
        var pace = mentorship.Pace;
        var held = mentorship.Held(now).ToList();
        var nothingAhead = !mentorship.Ahead(now).Any();
        if (mentorship.ClosingBegunAt is { } begun)
        {
            yield return Each(ErrandKind.NudgeClosing, Role.Mentor, 0, begun);
            yield return Each(ErrandKind.NudgeClosingAgain, Role.Adept, 0, adept.AfterDays(begun, pace.ClosingAgainDays));
            yield break;
        }

        if (held.Count == 0)
        {
            // After a rest the card about its end says the same.
            if (nothingAhead && mentorship.Pause is null)
            {
                yield return Each(ErrandKind.NudgeFirstMeeting, Role.Adept, 0, adept.AfterDays(mentorship.AgreedAt!.Value, pace.FirstMeetingDays));
            }
        }
        else
        {
            foreach (var errand in Middle(mentorship, held[0].End, adept, mentor))
            {
                yield return errand;
            }
        }

        if (nothingAhead)
        {
            foreach (var errand in Quiet(mentorship, held.Count > 0, adept, mentor, now))
            {
                yield return errand;
            }
        }

        if (mentorship.Pause is { } pause && nothingAhead && mentorship.QuietSince(now) == pause.Until)
        {
            yield return Each(ErrandKind.NudgeRestOver, Role.Adept, pause.From.ToUnixTimeSeconds(), pause.Until);
        }
    }

    private static IEnumerable<Errand> Middle(Mentorship mentorship, Instant firstMet, PersonalHours adept, PersonalHours mentor)
    {
        var pace = mentorship.Pace;
        if (mentorship.Agreement is null && mentorship.Open(ProposalKind.Agreement) is null)
        {
            // The questions after the first meeting have the day itself.
            yield return Each(ErrandKind.NudgeAgree, Role.Adept, 0, adept.AfterWorkingDays(firstMet, 1));
            yield return Each(ErrandKind.NudgeAgree, Role.Mentor, 0, mentor.AfterWorkingDays(firstMet, 1));
        }

        var end = mentorship.ClosingFrom(adept.Closed);
        if (mentorship.HalfTimeAt is null)
        {
            // Where the adept takes half-time up by themselves, that is the mentor's time, too.
            var half = mentorship.HalfTimeFrom(adept.Closed);
            yield return Each(ErrandKind.NudgeHalfTime, Role.Mentor, 0, Instant.Min(half, mentorship.HalfTimeBegunAt ?? half), end);
            if (mentorship.HalfTimeBegunAt is null)
            {
                yield return Each(ErrandKind.NudgeHalfTime, Role.Adept, 0, half, end);
            }
        }

        yield return Each(ErrandKind.NudgeClosing, Role.Adept, 0, end);
        yield return Each(ErrandKind.NudgeClosing, Role.Mentor, 0, end);
        yield return Each(ErrandKind.NudgeClosingAgain, Role.Adept, 0, adept.AfterDays(end, pace.ClosingAgainDays));
    }

    /// <summary>Nothing is booked. The adept alone at first, on purpose: the adept leads.</summary>
    private static IEnumerable<Errand> Quiet(Mentorship mentorship, bool haveMet, PersonalHours adept, PersonalHours mentor, Instant now)
    {
        var pace = mentorship.Pace;
        var rhythm = mentorship.Agreement?.Frame.RhythmDays ?? pace.RhythmDays;
        var since = mentorship.QuietSince(now);
        var gap = since.ToUnixTimeSeconds();
        if (haveMet)
        {
            yield return Each(ErrandKind.NudgeBook, Role.Adept, gap, adept.AfterDays(since, rhythm + pace.NoBookingDays));
        }

        var adepts = Each(ErrandKind.NudgeBecalmed, Role.Adept, gap, mentorship.BecalmedFrom(adept, now));
        yield return adepts;

        // The adept first, also where that card was held back; who wants nothing unasked holds nothing up.
        Instant? told = mentorship.Adept.Stopped ? adepts.DueAt
            : mentorship.Claims.GetValueOrDefault(adepts.Key) is { MayBeTriedAgain: false, At: var at } ? at
            : null;
        if (told is { } first)
        {
            yield return Each(ErrandKind.NudgeBecalmed, Role.Mentor, gap, mentor.AfterDays(first, pace.BecalmedMentorDays));
        }
    }

    private static IEnumerable<Errand> Awaiting(Mentorship mentorship, PersonalHours adept, PersonalHours mentor) => mentorship.Proposals
        .Where(p => p.IsOpen)
        .Select(p => Each(ErrandKind.NudgeAwaits, p.By.Other(), p.Number, (p.By == Role.Adept ? mentor : adept).AfterDays(p.At, mentorship.Pace.AwaitsDays), p.Until));

    private static IEnumerable<Errand> Afterwards(Mentorship mentorship, PersonalHours adept, PersonalHours mentor) => mentorship.HearsLater
        .Select(role => Each(ErrandKind.NudgeLater, role, 0, (role == Role.Adept ? adept : mentor).AfterMonths(mentorship.Ending!.At, mentorship.Pace.AfterMonths)));

    private static Errand Each(ErrandKind kind, Role to, long edition, Instant dueAt, Instant? staleAt = null) =>
        new(kind, to, to.ToString(), edition, dueAt, staleAt ?? Instant.MaxValue);
}
