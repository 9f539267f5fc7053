namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs in progress, the active one first. This and what it holds is what has to survive between turns.</summary>
public class DialogState
{
    public List<DialogInstance> DialogStack { get; set; } = [];
}

/// <summary>A dialog in progress.</summary>
public class DialogInstance
{
    public string Id { get; set; } = null!;

    /// <summary>The dialog's own values. What a number or a time comes back as depends on the store: convert, don't cast.</summary>
    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();
}
