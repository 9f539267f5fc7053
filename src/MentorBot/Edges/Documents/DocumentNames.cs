using System.Text.RegularExpressions;

namespace MentorBot.Edges;

/// <summary>
/// Which names a document may have. Narrow enough that a name means the same in every backend: none folds, escapes or trims it.
/// </summary>
public static partial class DocumentNames
{
    /// <summary>Well under the 1,024 characters that a blob's name may have.</summary>
    public const int MaxLength = 200;

    /// <exception cref="ArgumentException">It is empty, too long, or holds something else than the port allows.</exception>
    public static void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name))
        {
            throw new ArgumentException($"Not a document's name (up to {MaxLength} letters, digits, -, _ and . between slashes).", nameof(name));
        }
    }

    /// <summary>Whether a document may be called so.</summary>
    public static bool IsName(string name) => name.Length <= MaxLength && Whole().IsMatch(name);

    /// <summary>A prefix may be empty (every document) and may end anywhere in a name.</summary>
    /// <exception cref="ArgumentException">No document's name can start so.</exception>
    public static void CheckPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (prefix.Length > MaxLength || !Start().IsMatch(prefix))
        {
            throw new ArgumentException("No document's name can start so.", nameof(prefix));
        }
    }

    // A part neither starts nor ends with a dot: file systems and URLs read meaning into both.
    private const string Part = "[A-Za-z0-9_-]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?";

    [GeneratedRegex($@"\A{Part}(/{Part})*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A[A-Za-z0-9_./-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Start();
}
