using System.Text.RegularExpressions;

namespace CrashRuns.People;

/// <summary>Marks that stand in one text alone, by which it is known again.</summary>
internal static partial class Marks
{
    public static string New(int person, int number) => $"§{person}x{number}§";

    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(m => m.Value);

    [GeneratedRegex("§[0-9]+x[0-9]+§")]
    private static partial Regex Pattern();
}
