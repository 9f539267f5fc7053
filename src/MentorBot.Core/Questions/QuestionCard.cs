using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Questions;

/// <summary>One question to think about, at any time: the answer to <c>fråga</c>.</summary>
public static class QuestionCard
{
    public const string Another = "question.another";

    /// <summary>The question that is shown is not for this person: it never comes again.</summary>
    public const string NotForMe = "question.notForMe";

    /// <summary>It may come after all.</summary>
    public const string TakeBack = "question.takeBack";

    /// <summary>Asks what the question is to be about.</summary>
    public const string Which = "question.which";

    private const string About = "about";

    /// <returns>Null for what is no act of this card.</returns>
    public static Step.End? Do(Answer act, Scene scene)
    {
        var topic = QuestionTopics.For(scene, MyRole(scene)).FirstOrDefault(t => t.Key == act[About]);
        var named = scene.Library.Questions.Find(act[Facts.Question]);
        return (act.Verb, named) switch
        {
            (Another, _) => Draw(scene, topic),
            (NotForMe, { } question) => Draw(scene with { Me = scene.Me.Declines(question.Id) }, topic, gone: question),
            (TakeBack, { } question) => Asking(scene with { Me = scene.Me.TakesBack(question.Id) }, question, topic),
            (NotForMe or TakeBack, null) => Draw(scene, topic),
            (Which, _) => new(AskWhich(scene)),
            _ => null,
        };
    }

    private static Step.End Draw(Scene scene, QuestionTopic? topic, Question? gone = null) =>
        Asking(scene, Ask.Choose(scene, topic?.Wish ?? Wishes.AtAnyTime(MyRole(scene), Stage(scene)), scene.Me.Id.Value), topic, gone);

    /// <summary>The question, and the person having seen it.</summary>
    private static Step.End Asking(Scene scene, Question? question, QuestionTopic? topic, Question? gone = null) => new(new()
    {
        Summary = scene.Plain("question.summary"),
        Lines =
        [
            .. topic is null ? Array.Empty<Line>() : [new Line(AboutIt(scene, topic), LineStyle.Quiet)],
            question is null ? new(scene.Say("question.none")) : new(Markdown.Escape(Ask.Words(scene, question)), LineStyle.Question),
            .. gone is null
                ? Array.Empty<Line>()
                : [new Line(scene.Say("question.gone"), LineStyle.Quiet) { Buttons = [Press(scene, "question.takeBack", TakeBack, topic).With(Facts.Question, gone.Id)] }],
        ],
        Buttons = [.. question is null ? [] : OnQuestion(scene, question, topic), .. InParticular(scene, topic)],
    })
    {
        Changes = new() { Me = question is null ? scene.Me : scene.Me.Saw(question.Id) },
    };

    private static ImmutableArray<Button> OnQuestion(Scene scene, Question question, QuestionTopic? topic) =>
    [
        Press(scene, "question.write", Acts.Begin, null).With(Facts.Flow, ReflectFlow.FlowName).With(Facts.Question, question.Id),
        Press(scene, "question.another", Another, topic),
        Press(scene, "question.notForMe", NotForMe, topic).With(Facts.Question, question.Id),
    ];

    /// <summary>The way to something in particular and back; straight there where it can only be one thing.</summary>
    private static ImmutableArray<Button> InParticular(Scene scene, QuestionTopic? topic) => QuestionTopics.For(scene, MyRole(scene)) switch
    {
        [] => [],
        [_] when topic is not null => [Press(scene, "question.anything", Another, null)],
        [var only] => [On(scene, AboutIt(scene, only), only)],
        _ => [Press(scene, "question.inParticular", Which, null)],
    };

    private static Page AskWhich(Scene scene) => new()
    {
        Summary = scene.Plain("question.summary"),
        Lines = [new(scene.Say("question.which"), LineStyle.Question)],
        Buttons =
        [
            .. QuestionTopics.For(scene, MyRole(scene)).Select(topic => On(scene, topic.Name(scene), topic)),
            Press(scene, "question.anything", Another, null),
        ],
    };

    private static string AboutIt(Scene scene, QuestionTopic topic) => scene.Plain("question.about", ("topic", topic.Name(scene).InsideASentence()));

    private static Button On(Scene scene, string title, QuestionTopic topic) => InMentorship(scene, new Button(title, Another).With(About, topic.Key));

    private static Button Press(Scene scene, string text, string verb, QuestionTopic? topic)
    {
        var button = InMentorship(scene, new Button(scene.Plain(text), verb));
        return topic is null ? button : button.With(About, topic.Key);
    }

    private static Button InMentorship(Scene scene, Button button) =>
        scene.Mentorship is { } mentorship && scene.MyRole is not null ? button.With(Facts.Mentorship, mentorship.Id.Value) : button;

    private static QuestionRole MyRole(Scene scene) =>
        scene.MyRole == Role.Mentor || scene.MyRole is null && scene.Me.Mentorships.All(m => m.Role == Role.Mentor) && scene.Me.Mentorships.Count > 0
            ? QuestionRole.Mentor
            : QuestionRole.Adept;

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
