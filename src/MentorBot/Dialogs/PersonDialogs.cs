using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Privacy;
using MentorBot.Core.Reflections;
using MentorBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MentorBot.Dialogs;

/// <summary>One person's dialogs in one turn: at most one open, at most one put aside.</summary>
public sealed class PersonDialogs
{
    private readonly PersonTurn _turn;
    private readonly DialogContext _dialogs;

    private PersonDialogs(PersonTurn turn, DialogContext dialogs) => (_turn, _dialogs) = (turn, dialogs);

    /// <summary>The open dialog's place; null when none is open.</summary>
    public FlowState? Open => CardDialog.PlaceOf(_dialogs);

    /// <summary>The place of the one that was put aside.</summary>
    public FlowState? Parked => _turn.Me.Parked is { IsGone: false } parked ? PersonTurn.ReadState(parked.ReadBy(_turn.Me.Id)) : null;

    /// <summary>Takes up the person's dialogs as they were saved, does something with them, and puts them back to be saved.</summary>
    public static async Task WithAsync(PersonTurn turn, ITurnContext context, Flows flows, Func<PersonDialogs, Task> body, CancellationToken cancellation)
    {
        var state = new UserState(new DialogStateStorage(turn));
        var set = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        foreach (var flow in flows.All)
        {
            set.Add(new CardDialog(flow));
        }

        context.TurnState.Set(turn);
        // By force: a turn that is decided again must not see what the try before left with the SDK.
        await state.LoadAsync(context, true, cancellation);
        var dialogs = new PersonDialogs(turn, await set.CreateContextAsync(context, cancellation));
        await body(dialogs);
        await state.SaveChangesAsync(context, force: false, cancellation);
    }

    /// <summary>Begins a dialog; one that is open is put aside for it.</summary>
    public async Task BeginAsync(string flow, ImmutableDictionary<string, string> facts, CancellationToken cancellation)
    {
        await ParkAsync(cancellation);
        await _dialogs.BeginDialogAsync(flow, new DialogStart(facts), cancellation);
    }

    public Task ContinueAsync(CancellationToken cancellation) => _dialogs.ContinueDialogAsync(cancellation);

    /// <summary>Shows the open dialog's page again, on the card that was pressed.</summary>
    public async Task ShowAgainAsync(CancellationToken cancellation)
    {
        var place = Open!;
        await _dialogs.CancelAllDialogsAsync(cancellation);
        await _dialogs.BeginDialogAsync(place.Flow, new DialogResumption(place), cancellation);
    }

    /// <summary>Takes up the dialog that was put aside; one that is open trades places with it.</summary>
    /// <param name="quietly">Without showing its page: an answer to it is at hand.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task ResumeAsync(bool quietly, CancellationToken cancellation)
    {
        var parked = Parked!;
        _turn.Me = _turn.Me with { Parked = null };
        await ParkAsync(cancellation);
        await _dialogs.BeginDialogAsync(parked.Flow, new DialogResumption(parked, quietly), cancellation);
    }

    /// <summary>Puts the open dialog aside, if there is one. What was written in one that lay there before goes into the journal.</summary>
    /// <returns>Whether there was one to put aside.</returns>
    public async Task<bool> ParkAsync(CancellationToken cancellation)
    {
        if (Open is not { } open)
        {
            return false;
        }

        if (Parked is { } forgotten)
        {
            await _turn.ApplyAsync(new() { Entry = Rescue(forgotten) });
        }

        _turn.Me = _turn.Me with { Parked = PrivateText.For(_turn.Me.Id, PersonTurn.WriteState(open)), DialogCard = null, DialogTouched = null };
        await _dialogs.CancelAllDialogsAsync(cancellation);
        return true;
    }

    /// <summary>What somebody has written in a dialog that will not be finished; null when there is nothing.</summary>
    private JournalEntry? Rescue(FlowState forgotten) => Unfinished(forgotten.Id, [.. forgotten.Answers
        .Where(a => a.Value.Contains(' ', StringComparison.Ordinal))
        .OrderBy(a => a.Key, StringComparer.Ordinal)
        .Select(a => new JournalItem("", a.Value))]);

    /// <summary>A journal entry for words that lost their dialog; null when there are none.</summary>
    public JournalEntry? Unfinished(string id, ImmutableArray<JournalItem> items) =>
        items.IsEmpty ? null : new(id, _turn.Now, Occasion.Unfinished, null, "", items);
}
