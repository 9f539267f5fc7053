using MentorBot.Core.Attention;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>Ending, together or early, with honour. Either may leave at any time and needs no reason; the bot never breaks the news by itself.</summary>
public static class Leaves
{
    /// <summary>Longest farewell and longest thanks, in characters.</summary>
    public const int LongestWords = 2_000;

    /// <summary>"I tell the other myself first." The bot asks after some working days whether it is done.</summary>
    public static Decision<Mentorship> TellsFirst(this Mentorship mentorship, Role by, ClosedDays closed, Instant now) => mentorship switch
    {
        { Ending: not null } => Refusal.Ended,
        { IsPaired: false } => Refusal.NoMentorYet,
        _ when mentorship.Leaving.ContainsKey(by) => mentorship,
        _ => mentorship with { Leaving = mentorship.Leaving.Add(by, new(now, mentorship.TellsBy(by, closed, now))) },
    };

    /// <summary>The date that the bot waits to when one of the two says at <paramref name="now"/> that they tell the other first.</summary>
    public static Instant TellsBy(this Mentorship mentorship, Role by, ClosedDays closed, Instant now) =>
        mentorship.PartyOf(by)!.Attention(closed).AfterWorkingDays(now, mentorship.Pace.TellsFirstDays);

    /// <summary>
    /// Until when both are spared nudges because one of them is leaving; null when nobody is. Who was asked whether the other knows and has not
    /// answered in a while stays, it seems.
    /// </summary>
    public static Instant? SparedUntil(this Mentorship mentorship, ClosedDays closed) => mentorship.Leaving
        .Select(leaving => (Instant?)mentorship.PartyOf(leaving.Key)!.Attention(closed).AfterDays(leaving.Value.AsksAt, mentorship.Pace.ClosingAgainDays))
        .Max();

    /// <summary>Stays after all. The other never hears of it.</summary>
    public static Decision<Mentorship> Stays(this Mentorship mentorship, Role by) =>
        mentorship.Ending is not null ? Refusal.Ended : mentorship with { Leaving = mentorship.Leaving.Remove(by) };

    /// <summary>"I have told them": from here on it has ended for both.</summary>
    public static Decision<Mentorship> HasTold(this Mentorship mentorship, Role by, Instant now) => mentorship switch
    {
        { Ending: not null } => Refusal.Ended,
        _ when !mentorship.Leaving.ContainsKey(by) => Refusal.NotLeaving,
        _ => mentorship.Ends(Parting.Early, by, null, now),
    };

    /// <summary>"Tell the other, in my words."</summary>
    public static Decision<Mentorship> TellForMe(this Mentorship mentorship, Role by, string words, Instant now) => mentorship switch
    {
        { Ending: not null } => Refusal.Ended,
        { IsPaired: false } => Refusal.NoMentorYet,
        _ when words.Length == 0 => Refusal.Empty,
        _ when words.Length > LongestWords => Refusal.TooLong,
        _ => mentorship.Ends(Parting.Early, by, mentorship.PartyOf(by.Other()) is { } other ? PrivateText.For(other.Id, words) : null, now),
    };

    /// <summary>The adept puts it down before there is a mentor; a question that is out is taken back with it.</summary>
    public static Decision<Mentorship> PutDown(this Mentorship mentorship, Instant now) => mentorship switch
    {
        { Ending: not null } => mentorship,
        { IsPaired: true } => Refusal.HasMentor,
        _ => mentorship.Ends(Parting.BeforeItBegan, Role.Adept, null, now),
    };

    /// <summary>An account is gone. Where the mentorship has ended already, that changes nothing; without a mentor it ends with the adept.</summary>
    public static Mentorship Disappears(this Mentorship mentorship, Role who, Instant now) =>
        mentorship.Ending is not null || (!mentorship.IsPaired && who == Role.Mentor) ? mentorship : mentorship.Ends(Parting.Disappeared, who, null, now);

    /// <summary>Thanks to the other, in words that only the other reads. Once each.</summary>
    public static Decision<Mentorship> Thank(this Mentorship mentorship, Role by, string words, Instant now)
    {
        if (mentorship.PartyOf(by.Other()) is not { IsNobody: false } other || mentorship.Ending?.How == Parting.Disappeared)
        {
            return Refusal.NoMentorYet;
        }

        return words.Length switch
        {
            0 => Refusal.Empty,
            > LongestWords => Refusal.TooLong,
            _ when mentorship.Thanks.Any(t => t.From == by) => Refusal.AlreadyAnswered,
            _ => mentorship with { Thanks = mentorship.Thanks.Add(new(by, PrivateText.For(other.Id, words), now)) },
        };
    }

    /// <summary>Whether one of the two wants to hear from the bot again some months after.</summary>
    public static Mentorship HearLater(this Mentorship mentorship, Role by, bool wants) => mentorship with
    {
        HearsLater = wants ? mentorship.HearsLater.Add(by) : mentorship.HearsLater.Remove(by),
    };

    /// <summary>What was booked is void with it, and nobody is leaving any longer.</summary>
    internal static Mentorship Ends(this Mentorship mentorship, Parting how, Role by, PrivateText? words, Instant now) => mentorship with
    {
        Ending = new(now, how, by) { Words = words },
        Leaving = mentorship.Leaving.Clear(),
        Meetings = [.. mentorship.Meetings.Select(m => m.IsCancelled || m.Start <= now ? m : m with { CancelledAt = now, CancelledBy = by })],
    };
}
