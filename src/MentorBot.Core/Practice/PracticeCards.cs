using System.Globalization;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Practice;

/// <summary>The art of being coached, to read and to try: the answer to <c>konsten</c>. Nothing is kept of what somebody looks at.</summary>
public static class PracticeCards
{
    public const string Open = "practice";
    public const string OneMove = "practice.move";

    private const string Key = "move";
    private const string Turn = "n";

    /// <returns>Null for what is no act of practice.</returns>
    public static Step.End? Do(Answer act, Scene scene) => act.Verb switch
    {
        Open => new(All(scene)),
        OneMove => new(scene.Library.Practice.Moves.FirstOrDefault(move => move.Key.ToString() == act[Key]) is { } move ? One(scene, move, Number(act)) : All(scene)),
        _ => null,
    };

    private static Page All(Scene scene) => new()
    {
        Summary = scene.Plain("practice.summary"),
        Lines = [new(Said(scene, scene.Library.Practice.About)), new(scene.Say("practice.which"), LineStyle.Question)],
        Buttons = [.. scene.Library.Practice.Moves.Select(move => Leads(Said(scene, move.Name), move, 0))],
    };

    private static Page One(Scene scene, Move move, int turn)
    {
        var experiment = move.Experiments[turn % move.Experiments.Length];
        var question = Ask.Choose(scene, Wishes.Practice(move.Key), scene.Me.Id.Value);
        return new()
        {
            Summary = scene.Plain("practice.summary"),
            Lines =
            [
                new(Said(scene, move.Name), LineStyle.Title),
                new(Said(scene, move.What)),
                new(scene.Say("practice.experiment"), LineStyle.Quiet),
                new(Said(scene, experiment), LineStyle.Question),
            ],
            Buttons =
            [
                Leads(scene.Plain("practice.another"), move, turn + 1),
                .. question is null ? Array.Empty<Button>() : [new Button(scene.Plain("practice.afterwards"), Acts.Begin).With(Facts.Flow, ReflectFlow.FlowName).With(Facts.Question, question.Id).OnANewCard()],
                new(scene.Plain("practice.all"), Open),
            ],
        };
    }

    private static Button Leads(string title, Move move, int turn) => new Button(title, OneMove).With(Key, move.Key.ToString()).With(Turn, $"{turn}");

    /// <summary>Where there is no mentor yet, the experiment speaks of "your mentor".</summary>
    private static string Said(Scene scene, Wording wording) => Markdown.Escape(wording.In(scene.Language).Fill(Ask.NamesIn(scene).Of));

    private static int Number(Answer act) => int.TryParse(act[Turn], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
