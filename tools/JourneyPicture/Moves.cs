using MentorBot.Core;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;

namespace JourneyPicture;

/// <summary>What leads from stage to stage, found by trying every decision in every stage as either of the two.</summary>
internal static class Moves
{
    private delegate Decision<Mentorship> Attempt(Mentorship mentorship, Role by);

    /// <param name="From">The stage before.</param>
    /// <param name="To">The stage after.</param>
    /// <param name="What">What somebody does.</param>
    /// <param name="Who">Who can.</param>
    public sealed record Move(Stage From, Stage To, string What, string Who);

    private static readonly (Stage Stage, Mentorship Mentorship)[] Standing =
    [
        (Stage.Intention, Lives.Begun), (Stage.Match, Lives.Asked), (Stage.Agreement, Lives.Met), (Stage.Working, Lives.Agreed),
        (Stage.Midpoint, Lives.Halfway), (Stage.Closing, Lives.Closing), (Stage.After, Lives.Over),
    ];

    private static readonly (string What, bool TakesBoth, Attempt Try)[] Acts =
    [
        ("puts the intention into words", false, (m, by) => by == Role.Adept ? Lives.Intends(m) : Refusal.NotYours),
        ("says yes to being asked", false, (m, by) => by == Role.Mentor ? Lives.Accepts(m) : Refusal.NotYours),
        ("a frame is proposed and accepted", true, (m, by) => Both(m, by, m.ProposeFrame(by, Lives.Frame(m), m.Newest(ProposalKind.Agreement), Lives.Now))),
        ("takes up half-time", false, (m, by) => m.BeginHalfTime(by, Lives.Now)),
        ("has held the half-time talk", false, (m, by) => m.HoldHalfTime(by, Lives.Now)),
        ("begins to round off", false, (m, by) => m.BeginClosing(by, Lives.Now)),
        ("goodbye is proposed and accepted", true, (m, by) => Both(m, by, m.ProposeGoodbye(by, Lives.Now))),
        ("leaves, having told the other", false, (m, by) => m.TellsFirst(by, Lives.Open, Lives.Now).Accepted?.HasTold(by, Lives.Now) ?? Refusal.NotLeaving),
        ("leaves, in words sent by the bot", false, (m, by) => m.TellForMe(by, "W", Lives.Now)),
        ("puts it down", false, (m, by) => by == Role.Adept ? m.PutDown(Lives.Now) : Refusal.NotYours),
        ("account disappears", false, (m, by) => m.Disappears(by, Lives.Now)),
    ];

    public static IEnumerable<Move> All() =>
        from place in Standing
        from act in Acts
        let moved = new[] { Role.Adept, Role.Mentor }
            .Select(role => (Role: role, To: act.Try(place.Mentorship, role).Accepted?.Stage()))
            .Where(m => m.To is { } to && to != place.Stage)
            .ToList()
        where moved.Count > 0
        select new Move(place.Stage, moved[0].To!.Value, act.What, act.TakesBoth ? "both" : moved.Count == 2 ? "either" : moved[0].Role.ToString().ToLowerInvariant());

    private static Decision<Mentorship> Both(Mentorship before, Role by, Decision<Mentorship> proposed) =>
        proposed.Accepted is { } open ? open.Answer(before.Proposals.Count + 1, by.Other(), yes: true, Lives.Now) : proposed;
}
