using System.Collections.Immutable;
using MentorBot.Core;
using MentorBot.Core.Dialogs;
using MentorBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace MentorBot.Dialogs;

/// <summary>
/// A flow of the core as a dialog of the SDK. It keeps the place, one JSON text in one value, and nothing else: which page
/// comes next and what an answer means is the flow's to say.
/// </summary>
public sealed class CardDialog(IFlow flow) : Dialog(flow.Name)
{
    private const string Place = "place";

    private const int EndedRemembered = 20;

    /// <summary>The open dialog's place; null when none is open.</summary>
    public static FlowState? PlaceOf(DialogContext dialogs) => PlaceOf(dialogs.ActiveDialog);

    /// <summary>A dialog's place; null for none.</summary>
    public static FlowState? PlaceOf(DialogInstance? dialog) =>
        dialog?.State is { } kept && kept.TryGetValue(Place, out var json) ? PersonTurn.ReadState((string)json!) : null;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = dc.Context.TurnState.Get<PersonTurn>()!;
        var (state, scene) = options switch
        {
            DialogResumption resumed => (resumed.Place.To(resumed.Place.Page), await turn.SceneAsync(flow.Wants(resumed.Place, null))),
            DialogStart start => await StartAsync(start, turn),
            _ => throw new InvalidOperationException("A dialog begins from a start or from where it was left."),
        };
        turn.Me = turn.Me with { DialogTouched = turn.Input.IsTheirs ? turn.Now : null, DialogCard = null };
        if (options is DialogResumption { Quietly: true } quiet)
        {
            Keep(dc, quiet.Place);
            return EndOfTurn;
        }

        Keep(dc, state);
        turn.Show(flow.Show(state, scene), state);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = dc.Context.TurnState.Get<PersonTurn>()!;
        var state = PlaceOf(dc)!;
        var page = flow.Show(state, await turn.SceneAsync(flow.Wants(state, null)));
        var answer = turn.Input.Act ?? ChatAnswer.To(page, turn.Input.Text!);
        turn.Me = turn.Me with { DialogTouched = turn.Now };
        if (answer is null || answer.Fields.Values.Any(value => value.Length > TextField.Longest))
        {
            var scene = await turn.SceneAsync(flow.Wants(state, null));
            turn.Turn(page with { Note = answer is null ? scene.Say("dialog.choose") : scene.Refused(Refusal.TooLong) }, state, isLast: false);
            return EndOfTurn;
        }

        var step = flow.Answer(state, answer, await turn.SceneAsync(flow.Wants(state, answer)));
        await turn.ApplyAsync(step.Changes);
        switch (step)
        {
            case Step.Turn next:
                Keep(dc, next.State);
                var now = await turn.SceneAsync(flow.Wants(next.State, null));
                turn.Turn(flow.Show(next.State, now) with { Note = next.Note }, next.State, isLast: false);
                return EndOfTurn;
            case Step.Onward onward:
                Ended(turn, state);
                return await dc.ReplaceDialogAsync(onward.Flow, new DialogStart(onward.Facts), cancellationToken);
            case Step.End end:
                turn.Turn(end.Last, state, isLast: true);
                Ended(turn, state);
                return await dc.EndDialogAsync(null, cancellationToken);
            default:
                throw new InvalidOperationException("Step is a closed set.");
        }
    }

    private async Task<(FlowState State, Scene Scene)> StartAsync(DialogStart start, PersonTurn turn)
    {
        var blank = FlowState.Begin(Guid.CreateVersion7(turn.Now.ToDateTimeOffset()).ToString("n"), flow.Name, "", start.Facts);
        var scene = await turn.SceneAsync(flow.Wants(blank, null));
        return (flow.Begin(blank.Id, start.Facts, scene), scene);
    }

    private static void Keep(DialogContext dc, FlowState state) => dc.ActiveDialog!.State[Place] = PersonTurn.WriteState(state);

    private static void Ended(PersonTurn turn, FlowState state) => turn.Me = turn.Me with
    {
        Ended = [.. turn.Me.Ended.TakeLast(EndedRemembered - 1), state.Id],
        DialogTouched = null,
    };
}

/// <param name="Facts">What the dialog begins with.</param>
public sealed record DialogStart(ImmutableDictionary<string, string> Facts);

/// <param name="Place">Where the dialog was left.</param>
/// <param name="Quietly">An answer to its page is at hand already, so the page need not be shown again.</param>
public sealed record DialogResumption(FlowState Place, bool Quietly = false);
