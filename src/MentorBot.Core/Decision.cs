namespace MentorBot.Core;

/// <summary>What a decision came to: a new state, or a refusal that a person can be told. Exceptions are for bugs.</summary>
public sealed record Decision<T>
    where T : class
{
    private Decision(T? state, Refusal? refusal) => (Accepted, Refusal) = (state, refusal);

    public T? Accepted { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Decision<T>(T state) => new(state, null);

    public static implicit operator Decision<T>(Refusal refusal) => new(null, refusal);

    /// <summary>The new state, where a refusal would be a bug.</summary>
    public T OrThrow() => Accepted ?? throw new InvalidOperationException($"Refused: {Refusal}");
}
