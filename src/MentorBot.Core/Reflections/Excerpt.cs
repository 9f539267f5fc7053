namespace MentorBot.Core.Reflections;

/// <summary>
/// The first sentence of what somebody wrote, to the letter. It ends with a full stop, a question or exclamation mark or an ellipsis that a
/// space and something else than a small letter or a figure follows (so "t.ex. då" and "kl. 9" go on), at a line break, or where the text ends.
/// One longer than <see cref="Longest"/> characters is cut after the last whole word that fits.
/// </summary>
/// <param name="Words">As they stand in the text.</param>
/// <param name="IsCut">The sentence goes on there.</param>
public sealed record Excerpt(string Words, bool IsCut)
{
    public const int Longest = 160;

    /// <summary>With an ellipsis where it was cut.</summary>
    public string Shown => IsCut ? $"{Words} …" : Words;

    /// <returns>Null when there is nothing to quote: an empty text, or a first word longer than a sentence may be.</returns>
    public static Excerpt? Of(string text)
    {
        var sentence = text.Trim();
        sentence = sentence[..EndOfSentence(sentence)].TrimEnd();
        if (sentence.Length <= Longest)
        {
            return sentence.Length == 0 ? null : new(sentence, IsCut: false);
        }

        var space = Enumerable.Range(1, Longest).LastOrDefault(at => char.IsWhiteSpace(sentence[at]));
        return space == 0 ? null : new(sentence[..space].TrimEnd(), IsCut: true);
    }

    private static int EndOfSentence(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\n' or '\r')
            {
                return at;
            }

            if (text[at] is '.' or '!' or '?' or '…' && Closed(text, at + 1) is { } end)
            {
                return end;
            }
        }

        return text.Length;
    }

    /// <summary>Where the sentence ends whose mark stands right before; null when it goes on.</summary>
    private static int? Closed(string text, int at)
    {
        while (at < text.Length && text[at] is '.' or '!' or '?' or '…' or '"' or '”' or '’' or '\'' or '»' or ')')
        {
            at++;
        }

        var next = at;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next == text.Length || (next > at && !char.IsLower(text[next]) && !char.IsDigit(text[next])) ? at : null;
    }
}
