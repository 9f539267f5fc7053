namespace YearInTheLife;

/// <summary>
/// What chance decides, drawn from the seed and from what it is about: the same question gets the same answer whenever it is asked, so that
/// the order of things that happen at once changes nothing.
/// </summary>
public sealed class Chance(int seed)
{
    /// <summary>Evenly from 0 up to 1.</summary>
    /// <param name="about">What is drawn, e.g. a person's number, a word and how often before.</param>
    public double Of(params object[] about)
    {
        var hash = 14695981039346656037UL ^ (ulong)seed;
        foreach (var letter in string.Join('/', about))
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        // Mixed, since what is drawn often differs in its last letter alone.
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return ((hash ^ (hash >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public bool Is(double probability, params object[] about) => Of(about) < probability;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int from, int to, params object[] about) => from + (int)(Of(about) * (to - from + 1));

    public T One<T>(IReadOnlyList<T> of, params object[] about) => of[Between(0, of.Count - 1, about)];

    /// <summary>One of several, each with its weight.</summary>
    public T Weighted<T>(IReadOnlyList<(T What, double Weight)> of, params object[] about)
    {
        var drawn = Of(about) * of.Sum(o => o.Weight);
        foreach (var (what, weight) in of)
        {
            drawn -= weight;
            if (drawn < 0)
            {
                return what;
            }
        }

        return of[^1].What;
    }
}
