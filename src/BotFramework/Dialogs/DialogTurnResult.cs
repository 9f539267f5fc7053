namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where a dialog stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>Nothing is in progress.</summary>
    Empty,

    /// <summary>The next turn goes on with it.</summary>
    Waiting,

    /// <summary>It ended, perhaps with a result.</summary>
    Complete,

    /// <summary>It was broken off.</summary>
    Cancelled,
}

/// <summary>Why a dialog was called.</summary>
public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}

public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object? result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; }

    public object? Result { get; }
}
