namespace MentorBot.Core.People;

/// <summary>Who somebody is: the Entra object id that Teams gives for them, in lower case.</summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>Stands where somebody was who has erased everything. No account has it.</summary>
    public static PersonId Nobody { get; } = new("nobody");

    public override string ToString() => Value;
}
