using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Reflections;

/// <summary>Getting something off one's chest, at any time: freely, or from a question.</summary>
public sealed class ReflectFlow : IFlow
{
    public const string FlowName = "reflect";

    private const string Free = "free";

    public string Name => FlowName;

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) => FlowState.Begin(id, FlowName, Free, facts);

    public Page Show(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("reflect.summary"),
        Lines = [new(Markdown.Escape(Asked(state, scene)), LineStyle.Question)],
        Fields = [new TextField(Free, scene.Plain("reflect.yours"), state.Answered(Free))],
        Buttons = [new(scene.Plain("dialog.save"), Verbs.Save) { Primary = true }, new(scene.Plain("dialog.notNow"), Verbs.NotNow)],
    };

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        var written = answer[Free];
        if (written.Length == 0)
        {
            return answer.Verb == Verbs.NotNow
                ? new Step.End(new() { Summary = scene.Plain("reflect.summary"), Lines = [new(scene.Say("dialog.nothingSaved"))] })
                : new Step.Turn(state, scene.Refused(Refusal.Empty));
        }

        var question = state.Fact(Facts.Question);
        var tried = question is null ? null : scene.Library.Questions.Find(question)?.Move;
        var me = tried is { } move ? scene.Me.Tried(move) : scene.Me;
        return new Step.End(new() { Summary = scene.Plain("reflect.summary"), Lines = [new(scene.Say("dialog.saved"))], Buttons = [new(scene.Plain("help.journal"), JournalCard.Open)] })
        {
            Changes = new()
            {
                Entry = new(state.Id, scene.Now, Occasion.OnMyOwn, scene.Mentorship?.Id, scene.Other, [new(Asked(state, scene), written)]) { Tried = tried },
                Me = question is null ? null : me.Saw(question),
            },
        };
    }

    private static string Asked(FlowState state, Scene scene) => Ask.Chosen(scene, state, "reflect.ask");
}
