using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>What one of the two puts to the other, and the answer. With a mentor who is not in Teams the adept's word is enough.</summary>
public static class Proposing
{
    /// <summary>A rest longer than this is a goodbye.</summary>
    public static readonly Period LongestPause = Period.FromMonths(6);

    /// <summary>The proposal of that kind which waits for an answer; null when none does.</summary>
    public static Proposal? Open(this Mentorship mentorship, ProposalKind kind) => mentorship.Proposals.LastOrDefault(p => p.Kind == kind && p.IsOpen);

    /// <summary>Number of the newest proposal of that kind, answered or not; 0 when there was none. A form remembers what it was made from by it.</summary>
    public static int Newest(this Mentorship mentorship, ProposalKind kind) => mentorship.Proposals.LastOrDefault(p => p.Kind == kind)?.Number ?? 0;

    /// <summary>A frame to agree on. One that says the same as the other's open proposal is a yes to it; what holds or waits already is left as it is.</summary>
    /// <param name="mentorship">As it is.</param>
    /// <param name="by">Whose proposal.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="madeFrom"><see cref="Newest"/> when the form was opened: what the other has proposed since is not written over.</param>
    /// <param name="now">Business time.</param>
    public static Decision<Mentorship> ProposeFrame(this Mentorship mentorship, Role by, Frame frame, int madeFrom, Instant now)
    {
        if (MayPropose(mentorship) is { } refusal)
        {
            return refusal;
        }

        if (frame.RhythmDays is < Frame.ShortestRhythm or > Frame.LongestRhythm || frame.Months is < Frame.FewestMonths or > Frame.MostMonths)
        {
            return Refusal.NotAFrame;
        }

        var reader = mentorship.PartyOf(by)!.Id;
        if (frame.TextsFor(reader).Any(text => text.Length > Frame.LongestText))
        {
            return Refusal.TooLong;
        }

        var newest = mentorship.Proposals.LastOrDefault(p => p.Kind == ProposalKind.Agreement);
        if (newest is { Answer: null or ProposalAnswer.Yes } && newest.Number != madeFrom && newest.By != by)
        {
            return Refusal.Changed;
        }

        var open = mentorship.Open(ProposalKind.Agreement);
        return (open?.Frame ?? mentorship.Agreement?.Frame)?.Says(frame, reader) switch
        {
            true when open is null || open.By == by => mentorship,
            true => Accepted(mentorship, open, now),
            _ => Put(mentorship, new Proposal { Number = Next(mentorship), Kind = ProposalKind.Agreement, By = by, At = now, Frame = frame }),
        };
    }

    /// <summary>A rest until a date. Both proposing the same date is a yes; the same rest again is one.</summary>
    public static Decision<Mentorship> ProposePause(this Mentorship mentorship, Role by, Instant until, Instant now)
    {
        if (MayPropose(mentorship) is { } refusal)
        {
            return refusal;
        }

        if (until <= now)
        {
            return Refusal.InThePast;
        }

        if (until > now.InUtc().LocalDateTime.Plus(LongestPause).InUtc().ToInstant())
        {
            return Refusal.TooFarAhead;
        }

        return mentorship.Open(ProposalKind.Pause) switch
        {
            { } open when open.Until == until => open.By == by ? mentorship : Accepted(mentorship, open, now),
            null when mentorship.Pause?.Until == until && mentorship.IsResting(now) => mentorship,
            _ => Put(mentorship, new Proposal { Number = Next(mentorship), Kind = ProposalKind.Pause, By = by, At = now, Until = until }),
        };
    }

    /// <summary>The ending talk has been held. When the other has said so already, this is the yes to it: two endings at once are one.</summary>
    public static Decision<Mentorship> ProposeGoodbye(this Mentorship mentorship, Role by, Instant now)
    {
        if (mentorship.Ending is { How: Parting.Together })
        {
            return mentorship;
        }

        if (MayPropose(mentorship) is { } refusal)
        {
            return refusal;
        }

        if (mentorship.ClosingBegunAt is null)
        {
            return Refusal.StageOver;
        }

        return mentorship.Open(ProposalKind.Goodbye) switch
        {
            { } open when open.By == by => mentorship,
            { } open => Accepted(mentorship, open, now),
            null => Put(mentorship, new Proposal { Number = Next(mentorship), Kind = ProposalKind.Goodbye, By = by, At = now }),
        };
    }

