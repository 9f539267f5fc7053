namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of others, whose stack is hidden from the outside.</summary>
public class ComponentDialog : Dialog
{
    /// <summary>Where in the instance's state the inner stack is kept.</summary>
    public const string PersistedDialogState = "dialogs";

    public ComponentDialog(string? dialogId = null)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; } = new();

    /// <summary>The dialog to begin with: the first one added, unless set.</summary>
    public string? InitialDialogId { get; set; }

    public virtual ComponentDialog AddDialog(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        var outcome = await OnBeginDialogAsync(Inner(outerDc), options, cancellationToken).ConfigureAwait(false);
        return await AfterInnerTurnAsync(outerDc, outcome, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        var outcome = await OnContinueDialogAsync(Inner(outerDc), cancellationToken).ConfigureAwait(false);
        return await AfterInnerTurnAsync(outerDc, outcome, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Something put on top of this dialog has ended: the open question is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await Inner(turnContext, instance).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await Inner(turnContext, instance).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId ?? throw new InvalidOperationException($"'{Id}' has no dialogs."), options, cancellationToken);

    /// <summary>Override to look at the turn before the inner dialogs do.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    private static Task<DialogTurnResult> AfterInnerTurnAsync(DialogContext outerDc, DialogTurnResult outcome, CancellationToken cancellationToken) =>
        outcome.Status == DialogTurnStatus.Waiting
            ? Task.FromResult(EndOfTurn)
            : outerDc.EndDialogAsync(outcome.Result, cancellationToken);

    private DialogContext Inner(DialogContext outerDc)
    {
        var inner = Inner(outerDc.Context, outerDc.ActiveDialog!);
        inner.Parent = outerDc;
        return inner;
    }

    private DialogContext Inner(ITurnContext turnContext, DialogInstance instance)
    {
        if (!instance.State.TryGetValue(PersistedDialogState, out var kept) || kept is not DialogState state)
        {
            instance.State[PersistedDialogState] = state = new DialogState();
        }

        return new DialogContext(Dialogs, turnContext, state);
    }
}
