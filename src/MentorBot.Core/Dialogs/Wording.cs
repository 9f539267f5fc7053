namespace MentorBot.Core.Dialogs;

public static class Wording
{
    /// <summary>A label as it stands inside a sentence: without its capital.</summary>
    public static string InsideASentence(this string label) => label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
