namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Goes on with the dialog, or begins it where none is in progress.</summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        var outcome = await context.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (outcome.Status == DialogTurnStatus.Empty)
        {
            await context.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);
        }
    }
}
