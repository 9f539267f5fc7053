using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Help;

/// <summary>What the bot can do, and an answer to whatever it does not understand.</summary>
public static class HelpCard
{
    public static Page Help(Scene scene) => new()
    {
        Summary = scene.Plain("help.summary"),
        Lines =
        [
            new(scene.Say("help.intro")),
            .. scene.IsOrganizer ? [new Line(scene.Say("sparring.help")), new Line(scene.Say("announce.help"))] : Array.Empty<Line>(),
            new(scene.Say("help.words")) { Buttons = [GuideCards.All(scene)] },
        ],
        Buttons = Ways(scene),
    };

    public static Page Unknown(Scene scene) => new()
    {
        Summary = scene.Plain("help.summary"),
        Lines = [new(scene.Say("help.unknown"))],
        Buttons = [.. Ways(scene), new Button(scene.Plain("help.help"), Acts.Help).OnANewCard()],
    };

    public static Page Hello(Scene scene) => Unknown(scene) with
    {
        Lines = [new(scene.Say("help.hello", ("name", scene.Me.GivenName)))],
    };

    public static Page AskLanguage(Scene scene) => new()
    {
        Summary = scene.Plain("language.summary"),
        Lines = [new(scene.Say("language.ask"), LineStyle.Question)],
        Buttons =
        [
            new Button(scene.Plain("language.swedish"), Acts.Language).With("to", nameof(Language.Swedish)),
            new Button(scene.Plain("language.english"), Acts.Language).With("to", nameof(Language.English)),
        ],
    };

    private static System.Collections.Immutable.ImmutableArray<Button> Ways(Scene scene) =>
    [
        scene.Me.Mentorships.IsEmpty
            ? new Button(scene.Plain("help.find"), Acts.Find).OnANewCard()
            : new Button(scene.Plain("help.next"), NextStep.Ask).OnANewCard(),
        .. scene.Me.Mentorships.IsEmpty ? Array.Empty<Button>() : [new Button(scene.Plain("help.meeting"), MeetingCards.Open).OnANewCard()],
        new Button(scene.Plain("help.question"), QuestionCard.Another).OnANewCard(),
        new Button(scene.Plain("help.reflect"), Acts.Begin).With(Facts.Flow, ReflectFlow.FlowName).OnANewCard(),
        new Button(scene.Plain("help.journal"), JournalCard.Open).OnANewCard(),
    ];
}
