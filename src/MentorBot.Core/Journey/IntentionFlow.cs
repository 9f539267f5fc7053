using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Journey;

/// <summary>The adept's sentence, rewritten whenever the adept likes.</summary>
public sealed class IntentionFlow : IFlow
{
    public const string FlowName = "intention";

    private const string Sentence = "sentence";

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => scene switch
    {
        { MyRole: not Role.Adept } => Refusal.NotYours,
        { Mentorship.Ending: not null } => Refusal.Ended,
        _ => null,
    };

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) =>
        FlowState.Begin(id, FlowName, Sentence, facts)
        .WithAnswer(Sentence, scene.Mentorship!.IntentionFor(scene.Me.Id))
        .WithAnswer(TouchedTheme.Field, TouchedTheme.Before(scene));

    public Page Show(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("whyNow.summary"),
        Lines = [new(scene.Say("intention.ask"), LineStyle.Question)],
        Fields = [new TextField(Sentence, scene.Plain("dialog.answer"), state.Answered(Sentence)) { MaxLength = WhyNowFlow.LongestSentence }, TouchedTheme.Choice(scene, state.Answered(TouchedTheme.Field))],
        Buttons = [new(scene.Plain("dialog.save"), Verbs.Save) { Primary = true }, new(scene.Plain("intention.holds"), Verbs.Skip)],
    };

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        var me = TouchedTheme.Chosen(scene, answer[TouchedTheme.Field]);
        if (answer.Verb == Verbs.Skip)
        {
            return new Step.End(Over(scene, "dialog.nothingSaved")) { Changes = new() { Me = me } };
        }

        var written = WhyNowFlow.OnOneLine(answer[Sentence]);
        if (written.Length is 0 or > WhyNowFlow.LongestSentence)
        {
            var kept = state.WithAnswer(Sentence, written).WithAnswer(TouchedTheme.Field, answer[TouchedTheme.Field]);
            return new Step.Turn(kept, written.Length == 0 ? scene.Refused(Refusal.Empty) : scene.Say("whyNow.oneSentence"));
        }

        return new Step.End(Over(scene, "dialog.saved"))
        {
            Changes = new()
            {
                Me = me,
                Mentorship = scene.Mentorship!.Intends(written, scene.Now),
                Entry = new(state.Id, scene.Now, Occasion.WhyNow, scene.Mentorship.Id, scene.Other, [new(scene.Plain("whyNow.sentence"), written)]),
            },
        };
    }

    private static Page Over(Scene scene, string key) => new() { Summary = scene.Plain("whyNow.summary"), Lines = [new(scene.Say(key))] };
}
