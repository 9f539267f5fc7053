using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using MentorBot.Core.Tests.Attention;
using NodaTime;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Journey;

/// <summary>The pair with something put from one to the other.</summary>
internal static class Agreeing
{
    public static readonly Instant Later = Now + Duration.FromHours(3);

    /// <summary>Midnight in Stockholm.</summary>
    public static readonly Instant FirstOfNovember = Sweden.At("2026-11-01 00:00");

    /// <summary>Johan has said yes, but not here.</summary>
    public static Mentorship Outside { get; } = Asked(null).IsOutside(Sweden.At("2026-09-01 10:00")).OrThrow();

    public static Mentorship Closing { get; } = Pair.BeginClosing(Role.Adept, Now).OrThrow();

    public static Frame Frame(string stays, int rhythm = 14, int months = 9, Mentorship? of = null) =>
        new(rhythm, months, Text(stays, of), Text("Ina bokar", of), Text("", of), Text("När jag *vågar*", of));

    /// <summary>The pair, with a first proposal from one of them.</summary>
    public static Mentorship Proposed(Role by, string stays = "Allt", int rhythm = 14) => Pair.ProposeFrame(by, Frame(stays, rhythm), 0, Now).OrThrow();

    /// <summary>The pair, agreed on what Ina proposed.</summary>
    public static Mentorship Agreed { get; } = Proposed(Role.Adept).Answer(1, Role.Mentor, yes: true, Later).OrThrow();

    public static Mentorship PauseProposed(Role by) => Pair.ProposePause(by, FirstOfNovember, Now).OrThrow();

    public static Mentorship GoodbyeProposed(Role by) => Closing.ProposeGoodbye(by, Now).OrThrow();

    private static SharedText Text(string text, Mentorship? of) => SharedText.For((of ?? Pair).Members, text);
}
