using System.Collections.Immutable;
using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Practice;

/// <summary>The practice track of the art of being coached.</summary>
public sealed class PracticeLibrary
{
    /// <exception cref="ContentException">Anything in the file is not as it must be; all of it is named.</exception>
    public PracticeLibrary(ContentFile file)
    {
        var problems = new ContentProblems();
        var read = new PracticeFileReader(file, problems).Read();
        problems.ThrowIfAny();
        (About, Moves) = read!.Value;
    }

    /// <summary>What the moves are and whose.</summary>
    public Wording About { get; }

    /// <summary>All six, in the order they are offered.</summary>
    public ImmutableArray<Move> Moves { get; }

    public Move this[QuestionMove key] => Moves.First(move => move.Key == key);
}
