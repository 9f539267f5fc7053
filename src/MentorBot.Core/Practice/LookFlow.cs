using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Practice;

/// <summary>
/// Where am I today? One page with the six moves, each to be left out at will. It goes into the journal, and what is low there has the person's
/// next questions.
/// </summary>
public sealed class LookFlow : IFlow
{
    public const string FlowName = "look";

    public string Name => FlowName;

    /// <summary>Begins it. Where it is clear which mentorship the person practises in, what they say is erased with that.</summary>
    public static Button Button(Scene scene)
    {
        var begin = new Button(scene.Plain("practice.look"), Acts.Begin).With(Facts.Flow, FlowName).OnANewCard();
        return scene is { MyRole: Role.Adept, Mentorship: { } mentorship } ? begin.With(Facts.Mentorship, mentorship.Id.Value) : begin;
    }

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) => FlowState.Begin(id, FlowName, "moves", facts);

    public Page Show(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("practice.summary"),
        Lines = [new(scene.Say("practice.look"), LineStyle.Question), new(scene.Say("practice.lookHint"), LineStyle.Quiet)],
        Fields = [.. scene.Library.Practice.Moves.Select(move =>
            new ChoiceField($"{move.Key}", PracticeCards.Name(scene, move), OneToFive.Choices, Expanded: false))],

        // No button is the primary one: a figure written in the chat would be taken for the first move's.
        Buttons = [new(scene.Plain("dialog.save"), Verbs.Save), new(scene.Plain("dialog.notNow"), Verbs.NotNow)],
    };

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (answer.Verb == Verbs.NotNow)
        {
            return new Step.End(new() { Summary = scene.Plain("practice.summary"), Lines = [new(scene.Say("dialog.nothingSaved"))] });
        }

        var entry = new JournalEntry(state.Id, scene.Now, Occasion.Practice, scene.Mentorship?.Id, scene.Other, [])
        {
            Moves = [.. scene.Library.Practice.Moves
                .Select(move => (move.Key, Figure: OneToFive.Read(answer[$"{move.Key}"])))
                .Where(m => m.Figure is not null)
                .Select(m => new MoveFigure(m.Key, m.Figure!.Value))],
        };
        return entry.IsEmpty
            ? new Step.Turn(state, scene.Say("practice.lookNothing"))
            : new Step.End(new()
            {
                Summary = scene.Plain("practice.summary"),
                Lines = [new(scene.Say("dialog.saved"))],
                Buttons = [new(scene.Plain("growth.title"), GrowthCards.Open), new(scene.Plain("help.journal"), JournalCard.Open)],
            })
            {
                Changes = new() { Entry = entry, Me = scene.Me.Leans(scene.Me.Leanings().Practising(entry.Moves.Where(m => m.Figure <= OneToFive.Low).Select(m => m.Move))) },
            };
    }
}
