using System.Collections.Immutable;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Practice;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Errands;
using NodaTime;

namespace MentorBot.Core.Tests;

/// <summary>
/// Ina, who wants a mentor; Johan, whom she asks; and somebody else. It is Monday 14 September 2026, ten o'clock in
/// Stockholm, unless said. The content is what ships.
/// </summary>
internal static class Given
{
    public const string Code = "K7QM-3XPD";
    public const string Sentence = "Jag vill våga leda på mitt eget sätt";
    public const string Wording = "Hej Johan. Vill du vara min mentor?";

    public static readonly Instant Now = Sweden.At("2026-09-14 10:00");

    public static readonly Person Ina = Somebody("11111111-1111-4111-8111-111111111111", "Ina Lind");
    public static readonly Person Johan = Somebody("22222222-2222-4222-8222-222222222222", "Johan Berg");
    public static readonly Person Stranger = Somebody("33333333-3333-4333-8333-333333333333", "Sam Ek");

    public static readonly CalendarKeys Keys = new("adepts-key", "mentors-key");

    public static readonly MentorshipId Ours = new("ours");
    public static readonly MeetingId First = new("first");

    public static Library Library { get; } = new(
        new Texts(EmbeddedContent.Under("texts/")),
        new QuestionLibrary(EmbeddedContent.Read("kinds.yaml"), EmbeddedContent.Under("questions/")),
        Sweden.Closed)
    {
        Practice = new PracticeLibrary(EmbeddedContent.Read("practice.yaml")),
        Guides = new GuideLibrary(EmbeddedContent.Under("guides/")),
    };

    /// <summary>Ina has put her why into words, and has nobody yet.</summary>
    public static Mentorship Alone { get; } = Mentorship.Begin(Ours, Party.Of(Ina), Pace.Usual, Sweden.At("2026-08-20 10:00"))
        .Intends(Sentence, Sweden.At("2026-08-20 10:00"));

    /// <summary>Johan has said yes, and Ina has heard it.</summary>
    public static Mentorship Pair { get; } =
        Asked(Johan.Id).AnsweredBy(Johan, Code, InvitationAnswer.Yes, Sweden.At("2026-09-01 10:00")).OrThrow().AllSentAt("2026-09-01 10:00");

    /// <summary>Ina has worded her question, and has not sent it yet.</summary>
    public static Mentorship Asked(PersonId? to) =>
        Alone.Ask(Code, to, "Johan", Wording, agreed: false, Sweden.At("2026-08-31 10:00")).OrThrow();

    /// <summary>The pair with one meeting, an hour long, booked by Ina.</summary>
    public static Mentorship Booked(string start, string bookedAt = "2026-09-14 10:00", string place = "", string kind = "") =>
        Pair.Book(First, Role.Adept, Form(start, place: place, kind: kind), Keys, Sweden.At(bookedAt)).OrThrow();

    /// <summary>What Ina and Johan agree on; every text is the same.</summary>
    public static Frame AFrame(int rhythmDays = 28, int months = 12)
    {
        var text = SharedText.For([Ina.Id, Johan.Id], "Det som sägs stannar mellan oss.");
        return new(rhythmDays, months, text, text, text, text);
    }

    /// <param name="when">Date and time with a space between, as on a Swedish wall.</param>
    public static MeetingForm Form(string when, string minutes = "60", string place = "", string kind = "")
    {
        var space = when.IndexOf(' ', StringComparison.Ordinal);
        return new(when[..space], when[(space + 1)..], minutes, place, kind);
    }

    public static Meeting TheMeeting(this Mentorship mentorship) => mentorship.Find(First)!;

    public static Person Speaking(this Person person, Language language) => person with { Language = language };

    public static Scene Scene(Person me, Mentorship? mentorship = null, Instant? now = null) =>
        new(me, mentorship, now ?? Now, Library, new Links("bot-id", new Uri("https://bot.example/")), Chance);

    public static ImmutableDictionary<string, string> AboutOurs { get; } =
        ImmutableDictionary<string, string>.Empty.Add(Facts.Mentorship, Ours.Value);

    public static ImmutableDictionary<string, string> AboutTheMeeting { get; } = AboutOurs.Add(Facts.Meeting, First.Value);

    /// <summary>The same bytes every time, so that a code or key can be foretold.</summary>
    private static byte[] Chance { get; } = [.. Enumerable.Range(0, 64).Select(n => (byte)(n * 7))];

    private static Person Somebody(string id, string name) => new()
    {
        Id = new PersonId(id),
        Name = name,
        Zone = "Europe/Stockholm",
    };

    public static string ReadBy(this PrivateText? text, Person reader) => text!.ReadBy(reader.Id);
}
