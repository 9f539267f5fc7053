using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Matching;

/// <summary>Choosing each other: the adept asks, the other says yes or no, and both answers are fine.</summary>
public static class Asking
{
    /// <summary>How long a question waits for its answer.</summary>
    public static readonly Duration Patience = Duration.FromDays(30);

    /// <summary>Longest wording of a question, in characters.</summary>
    public const int LongestWording = 2_000;

    /// <summary>The adept has worded a question. One open question at a time: a new one takes the place of the old.</summary>
    public static Decision<Mentorship> Ask(this Mentorship mentorship, string code, PersonId? to, string calledName, string wording, bool agreed, Instant now)
    {
        if (to == mentorship.Adept.Id)
        {
            return Refusal.Oneself;
        }

        if (wording.Length == 0 || calledName.Length == 0)
        {
            return Refusal.Empty;
        }

        if (wording.Length > LongestWording || calledName.Length > 80)
        {
            return Refusal.TooLong;
        }

        if (mentorship.Ending is not null)
        {
            return Refusal.Ended;
        }

        return mentorship.AgreedAt is not null ? Refusal.AlreadyAnswered : mentorship with
        {
            EarlierCodes = mentorship.Invitation is { Code: var earlier } && earlier != code ? mentorship.EarlierCodes.Add(earlier) : mentorship.EarlierCodes,
            Invitation = new Invitation
            {
                Code = code,
                To = to,
                CalledName = calledName,
                Agreed = agreed,
                Wording = PrivateText.For(mentorship.Adept.Id, wording),
                SentAt = now,
                LapsesAt = now + Patience,
            },
        };
    }

    /// <summary>The adept lets the bot ask the person picked.</summary>
    public static Decision<Mentorship> LetTheBotAsk(this Mentorship mentorship, Instant now) => mentorship.Invitation switch
    {
        null or { To: null } => Refusal.UnknownPerson,
        { WithdrawnAt: not null } => Refusal.Withdrawn,
        { Answer: InvitationAnswer.Yes or InvitationAnswer.No } => Refusal.AlreadyAnswered,
        { BotAsksAt: not null } => mentorship,
        var invitation => mentorship with { Invitation = Open(invitation, invitation.To.Value, mentorship.Adept.Id) with { BotAsksAt = now } },
    };

    /// <summary>The mentor has said yes but is not in Teams: the bot walks with the adept alone.</summary>
    public static Decision<Mentorship> IsOutside(this Mentorship mentorship, Instant now) => mentorship switch
    {
        { Ending: not null } => Refusal.Ended,
        { IsPaired: true } => Refusal.HasMentor,
        { Invitation: null } => Refusal.UnknownPerson,
        _ => mentorship with { MentorOutside = mentorship.Invitation.CalledName, AgreedAt = now, Invitation = mentorship.Invitation with { WithdrawnAt = now } },
    };

    /// <summary>The adept takes the question back; again changes nothing. What was answered can't be taken back.</summary>
    public static Decision<Mentorship> TakeBack(this Mentorship mentorship, string code, Instant now) => mentorship.Invitation switch
    {
        null => Refusal.UnknownCode,
        { Code: var own } when own != code => Refusal.Withdrawn,
        { Answer: InvitationAnswer.Yes or InvitationAnswer.No } => Refusal.AlreadyAnswered,
        { WithdrawnAt: not null } => mentorship,
        var invitation => mentorship with { Invitation = invitation with { WithdrawnAt = now } },
    };

    /// <summary>Somebody has come with the code and may now read the question.</summary>
    public static Decision<Mentorship> OpenedBy(this Mentorship mentorship, Person reader, string code, Instant now)
    {
        var invitation = mentorship.Invitation;
        return MayAnswer(mentorship, reader, code, now) switch
        {
            { } refusal => refusal,
            null => mentorship with { Invitation = Open(invitation!, reader.Id, mentorship.Adept.Id) },
        };
    }

    /// <summary>The answer. A yes makes the two a pair; a no needs no reason.</summary>
    public static Decision<Mentorship> AnsweredBy(this Mentorship mentorship, Person mentor, string code, InvitationAnswer answer, Instant now)
    {
        if (mentorship.Invitation is { AnsweredAt: not null } earlier && earlier.Code == code && earlier.To == mentor.Id && earlier.Answer == answer)
        {
            return mentorship;
        }

        if (MayAnswer(mentorship, mentor, code, now) is { } refusal)
        {
            return refusal;
        }

        var answered = mentorship with { Invitation = mentorship.Invitation! with { To = mentor.Id, Answer = answer, AnsweredAt = now } };
        return answer == InvitationAnswer.Yes ? answered with { Mentor = Party.Of(mentor), AgreedAt = now } : answered;
    }

    private static Refusal? MayAnswer(Mentorship mentorship, Person reader, string code, Instant now) => mentorship.Invitation switch
    {
        null => Refusal.UnknownCode,
        var _ when reader.Id == mentorship.Adept.Id => Refusal.Oneself,
        { Code: var own } when own != code => Refusal.Withdrawn,
        { WithdrawnAt: not null } => Refusal.Withdrawn,
        _ when mentorship.Ending is not null => Refusal.Withdrawn,
        { To: { } meant } when meant != reader.Id => Refusal.CodeNotYours,
        { Answer: InvitationAnswer.Yes or InvitationAnswer.No } => Refusal.CodeUsed,
        var invitation when invitation.HasLapsed(now) => Refusal.CodeExpired,
        _ => null,
    };

    /// <summary>From here on the words have two readers, because the adept sent them: each gets a copy of their own.</summary>
    private static Invitation Open(Invitation invitation, PersonId reader, PersonId adept) => invitation with
    {
        To = reader,
        WordingForMentor = PrivateText.For(reader, invitation.Wording.ReadBy(adept)),
    };
}
