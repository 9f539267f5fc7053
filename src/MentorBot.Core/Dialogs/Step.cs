using System.Collections.Immutable;

namespace MentorBot.Core.Dialogs;

/// <summary>What an answer leads to.</summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <summary>What is different now and is saved before anything is shown.</summary>
    public Changes Changes { get; init; } = Changes.None;

    /// <summary>Another page, or the same one again with a <paramref name="Note"/> on why.</summary>
    public sealed record Turn(FlowState State, string? Note = null) : Step;

    /// <summary>The dialog is over, and this page stays.</summary>
    public sealed record End(Page Last) : Step;

    /// <summary>The dialog is over, and another one begins on the same card.</summary>
    public sealed record Onward(string Flow, ImmutableDictionary<string, string> Facts) : Step;
}
