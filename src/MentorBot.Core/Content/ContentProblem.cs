namespace MentorBot.Core.Content;

/// <summary>Something in a content file that its editor has to put right.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record ContentProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}, line {Line}: {Message}";
}
