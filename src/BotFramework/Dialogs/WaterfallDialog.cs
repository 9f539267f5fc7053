using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>Steps run one after another, each with what the one before led to.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string StepKey = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId) => _steps = [.. actions ?? []];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        _steps.Add(step);
        return this;
    }

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog!.State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object?>();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Takes a message's text as the step's result; anything else does not concern it.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var done = Convert.ToInt32(dc.ActiveDialog!.State[StepKey], CultureInfo.InvariantCulture);
        return RunStepAsync(dc, done + 1, reason, result, cancellationToken);
    }

    private Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog!.State;
        state[StepKey] = index;
        var step = new WaterfallStepContext(this, dc)
        {
            Index = index,
            Options = state[OptionsKey],
            Values = (IDictionary<string, object?>)state[ValuesKey]!,
            Reason = reason,
            Result = result,
        };
        return _steps[index](step, cancellationToken);
    }
}

/// <summary>What a step knows, on the stack that its waterfall stands on.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc)
        : base(dc) => _waterfall = waterfall;

    public int Index { get; internal init; }

    /// <summary>What the waterfall was begun with.</summary>
    public object? Options { get; internal init; }

    public DialogReason Reason { get; internal init; }

    /// <summary>What the step before led to: an answer, a dialog's result, or what was passed to <see cref="NextAsync"/>.</summary>
    public object? Result { get; internal init; }

    /// <summary>Kept until the waterfall ends, across turns.</summary>
    public IDictionary<string, object?> Values { get; internal init; } = null!;

    /// <summary>Goes to the next step within this turn.</summary>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default) =>
        _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
}
