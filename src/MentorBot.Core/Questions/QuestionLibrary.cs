using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Content;

namespace MentorBot.Core.Questions;

/// <summary>The questions the bot can ask and the kinds of conversation it offers.</summary>
public sealed class QuestionLibrary
{
    private readonly Dictionary<string, Question> _byId;

    /// <param name="kinds">The kinds of conversation; the file may be empty.</param>
    /// <param name="questions">The files of questions.</param>
    /// <exception cref="ContentException">Anything in the files is not as it must be; all of it is named.</exception>
    public QuestionLibrary(ContentFile kinds, IEnumerable<ContentFile> questions)
    {
        var problems = new ContentProblems();
        var wordings = new Dictionary<string, Wording>();
        new TextFileReader(problems, Names.Placeholders).Read(kinds, wordings);
        Kinds = [.. wordings.Select(kind => new ConversationKind(kind.Key, kind.Value))];

        var reader = new QuestionFileReader([.. wordings.Keys], problems);
        foreach (var file in questions)
            reader.Read(file);
        problems.ThrowIfAny();

        Questions = reader.Questions;
        _byId = Questions.ToDictionary(question => question.Id);
    }

    /// <summary>In the order they are offered; may be empty.</summary>
    public IReadOnlyList<ConversationKind> Kinds { get; }

    public IReadOnlyList<Question> Questions { get; }

    /// <summary>A question that was asked before; null when it has been taken out of the content since.</summary>
    public Question? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// A question that fits. One that was not seen comes before one that was; when all were, the one seen longest ago comes again.
    /// The same wish, seen and seed always give the same question.
    /// </summary>
    /// <param name="seen">Ids of questions this person was asked, oldest first; an id may recur.</param>
    /// <param name="seed">Spreads the choice over pairs and meetings, e.g. a mentorship's and a meeting's id.</param>
    /// <returns>Null only if no question fits at all.</returns>
    public Question? Choose(QuestionWish wish, IReadOnlyCollection<string> seen, string seed)
    {
        var lastSeen = seen.Index().GroupBy(entry => entry.Item).ToDictionary(same => same.Key, same => same.Max(entry => entry.Index));
        return Questions
            .Where(question => question.Fits(wish))
            .OrderBy(question => lastSeen.GetValueOrDefault(question.Id, -1))
            .ThenBy(question => Lot(seed, question.Id))
            .ThenBy(question => question.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    // A cryptographic hash, for evenness and because it is the same in every process and version.
    private static ulong Lot(string seed, string id) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{id}")));
}