    /// <summary>The other's yes or no. The same answer twice changes nothing. A yes to a rest that would be over by now is too late.</summary>
    public static Decision<Mentorship> Answer(this Mentorship mentorship, int number, Role by, bool yes, Instant now)
    {
        if (mentorship.Proposals.FirstOrDefault(p => p.Number == number) is not { } proposal)
        {
            return Refusal.Withdrawn;
        }

        var answer = yes ? ProposalAnswer.Yes : ProposalAnswer.No;
        return proposal switch
        {
            { By: var own } when own == by => Refusal.YoursToWaitFor,
            _ when proposal.Answer == answer => mentorship,
            { Answer: ProposalAnswer.Withdrawn } => Refusal.Withdrawn,
            { Answer: ProposalAnswer.Countered } => Refusal.Changed,
            { Answer: not null } => Refusal.AlreadyAnswered,
            _ when mentorship.Ending is not null => Refusal.Ended,
            { Until: { } until } when yes && until <= now => Refusal.StageOver,
            _ => yes ? Accepted(mentorship, proposal, now) : Answered(mentorship, proposal, answer, now),
        };
    }

    /// <summary>Takes one's own proposal back. Taking back what the other has answered is refused, and what was taken back stays so.</summary>
    public static Decision<Mentorship> Withdraw(this Mentorship mentorship, int number, Role by, Instant now) =>
        mentorship.Proposals.FirstOrDefault(p => p.Number == number) switch
        {
            null => Refusal.Withdrawn,
            { By: var own } when own != by => Refusal.NotYours,
            { Answer: ProposalAnswer.Withdrawn } => mentorship,
            { Answer: not null } => Refusal.AlreadyAnswered,
            { } proposal => Answered(mentorship, proposal, ProposalAnswer.Withdrawn, now),
        };

    /// <summary>When the rest that both agreed on ends or ended; null when there is none, or it was cut short by a booking.</summary>
    public static bool IsResting(this Mentorship mentorship, Instant now) => mentorship.RestEnds() is { } ends && mentorship.Pause!.From <= now && now < ends;

    /// <summary>When the latest rest ends or ended: at its date, or earlier at the booking of a meeting. Null when there never was one.</summary>
    public static Instant? RestEnds(this Mentorship mentorship)
    {
        if (mentorship.Pause is not { } pause)
        {
            return null;
        }

        var booked = mentorship.Meetings.Where(m => m.BookedAt > pause.From).Select(m => (Instant?)m.BookedAt).Min();
        return booked < pause.Until ? booked : pause.Until;
    }

    private static Refusal? MayPropose(Mentorship mentorship) => mentorship switch
    {
        { Ending: not null } => Refusal.Ended,
        { IsPaired: false } => Refusal.NoMentorYet,
        _ => null,
    };

    private static int Next(Mentorship mentorship) => mentorship.Proposals.Count + 1;

    /// <summary>One open proposal of a kind: a new one takes back one's own and answers the other's. With nobody to put it to, it holds at once.</summary>
    private static Mentorship Put(Mentorship mentorship, Proposal proposal)
    {
        if (mentorship.Mentor is null)
        {
            return Holding(mentorship, proposal, proposal.At);
        }

        var before = mentorship.Open(proposal.Kind) is { } open
            ? Answered(mentorship, open, open.By == proposal.By ? ProposalAnswer.Withdrawn : ProposalAnswer.Countered, proposal.At)
            : mentorship;
        return before with { Proposals = before.Proposals.Add(proposal) };
    }

    private static Mentorship Answered(Mentorship mentorship, Proposal proposal, ProposalAnswer answer, Instant now) => mentorship with
    {
        Proposals = mentorship.Proposals.Replace(proposal, proposal with { Answer = answer, AnsweredAt = now }),
    };

    private static Mentorship Accepted(Mentorship mentorship, Proposal proposal, Instant now) =>
        Holding(Answered(mentorship, proposal, ProposalAnswer.Yes, now), proposal, now);

    private static Mentorship Holding(Mentorship mentorship, Proposal proposal, Instant now) => proposal.Kind switch
    {
        ProposalKind.Agreement => mentorship with { Agreement = new(proposal.Frame!, mentorship.Agreement?.FirstAt ?? now, now) },
        ProposalKind.Pause => mentorship with { Pause = new(now, proposal.Until!.Value) },
        _ => mentorship.Ends(Parting.Together, proposal.By, null, now),
    };
}
