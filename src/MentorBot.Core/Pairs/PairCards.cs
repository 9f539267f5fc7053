using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Pairs;

/// <summary>
/// What the bot shows in a chat that the two share: meetings, the agreement, questions for half-time and the goodbye. Both read every card, so
/// nothing on one may be private: no intention, no kind of conversation, nothing that somebody prepared.
/// </summary>
public static class PairCards
{
    public const string Meetings = "pair.meetings";
    public const string Form = "pair.form";
    public const string Book = "pair.book";
    public const string Agreement = "pair.agreement";
    public const string Questions = "pair.questions";
    public const string Yes = "pair.yes";
    public const string No = "pair.no";

    internal const string Date = "date";
    internal const string Time = "time";
    internal const string Minutes = "minutes";
    internal const string Place = "place";
    internal const string Turn = "n";

    private const int QuestionsAtOnce = 3;
    private const int MostTurns = 20;

    /// <summary>The first word in the chat, and the answer to what is not understood there.</summary>
    public static Page Welcome(Scene scene) => Card(
        scene,
        [new(scene.Say("pair.welcome", ("adept", scene.Mentorship!.Adept.GivenName), ("mentor", scene.Mentorship.Mentor!.GivenName)))],
        [About(scene, "help.meeting", Meetings), About(scene, "next.agreement", Agreement), About(scene, "pair.questions", Questions)]);

    /// <summary>What is booked, at the reader's time; the adept can book.</summary>
    public static Page Booked(Scene scene, string? note = null)
    {
        var ahead = scene.Mentorship!.Ahead(scene.Now).Take(3).ToList();
        var page = Card(
            scene,
            [
                new(scene.Say(ahead.Count > 0 ? "pair.ahead" : "pair.none"), LineStyle.Title),
                .. ahead.Select(m => new Line(MeetingCards.Facts(scene, m))),
            ],
            [About(scene, "meeting.book", Form)]);
        return page with { Note = note };
    }

    /// <summary>The form to book with; keeps what was filled in.</summary>
    public static Page BookingForm(Scene scene, Answer filled, string? note = null) => Card(
        scene,
        [new(scene.Say("pair.when"), LineStyle.Question)],
        [About(scene, "meeting.book", Book) with { Primary = true }, About(scene, "dialog.back", Meetings)]) with
    {
        Note = note,
        Fields =
        [
            new DateField(Date, scene.Plain("meeting.date"), filled[Date]),
            new TimeField(Time, scene.Plain("meeting.time"), filled[Time]),
            BookFlow.LengthField(scene, filled[Minutes]),
            new TextField(Place, scene.Plain("meeting.place"), filled[Place], Multiline: false) { MaxLength = Booking.LongestPlace },
        ],
    };

    /// <summary>What the two have agreed on, or what one of them proposes; the other can say yes here.</summary>
    public static Page Agreed(Scene scene, string? note = null)
    {
        var mentorship = scene.Mentorship!;
        var open = mentorship.Open(ProposalKind.Agreement);
        var lines = (open, mentorship.Agreement) switch
        {
            ({ } proposal, _) =>
                ImmutableArray.Create(new Line(scene.Say("pair.proposes", ("who", mentorship.PartyOf(proposal.By)!.GivenName)), LineStyle.Title))
                    .AddRange(Frames.Lines(scene, proposal.Frame!)),
            (null, { } agreement) => [new(scene.Say("pair.agreed"), LineStyle.Title), .. Frames.Lines(scene, agreement.Frame)],
            _ => [new(scene.Say("pair.notAgreed"))],
        };
        var page = Card(
            scene,
            lines,
            open is null ? [] : [About(scene, "pair.yes", Yes).With(Turn, $"{open.Number}"), About(scene, "pair.no", No).With(Turn, $"{open.Number}")]);
        return page with { Note = note };
    }

    /// <summary>Three questions to talk about, for where the two are.</summary>
    /// <param name="scene">The scene of whoever asked.</param>
    /// <param name="turn">0 at first, one more for each other three that were asked for.</param>
    public static Page ToTalkAbout(Scene scene, int turn)
    {
        var mentorship = scene.Mentorship!;
        var stage = mentorship.Stage() switch
        {
            Stage.Agreement => QuestionStage.Agreement,
            Stage.Closing or Stage.After => QuestionStage.Closing,
            _ => QuestionStage.Midpoint,
        };
        var shown = new List<string>();
        var wish = Wishes.TalkAbout(stage);
        var questions = new List<Question>();
        for (var i = 0; i < (Math.Clamp(turn, 0, MostTurns) + 1) * QuestionsAtOnce; i++)
        {
            if (scene.Library.Questions.Choose(wish, new Draw(mentorship.Id.Value) { Seen = shown }) is { } question)
            {
                shown.Add(question.Id);
                questions.Add(question);
            }
        }

        return Card(
            scene,
            [
                new(scene.Say("pair.talkAbout"), LineStyle.Title),
                .. questions.TakeLast(QuestionsAtOnce).Select(q => new Line(Markdown.Escape(Ask.Words(scene, q)), LineStyle.Question)),
            ],
            [About(scene, "pair.otherQuestions", Questions).With(Turn, $"{turn + 1}")]);
    }

    /// <summary>More than one mentorship of these two: which one is meant?</summary>
    public static Page Which(Scene scene, IEnumerable<Mentorship> candidates, string verb) => Card(
        scene,
        [new(scene.Say("dialog.which"), LineStyle.Question)],
        [.. candidates.Select(m => new Button(scene.Plain("pair.whichOne", ("adept", m.Adept.GivenName)), verb).With(Facts.Mentorship, m.Id.Value))]);

    private static Page Card(Scene scene, ImmutableArray<Line> lines, ImmutableArray<Button> buttons) =>
        new() { Summary = scene.Plain("pair.summary"), Lines = lines, Buttons = buttons };

    private static Button About(Scene scene, string text, string verb) => MeetingCards.About(scene, scene.Plain(text), verb);
}
