using System.Text.RegularExpressions;
using MentorBot.Core.Content;

namespace MentorBot.Core.Tests.Questions;

/// <summary>How many of the words that carry meaning two texts share: 0 for none, 1 for all (the Jaccard index).</summary>
internal sealed partial class ContentWords(string emptyWords)
{
    public static readonly ContentWords Swedish = new(
        "vad vem vilka vilken vilket vilka var när hur vems varför du dig din ditt dina ni er era vi oss det den de som att är och eller inte i på om för "
        + "med till av en ett så än hos har hade blir blev gör gjorde vill skulle kan får mentor adept other själv då där inför utan något någon");

    public static readonly ContentWords English = new(
        "what who whom which where when how whose why you your yours yourself we us our it that this the a an of to in on for with at by is are was were do "
        + "does did have has had be been would will can not and or if so than mentor adept other something someone from as there");

    private readonly HashSet<string> _emptyWords = [.. emptyWords.Split(' ')];

    /// <param name="first">The words of one text.</param>
    /// <param name="second">The words of another.</param>
    public static double Overlap(HashSet<string> first, HashSet<string> second)
    {
        var shared = first.Count(second.Contains);
        var all = first.Count + second.Count - shared;
        return all == 0 ? 1 : (double)shared / all;
    }

    /// <summary>The words in a text that carry meaning.</summary>
    public HashSet<string> In(Template text) =>
        Word().Matches(text.ToString()).Select(match => match.Value.ToLowerInvariant()).Where(word => !_emptyWords.Contains(word)).ToHashSet();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
