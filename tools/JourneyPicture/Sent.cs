using System.Text.RegularExpressions;
using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace JourneyPicture;

/// <summary>What is sent in each stage, asked of the planner itself.</summary>
internal static partial class Sent
{
    /// <param name="To">For whom.</param>
    /// <param name="What">The errand, in words.</param>
    /// <param name="When">Counted from what has just happened.</param>
    public sealed record Message(string To, string What, string When);

    /// <summary>The nudges of a stage, each once, in the order they come. Those about a gap begin anew with every gap.</summary>
    public static IEnumerable<Message> In(Stage stage) => Situations(stage)
        .SelectMany(m => new[] { m, OnceTheAdeptKnows(m) })
        .SelectMany(m => Nudges.Of(m, Lives.Open, Lives.Now).Concat(Tidings.Of(m, Lives.Open)))
        .OrderBy(e => e.DueAt)
        .GroupBy(e => (e.Kind, e.To))
        .Select(same => same.First())
        .Select(e => new Message(e.To.ToString().ToLowerInvariant(), Words(e.Kind), When(e.DueAt)));

    /// <summary>What is sent around one meeting, counted from its beginning and end.</summary>
    public static IEnumerable<Message> AroundAMeeting()
    {
        var hours = Lives.Agreed.Adept.Attention(Lives.Open);
        var (start, length) = (Lives.Now + Duration.FromDays(7) + Duration.FromHours(3), Duration.FromHours(1));
        var times = PromptTimes.Around(start, length, Lives.Now, MeetingOrigin.Booked, hours, hours);
        return
        [
            new("adept", "before adept", Hours(times.BeforeAdept!.Value - start)),
            new("mentor", "before mentor", Hours(times.BeforeMentor!.Value - start)),
            new("adept", "after adept", Hours(times.AfterAdept - start - length)),
            new("mentor", "after mentor", Hours(times.AfterMentor - start - length)),
            new("adept", "reminder, if unanswered", "next working day"),
        ];
    }

    /// <summary>The mentor hears of a quiet time some days after the adept.</summary>
    private static Mentorship OnceTheAdeptKnows(Mentorship mentorship) => Nudges.Of(mentorship, Lives.Open, Lives.Now)
        .Where(e => e.Kind == ErrandKind.NudgeBecalmed)
        .Aggregate(mentorship, (m, e) => m.Taking(e, e.DueAt));

    private static IEnumerable<Mentorship> Situations(Stage stage) => stage switch
    {
        Stage.Intention => [Lives.Begun],
        Stage.Match => [Lives.Intending, Lives.Asked],
        Stage.Agreement => [Lives.Paired, Lives.Met, Lives.Met.ProposeFrame(Role.Adept, Lives.Frame(Lives.Met), 0, Lives.Now).OrThrow()],
        Stage.Working => [Lives.Agreed],
        Stage.Midpoint => [Lives.Halfway],
        Stage.Closing => [Lives.Closing, Lives.Closing.ProposeGoodbye(Role.Adept, Lives.Now).OrThrow()],
        _ => [Lives.Over],
    };

    private static string When(Instant at) => (at - Lives.Now).TotalDays switch
    {
        < 1 => "at once",
        var days when days < 60 => FormattableString.Invariant($"+{days:0} d"),
        var days => FormattableString.Invariant($"+{days / 30.4:0} mo"),
    };

    private static string Hours(Duration from) => Math.Abs(from.TotalHours) >= 1
        ? FormattableString.Invariant($"{from.TotalHours:+0;-0} h")
        : FormattableString.Invariant($"{from.TotalMinutes:+0;-0} min");

    /// <summary>The errand's own name, read out.</summary>
    private static string Words(ErrandKind kind) =>
        Capitals().Replace(kind.ToString().Replace("Nudge", "", StringComparison.Ordinal), " $1").Trim().ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capitals();
}
