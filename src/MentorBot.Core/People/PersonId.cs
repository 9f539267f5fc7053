namespace MentorBot.Core.People;

/// <summary>Who somebody is: the Entra object id that Teams gives for them, in lower case.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}
