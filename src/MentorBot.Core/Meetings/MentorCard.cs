using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Meetings;

/// <summary>Some hours before, to the mentor: when, what the adept chose to share, and one question to arrive with. Nothing to answer.</summary>
public static class MentorCard
{
    public const string Another = "mentor.another";
    public const string MyPart = "mentor.myPart";

    /// <summary>Nobody presses a button more often; a number from outside is not to be trusted with more.</summary>
    private const int MostTurns = 100;

    /// <param name="scene">The mentor's scene.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="turn">0 for the first question, then one more for each other one that was asked for.</param>
    /// <param name="scope">Whether to say what a mentor is and is not responsible for.</param>
    public static Page Before(Scene scene, Meeting meeting, int turn = 0, bool scope = false)
    {
        if (meeting.IsCancelled)
        {
            return new()
            {
                Summary = scene.Plain("meeting.summary"),
                Lines = [new(scene.Say("meeting.adeptCalledOff", ("other", scene.Other), ("when", When.DateAndTime(scene, meeting.Start))))],
            };
        }

        var question = Question(scene, meeting, Math.Clamp(turn, 0, MostTurns));
        Button About(string text, string verb, int next) => MeetingCards.AboutMeeting(scene, meeting, text, verb).With("n", $"{next}");
        return new()
        {
            Summary = scene.Plain("meeting.summary"),
            Lines =
            [
                new(scene.Say("mentor.appointment", ("day", When.Day(scene, meeting.Start)), ("time", When.Time(scene, meeting.Start)), ("adept", scene.Other)), LineStyle.Title),
                .. Shared(scene, meeting),
                .. question is null ? Array.Empty<Line>() : [new Line(Markdown.Escape(Ask.Words(scene, question)), LineStyle.Question)],
                .. scope ? [new Line(scene.Say("mentor.scope", ("adept", scene.Other))) { Buttons = [GuideCards.ReadMore(scene, GuideCards.MentorsResponsibility)] }] : Array.Empty<Line>(),
            ],
            Buttons = scope
                ? [About("mentor.another", Another, turn + 1)]
                : [About("mentor.another", Another, turn + 1), About("mentor.myPart", MyPart, turn)],
        };
    }

    /// <summary>
    /// Walks through the questions from meeting to meeting, and on from there when another one is asked for: none comes back
    /// before all have been shown, and the same card shows the same question when it is brought up to date.
    /// </summary>
    private static Question? Question(Scene scene, Meeting meeting, int turn)
    {
        var (wish, seed) = (Wish(scene, meeting), scene.Mentorship!.Id.Value);
        var steps = turn + scene.Mentorship.Meetings.Count(m => m.Start < meeting.Start);
        var shown = new List<string>();
        while (scene.Library.Questions.Choose(wish, shown, seed) is { } question)
        {
            if (shown.Count == steps)
            {
                return question;
            }

            shown.Add(question.Id);
        }

        return null;
    }

    /// <summary>Fits the kind of conversation only when the adept has shared it: the choice of question hints at nothing.</summary>
    private static QuestionWish Wish(Scene scene, Meeting meeting) => Wishes.BeforeMeeting(QuestionRole.Mentor, SharedKind(scene, meeting));

    private static string? SharedKind(Scene scene, Meeting meeting) =>
        meeting.Shares.FirstOrDefault(s => s.What == Shareable.Kind)?.Text.ReadBy(scene.Me.Id);

    private static IEnumerable<Line> Shared(Scene scene, Meeting meeting)
    {
        var kind = SharedKind(scene, meeting) is { } key ? Kinds.Name(scene, key) : null;
        var texts = meeting.Shares.Where(s => s.What != Shareable.Kind).OrderBy(s => s.What).Select(s => s.Text.ReadBy(scene.Me.Id)).ToList();
        var said = (kind, texts.Count) switch
        {
            (null, 0) => null,
            (null, _) => scene.Say("mentor.knows", ("adept", scene.Other)),
            (_, 0) => scene.Say("mentor.wants", ("adept", scene.Other), ("kind", kind!.InsideASentence())),
            _ => scene.Say("mentor.wantsAndKnows", ("adept", scene.Other), ("kind", kind!.InsideASentence())),
        };
        return said is null ? [] : [new Line(said), .. texts.Select(t => new Line(Markdown.Escape(t), LineStyle.Own))];
    }
}
