using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Help;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Meetings;

/// <summary>Some hours before, to the mentor: when, what the adept chose to share, and one question to arrive with. Nothing to answer.</summary>
public static class MentorCard
{
    public const string Another = "mentor.another";
    public const string MyPart = "mentor.myPart";

    /// <summary>Back from the responsibility to the question.</summary>
    public const string Back = "mentor.back";

    /// <summary>The card as it stands: brought up to date, it keeps its question.</summary>
    /// <param name="scene">The mentor's scene.</param>
    /// <param name="meeting">The meeting.</param>
    public static Page Before(Scene scene, Meeting meeting) => Asking(scene, meeting, OnCard(scene) ?? Next(scene, meeting));

    /// <summary>The card with its next question, and the mentor having seen that one.</summary>
    public static Step.End AskNext(Scene scene, Meeting meeting)
    {
        var question = Next(scene, meeting);
        return new(Asking(scene, meeting, question))
        {
            Changes = question is null ? Changes.None : new()
            {
                Me = scene.Me.Saw(question.Id) with { CardQuestions = scene.Me.CardQuestions.SetItem(scene.Mentorship!.Id, question.Id) },
            },
        };
    }

    /// <summary>What a mentor is and is not responsible for, and a question about it; another one each time.</summary>
    public static Step.End Part(Scene scene, Meeting meeting)
    {
        if (meeting.IsCancelled)
        {
            return new(CalledOff(scene, meeting));
        }

        var question = Ask.Choose(scene, Wishes.Responsibility(), scene.Mentorship!.Id.Value);
        return new(Card(
            scene,
            meeting,
            [new(scene.Say("mentor.scope", ("adept", scene.Other))) { Buttons = [GuideCards.ReadMore(scene, GuideCards.MentorsResponsibility)] }, .. Asked(scene, question)],
            [
                .. question is null ? Array.Empty<Button>() : [About(scene, meeting, "mentor.another", MyPart)],
                new Button(scene.Plain("otherHelp.summary"), OtherHelpCard.Open).OnANewCard(),
                About(scene, meeting, "dialog.back", Back),
            ]))
        {
            Changes = question is null ? Changes.None : new() { Me = scene.Me.Saw(question.Id) },
        };
    }

    private static Page Asking(Scene scene, Meeting meeting, Question? question) => meeting.IsCancelled
        ? CalledOff(scene, meeting)
        : Card(scene, meeting, Asked(scene, question), [About(scene, meeting, "mentor.another", Another), About(scene, meeting, "mentor.myPart", MyPart)]);

    private static Page Card(Scene scene, Meeting meeting, IEnumerable<Line> lines, ImmutableArray<Button> buttons) => new()
    {
        Summary = scene.Plain("meeting.summary"),
        Lines =
        [
            new(scene.Say("mentor.appointment", ("day", When.Day(scene, meeting.Start)), ("time", When.Time(scene, meeting.Start)), ("adept", scene.Other)), LineStyle.Title),
            .. Shared(scene, meeting),
            .. lines,
        ],
        Buttons = buttons,
    };

    private static Page CalledOff(Scene scene, Meeting meeting) => new()
    {
        Summary = scene.Plain("meeting.summary"),
        Lines = [new(scene.Say("meeting.adeptCalledOff", ("other", scene.Other), ("when", When.DateAndTime(scene, meeting.Start))))],
    };

    private static Button About(Scene scene, Meeting meeting, string text, string verb) => MeetingCards.AboutMeeting(scene, meeting, text, verb);

    private static IEnumerable<Line> Asked(Scene scene, Question? question) =>
        question is null ? [] : [new Line(Markdown.Escape(Ask.Words(scene, question)), LineStyle.Question)];

    private static Question? OnCard(Scene scene) =>
        scene.Me.CardQuestions.GetValueOrDefault(scene.Mentorship!.Id) is { } id ? scene.Library.Questions.Find(id) : null;

    private static Question? Next(Scene scene, Meeting meeting) => Ask.Choose(scene, Wish(scene, meeting), scene.Mentorship!.Id.Value);

    /// <summary>Fits the kind of conversation only when the adept has shared it: the choice of question hints at nothing.</summary>
    private static QuestionWish Wish(Scene scene, Meeting meeting) => scene.Mentorship!.IsTheirFirst(meeting)
        ? Wishes.FirstMeeting(QuestionRole.Mentor)
        : Wishes.BeforeMeeting(QuestionRole.Mentor, SharedKind(scene, meeting));

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
