using System.Collections.Immutable;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Practice;
using NodaTime;

namespace MentorBot.Core.MyData;

/// <summary>Decides what goes into somebody's export. Another's private text can't: it is asked for on the person's behalf, and would not be given out.</summary>
public static class Exporting
{
    public static Export Of(PersonalData data, Instant now)
    {
        var me = data.Me;
        return new(
            Export.FormatNow,
            now,
            new(me.Id.Value, me.Name, me.Language, me.Zone, me.Hours.From, me.Hours.To, me.SnoozedUntil, me.Stopped, me.MutesAnnouncements, [.. me.SeenQuestions], [.. me.NotForMe().Order(StringComparer.Ordinal)]),
            [.. data.Mentorships.Where(m => m.RoleOf(me.Id) is not null).OrderBy(m => m.BegunAt).Select(m => Mentorship(m, me))],
            [.. data.Mentorships.Where(m => m.RoleOf(me.Id) is null).Select(m => AskedOf(m, me.Id)).OfType<ExportedQuestion>()],
            [.. data.Journal.Select(e => new ExportedEntry(e.At, e.Occasion, e.With, e.Items, e.Plan, e.Ratings) { Moves = e.Moves })],
            [.. data.Unfinished.Select(d => new ExportedDialog(d.Flow, d.Answers.Where(a => a.Value.Length > 0).ToImmutableSortedDictionary()))]);
    }

    private static ExportedMentorship Mentorship(Mentorship mentorship, Person me)
    {
        var role = mentorship.RoleOf(me.Id)!.Value;
        var isAdept = role == Role.Adept;
        return new(mentorship.Id.Value, role, With(mentorship, me), mentorship.BegunAt)
        {
            AgreedAt = mentorship.AgreedAt,
            Ending = mentorship.Ending is { } ending ? Ended(ending, role, me.Id) : null,
            Intentions = isAdept ? [.. mentorship.Intentions.Select(i => new ExportedText(i.At, i.Text.ReadBy(me.Id)))] : [],
            IntentionTouches = isAdept ? me.Leanings().Intended(mentorship.Id) : null,
            Experiment = me.ExperimentIn(mentorship.Id)?.ToString(),
            Question = isAdept ? AskedBy(mentorship, me.Id) : AskedOf(mentorship, me.Id),
            Agreement = mentorship.Agreement is { } agreed ? new(agreed.FirstAt, agreed.At, Read(agreed.Frame, me.Id)) : null,
            Proposals = [.. mentorship.Proposals.Select(p => new ExportedProposal(
                p.At, Seen(p.By, role), p.Kind, p.Answer, p.AnsweredAt, p.Frame is { } frame ? Read(frame, me.Id) : null, p.Until))],
            RestingUntil = mentorship.Pause?.Until,
            Meetings = [.. mentorship.Meetings.Select(m => Meeting(m, role, me.Id))],
            Plan = me.PlanIn(mentorship.Id),
            HalfTimeAt = mentorship.HalfTimeAt,
            RoundingOffSince = mentorship.ClosingBegunAt,
            YouRoundedOffAt = mentorship.RoundedOff.TryGetValue(role, out var rounded) ? rounded : null,
            YouAreLeavingSince = mentorship.Leaving.GetValueOrDefault(role)?.At,
            Thanks = [.. mentorship.Thanks.Select(t => new ExportedThanks(Seen(t.From, role), t.At, t.From == role ? null : t.Text.ReadBy(me.Id)))],
            YouHearLater = mentorship.HearsLater.Contains(role),
            QuestionsAfterMeetings = isAdept ? null : mentorship.MentorsAfterQuestions,
        };
    }

    private static string With(Mentorship mentorship, Person me) => me.Mentorships.FirstOrDefault(m => m.Id == mentorship.Id)?.WithFor(me.Id) is { Length: > 0 } known
        ? known
        : mentorship.PartyOf(mentorship.RoleOf(me.Id)!.Value.Other())?.GivenNameFor(me.Id) ?? mentorship.MentorOutside ?? "";

    /// <summary>That somebody has erased themselves is nobody else's business: then it has ended, and nothing more is said.</summary>
    private static ExportedEnding Ended(Ending ending, Role role, PersonId me) => new(
        ending.At,
        ending switch
        {
            { How: Parting.Together } => ExportedParting.Together,
            { How: Parting.Early, By: var by } => by == role ? ExportedParting.YouLeft : ExportedParting.TheOtherLeft,
            { How: Parting.Disappeared } => ExportedParting.TheOthersAccountIsGone,
            { How: Parting.BeforeItBegan } => ExportedParting.YouPutItDown,
            _ => ExportedParting.Ended,
        },
        ending.Words is { } words && words.Reader == me ? words.ReadBy(me) : null);

    private static ExportedQuestion? AskedBy(Mentorship mentorship, PersonId me) => mentorship.Invitation is { } asked
        ? new(asked.CalledName, asked.SentAt, asked.Wording.ReadBy(me), asked.Answer, asked.AnsweredAt)
        : null;

    /// <summary>Only whoever has come with the code, or was asked by the bot, has a copy of the words.</summary>
    private static ExportedQuestion? AskedOf(Mentorship mentorship, PersonId me) => mentorship.Invitation is { WordingForMentor: { } words } asked && words.Reader == me
        ? new(mentorship.Adept.GivenNameFor(me), asked.SentAt, words.ReadBy(me), asked.Answer, asked.AnsweredAt)
        : null;

    private static ExportedMeeting Meeting(Meeting meeting, Role role, PersonId me) => new(meeting.Start, (int)meeting.Length.TotalMinutes, meeting.Origin, Seen(meeting.BookedBy, role))
    {
        Place = meeting.PlaceFor(me) is { Length: > 0 } place ? place : null,
        CancelledAt = meeting.CancelledAt,
        Kind = meeting.Kind is { } kind && kind.Reader == me ? kind.ReadBy(me) : null,
        Shared = [.. meeting.Shares.Select(s => new ExportedShare(s.What, s.At, s.Text.Reader == me ? s.Text.ReadBy(me) : null))],
    };

    private static ExportedFrame Read(Frame frame, PersonId me) =>
        new(frame.RhythmDays, frame.Months, frame.Stays.ReadBy(me), frame.Cancelling.ReadBy(me), frame.Chafing.ReadBy(me), frame.Done.ReadBy(me));

    private static Who Seen(Role by, Role reader) => by == reader ? Who.You : Who.TheOther;
}
