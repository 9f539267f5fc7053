using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Questions;

/// <summary>One question to think about, at any time: the answer to <c>fråga</c>.</summary>
public static class QuestionCard
{
    public const string Another = "question.another";

    /// <summary>The question, and the person having seen it.</summary>
    public static Step.End Draw(Scene scene)
    {
        var role = scene.MyRole == Role.Mentor || scene.Me.Mentorships.All(m => m.Role == Role.Mentor) && scene.Me.Mentorships.Count > 0
            ? QuestionRole.Mentor
            : QuestionRole.Adept;
        var question = scene.Library.Questions.Choose(Wishes.AtAnyTime(role, Stage(scene)), scene.Me.SeenQuestions, scene.Me.Id.Value);
        if (question is null)
        {
            return new(new() { Summary = scene.Plain("question.summary"), Lines = [new(scene.Say("question.none"))] });
        }

        return new(new()
        {
            Summary = scene.Plain("question.summary"),
            Lines = [new(Markdown.Escape(Ask.Words(scene, question)), LineStyle.Question)],
            Buttons =
            [
                new Button(scene.Plain("question.write"), Acts.Begin).With(Facts.Flow, ReflectFlow.FlowName).With(Facts.Question, question.Id),
                new(scene.Plain("question.another"), Another),
            ],
        })
        {
            Changes = new() { Me = scene.Me.Saw(question.Id) },
        };
    }

    /// <summary>What the person is in the middle of; with several mentorships and none named, what is under way.</summary>
    private static QuestionStage Stage(Scene scene) => scene.Mentorship?.Stage() switch
    {
        Journey.Stage.Intention => QuestionStage.Intention,
        Journey.Stage.Match => QuestionStage.Match,
        Journey.Stage.Agreement => QuestionStage.Agreement,
        Journey.Stage.Midpoint => QuestionStage.Midpoint,
        Journey.Stage.Closing => QuestionStage.Closing,
        Journey.Stage.After => QuestionStage.After,
        Journey.Stage.Working => QuestionStage.Working,
        _ => scene.Me.Mentorships.IsEmpty ? QuestionStage.Intention : QuestionStage.Working,
    };
}
