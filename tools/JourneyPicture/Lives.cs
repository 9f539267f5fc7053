using MentorBot.Core.Attention;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace JourneyPicture;

/// <summary>One plain mentorship, brought to every stage by the decisions themselves, in a world without closed days.</summary>
internal static class Lives
{
    private const string Code = "K7QM-3XPD";

    /// <summary>A Monday, ten o'clock: when whatever is looked at has just happened.</summary>
    public static readonly Instant Now = Instant.FromUtc(2027, 1, 11, 10, 0);

    public static readonly ClosedDays Open = new(new ClosedCalendar(new HashSet<IsoDayOfWeek>(), ClosesSqueezeDays: false, [], []));

    public static readonly Person Mentor = Somebody("22222222-2222-4222-8222-222222222222", "M");

    private static readonly Person Adept = Somebody("11111111-1111-4111-8111-111111111111", "A");

    public static Mentorship Begun { get; } = Mentorship.Begin(new("00000000-0000-4000-8000-000000000000"), Party.Of(Adept), Pace.Usual, Now);

    public static Mentorship Intending { get; } = Intends(Begun);

    public static Mentorship Asked { get; } = Intending.Ask(Code, Mentor.Id, "M", "W", agreed: false, Now).OrThrow().LetTheBotAsk(Now).OrThrow();

    public static Mentorship Paired { get; } = Accepts(Asked).OrThrow();

    public static Mentorship Met { get; } = Paired with { Meetings = [Meeting(Now - Duration.FromHours(1))] };

    public static Mentorship Agreed { get; } = Met.ProposeFrame(Role.Adept, Frame(Met), 0, Now).OrThrow().Answer(1, Role.Mentor, yes: true, Now).OrThrow();

    public static Mentorship Halfway { get; } = Agreed.BeginHalfTime(Role.Adept, Now).OrThrow();

    public static Mentorship Closing { get; } = Agreed.BeginClosing(Role.Adept, Now).OrThrow();

    public static Mentorship Over { get; } = Closing.ProposeGoodbye(Role.Adept, Now).OrThrow().Answer(2, Role.Mentor, yes: true, Now).OrThrow()
        .HearLater(Role.Adept, wants: true).HearLater(Role.Mentor, wants: true);

    public static Mentorship Intends(Mentorship mentorship) => mentorship.Intends("S", Now);

    public static MentorBot.Core.Decision<Mentorship> Accepts(Mentorship mentorship) => mentorship.AnsweredBy(Mentor, Code, InvitationAnswer.Yes, Now);

    public static Frame Frame(Mentorship mentorship)
    {
        var text = SharedText.For(mentorship.Members, "F");
        return new(Pace.Usual.RhythmDays, Pace.Usual.Months, text, text, text, text);
    }

    public static Meeting Meeting(Instant start) => new()
    {
        Id = new("first"),
        Start = start,
        Length = Duration.FromHours(1),
        BookedAt = Now - Duration.FromDays(14),
        BookedBy = Role.Adept,
        CalendarKeys = new("a", "m"),
    };

    private static Person Somebody(string id, string name) => new() { Id = new(id), Name = name, Zone = "Etc/UTC" };
}
