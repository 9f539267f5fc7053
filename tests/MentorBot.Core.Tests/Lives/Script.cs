using System.Collections.Immutable;
using CsCheck;
using MentorBot.Core.Attention;
using NodaTime;

namespace MentorBot.Core.Tests.Lives;

/// <summary>What somebody, or the process, may do at a moment of a life.</summary>
internal enum Act
{
    Intend, Ask, LetTheBotAsk, AnswerTheQuestion, TakeBack, HasSomebodyOutside, PutDown,
    Book, JustMet, Move, CallOff, Share, Write, WriteTomorrow, AfterQuestions,
    ProposeFrame, ProposePause, SayYes, SayNo, Withdraw,
    BeginHalfTime, HoldHalfTime, BeginClosing, ProposeGoodbye, RoundOff,
    TellFirst, Stay, HasTold, TellForMe, Thank, HearLater,
    Snooze, Stop, StartAgain, ChangeZone, ChangeHours, Disappear,
    ProcessGoesDown,
}

/// <param name="Wait">Minutes after the deed before.</param>
/// <param name="What">What is done, if it may be.</param>
/// <param name="Which">Picks the mentorship, who of the two, and the meeting or proposal.</param>
/// <param name="Number">Picks times and texts.</param>
internal sealed record Deed(int Wait, Act What, int Which, int Number);

/// <param name="Adept">One of the people.</param>
/// <param name="Mentor">Another of them, whom the adept asks.</param>
/// <param name="IsPaired">The two have said yes before the life begins.</param>
internal sealed record Two(int Adept, int Mentor, bool IsPaired);

/// <summary>One life, as it will be lived the same way every time.</summary>
/// <param name="Zones">Each person's.</param>
/// <param name="Hours">Each person's.</param>
/// <param name="Pairs">Who walks with whom; a person may be adept in one and mentor in another.</param>
/// <param name="Months">How long it is.</param>
/// <param name="Luck">What becomes of the courier's errands follows from it.</param>
/// <param name="Deeds">In order.</param>
internal sealed record Script(string[] Zones, WorkingHours[] Hours, Two[] Pairs, int Months, int Luck, Deed[] Deeds)
{
    public const int People = 4;

    public static readonly ImmutableArray<string> SomeZones =
        ["Europe/Stockholm", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Honolulu"];

    /// <summary>The everyday comes often, what ends or silences a life seldom: else most would be over before they began.</summary>
    private static readonly Act[] Everyday =
    [
        .. Enum.GetValues<Act>().Except([Act.PutDown, Act.HasSomebodyOutside, Act.HasTold, Act.TellForMe, Act.Disappear, Act.Stop, Act.ProposeGoodbye]),
        .. Enumerable.Repeat(Act.Book, 10), Act.Move, Act.CallOff, Act.JustMet, Act.Share, Act.Write, Act.Write,
        Act.Intend, Act.Ask, Act.LetTheBotAsk, Act.AnswerTheQuestion, Act.AnswerTheQuestion, Act.ProposeFrame, Act.ProposePause, Act.SayYes, Act.SayYes, Act.SayYes, Act.StartAgain,
        Act.Ask, Act.LetTheBotAsk, Act.LetTheBotAsk, Act.BeginClosing, Act.Share,
    ];

    private static readonly Gen<Act> AnyAct = Gen.Frequency((12, Gen.Int[0, Everyday.Length - 1].Select(i => Everyday[i])), (1, Gen.Enum<Act>()));

    private static readonly Gen<int> AnyWait = Gen.Frequency((2, Gen.Int[0, 180]), (3, Gen.Int[0, 10 * 1440]), (3, Gen.Int[0, 50 * 1440]));

    private static readonly Gen<Two> AnyTwo = Gen.Select(Gen.Int[0, People - 1], Gen.Int[1, People - 1], Gen.Int[0, 3], (adept, further, paired) =>
        new Two(adept, (adept + further) % People, paired > 0));

    public static Gen<Script> Any { get; } = Gen.Select(
        Gen.Int[0, SomeZones.Length - 1].Select(i => SomeZones[i]).Array[People],
        Gen.Select(Gen.Int[5, 20], Gen.Int[2, 12], (from, hours) => new WorkingHours(new LocalTime(from, 0), new LocalTime(Math.Min(23, from + hours), 0))).Array[People],
        AnyTwo.Array[1, 3],
        Gen.Int[15, 30],
        Gen.Int[0, 1_000_000],
        Gen.Select(AnyWait, AnyAct, Gen.Int[0, 11], Gen.Int[0, 1000], (wait, act, which, number) => new Deed(wait, act, which, number)).Array[0, 60],
        (zones, hours, pairs, months, luck, deeds) => new Script(zones, hours, pairs, months, luck, deeds));

    public override string ToString() =>
        $"{string.Join(' ', Zones)} | {string.Join(' ', Hours.Select(h => $"{h.From:HH}-{h.To:HH}"))} | {string.Join(' ', Pairs.Select(p => $"{p.Adept}>{p.Mentor}{(p.IsPaired ? "!" : "")}"))}"
        + $" | {Months} months, luck {Luck} | {string.Join("; ", Deeds.Select(d => $"+{d.Wait} {d.What} {d.Which} {d.Number}"))}";
}
