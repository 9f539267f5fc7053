using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Sparring;

/// <summary>A question to whoever runs a program, for where the program is: the answer to <c>bollplank</c>. For nobody else.</summary>
public static class SparringCards
{
    public const string Open = "sparring";
    public const string OneQuestion = "sparring.question";

    private const string At = "at";

    private static readonly ImmutableArray<QuestionMoment> Moments =
        [QuestionMoment.Planning, QuestionMoment.Start, QuestionMoment.HalfTime, QuestionMoment.End, QuestionMoment.Gathering];

    /// <returns>Null for what is no act of sparring, and for everybody who runs no program: to them there is no such thing.</returns>
    public static Step.End? Do(Answer act, Scene scene) => (act.Verb, scene.IsOrganizer) switch
    {
        (Open, true) => new(Where(scene)),
        (OneQuestion, true) => Moment(act) is { } moment ? Draw(scene, moment) : new(Where(scene)),
        _ => null,
    };

    private static Page Where(Scene scene) => new()
    {
        Summary = scene.Plain("sparring.summary"),
        Lines = [new(scene.Say("sparring.where"), LineStyle.Question)],
        Buttons = [.. Moments.Select(moment => Asks(scene.Plain($"sparring.moment.{moment}"), moment))],
    };

    /// <summary>One question, and the organizer having seen it.</summary>
    private static Step.End Draw(Scene scene, QuestionMoment moment)
    {
        var question = Ask.Choose(scene, Wishes.Sparring(moment), scene.Me.Id.Value);
        if (question is null)
        {
            return new(new() { Summary = scene.Plain("sparring.summary"), Lines = [new(scene.Say("question.none"))] });
        }

        return new(new()
        {
            Summary = scene.Plain("sparring.summary"),
            Lines =
            [
                new(scene.Plain($"sparring.moment.{moment}"), LineStyle.Title),
                new(Markdown.Escape(Ask.Words(scene, question)), LineStyle.Question),
                new(scene.Say("sparring.yours"), LineStyle.Quiet),
            ],
            Buttons =
            [
                new Button(scene.Plain("sparring.write"), Acts.Begin).With(Facts.Flow, ReflectFlow.FlowName).With(Facts.Question, question.Id).OnANewCard(),
                Asks(scene.Plain("question.another"), moment),
                new(scene.Plain("sparring.elsewhere"), Open),
                GuideCards.ByTitle(scene, GuideCards.Conditions),
            ],
        })
        {
            Changes = new() { Me = scene.Me.Saw(question.Id) },
        };
    }

    private static QuestionMoment? Moment(Answer act) => Moments.Cast<QuestionMoment?>().FirstOrDefault(moment => moment.ToString() == act[At]);

    private static Button Asks(string title, QuestionMoment moment) => new Button(title, OneQuestion).With(At, moment.ToString());
}
