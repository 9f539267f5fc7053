using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Tests.Dialogs;

/// <summary>A dialog under way. What an answer changes is there when the next page is shown, as in the chat.</summary>
internal sealed record Talk(IFlow Flow, FlowState State, Scene Scene, Step? Last = null)
{
    public ImmutableList<JournalEntry> Journal { get; init; } = [];

    /// <summary>What is on the card now; null once another dialog has taken over.</summary>
    public Page? Page => Last switch
    {
        Step.End end => end.Last,
        Step.Onward => null,
        Step.Turn { Note: var note } => Flow.Show(State, Scene) with { Note = note },
        _ => Flow.Show(State, Scene),
    };

    public bool IsOver => Last is Step.End or Step.Onward;

    public string? Note => Page?.Note;

    /// <summary>The person's own words on the card, as the card shows them.</summary>
    public IEnumerable<string> OwnWords => Page!.Lines.Where(l => l.Style == LineStyle.Own).Select(l => CardReader.Shown(l.Text));

    public string Question => CardReader.Shown(Page!.Lines.First(l => l.Style == LineStyle.Question).Text);

    public static Talk Begun(IFlow flow, Scene scene, ImmutableDictionary<string, string>? facts = null)
    {
        var about = facts ?? ImmutableDictionary<string, string>.Empty;
        Assert.Null(flow.MayBegin(about, scene));
        return new Talk(flow, flow.Begin("this-dialog", about, scene), scene).Checked();
    }

    public Talk Press(string verb, params (string Field, string Value)[] fields)
    {
        Assert.False(IsOver, "The dialog is over.");
        var step = Flow.Answer(State, Answer.Press(verb, fields), Scene);
        var next = this with
        {
            State = step is Step.Turn turn ? turn.State : State,
            Scene = Scene with { Me = step.Changes.Me ?? Scene.Me, Mentorship = step.Changes.Mentorship ?? Scene.Mentorship },
            Journal = step.Changes.Entry is { } entry ? [.. Journal.Where(e => e.Id != entry.Id), entry] : Journal,
            Last = step,
        };
        return next.Checked();
    }

    /// <summary>Presses a button that is on the card, with what it carries.</summary>
    public Talk PressButton(Button button, params (string Field, string Value)[] fields) =>
        Press(button.Verb, [.. button.Data.Select(d => (d.Key, d.Value)), .. fields]);

    /// <summary>Writes into the one field and goes on.</summary>
    public Talk Write(string text) => Press(Verbs.Next, (Page!.Fields[0].Id, text));

    private Talk Checked()
    {
        if (Page is { } page)
        {
            Pages.AssertFitForTeams(page);
        }

        return this;
    }
}
