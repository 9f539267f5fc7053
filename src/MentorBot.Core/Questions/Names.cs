namespace MentorBot.Core.Questions;

/// <summary>What the two of a mentorship are called in a question put to one of them.</summary>
public sealed record Names
{
    private Names(string adept, string mentor, string other) => (Adept, Mentor, Other) = (adept, mentor, other);

    public string Adept { get; }

    public string Mentor { get; }

    /// <summary>Whichever of the two is not being asked.</summary>
    public string Other { get; }

    public static Names AskingAdept(string adept, string mentor) => new(adept, mentor, other: mentor);

    public static Names AskingMentor(string adept, string mentor) => new(adept, mentor, other: adept);

    /// <summary>What can stand in braces in a question.</summary>
    internal static IReadOnlySet<string> Placeholders { get; } = new HashSet<string> { "mentor", "adept", "other" };

    internal string Of(string placeholder) => placeholder switch
    {
        "adept" => Adept,
        "mentor" => Mentor,
        "other" => Other,
        _ => throw new ArgumentException($"Nobody is called {{{placeholder}}} in a question.", nameof(placeholder)),
    };
}
