namespace MentorBot.Core.Attention;

/// <param name="Line">In the file, from 1.</param>
/// <param name="Entry">The entry's name, or the key where it stands.</param>
/// <param name="Advice">What to write instead.</param>
public sealed record CalendarProblem(int Line, string Entry, string Advice)
{
    public override string ToString() => $"line {Line}, {Entry}: {Advice}";
}

/// <summary>The calendar's text cannot be used. Tells all that is wrong with it at once.</summary>
public sealed class CalendarFormatException(IReadOnlyList<CalendarProblem> problems)
    : Exception("The calendar cannot be read." + string.Concat(problems.Select(problem => $"\n  {problem}")))
{
    public IReadOnlyList<CalendarProblem> Problems { get; } = problems;
}
