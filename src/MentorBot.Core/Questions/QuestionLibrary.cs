using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Content;

namespace MentorBot.Core.Questions;

/// <summary>The questions the bot can ask and the kinds of conversation it offers.</summary>
public sealed class QuestionLibrary
{
    private readonly Dictionary<string, Question> _byId;
    private readonly ILookup<QuestionMoment, Question> _byMoment;

    /// <param name="kinds">The kinds of conversation; the file may be empty.</param>
    /// <param name="questions">The files of questions.</param>
    /// <exception cref="ContentException">Anything in the files is not as it must be; all of it is named.</exception>
    public QuestionLibrary(ContentFile kinds, IEnumerable<ContentFile> questions)
        : this(Read(kinds, questions))
    {
    }

    private QuestionLibrary((IReadOnlyList<ConversationKind> Kinds, IReadOnlyList<Question> Questions) content)
    {
        (Kinds, Questions) = content;
        _byId = Questions.ToDictionary(question => question.Id);
        _byMoment = Questions.ToLookup(question => question.Moment);
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
        var fitting = _byMoment[wish.Moment].Where(question => question.Fits(wish)).ToList();
        if (fitting.Count == 0)
            return null;

        var lastSeen = new Dictionary<string, int>();
        foreach (var (at, id) in seen.Index())
            lastSeen[id] = at;
        int SeenAt(Question question) => lastSeen.GetValueOrDefault(question.Id, -1);
        var longestAgo = fitting.Min(SeenAt);
        return fitting.Where(question => SeenAt(question) == longestAgo).MinBy(question => Lot(seed, question.Id));
    }

    /// <summary>These with an organisation's own file, which may add, replace and switch off.</summary>
    /// <exception cref="ContentException">Anything in the file is not as it must be; all of it is named.</exception>
    internal QuestionLibrary With(ContentFile own)
    {
        var problems = new ContentProblems();
        var questions = new OwnFileReader([.. Kinds.Select(kind => kind.Key)], Questions, problems).Read(own);
        problems.ThrowIfAny();
        return new((Kinds, questions));
    }

    private static (IReadOnlyList<ConversationKind> Kinds, IReadOnlyList<Question> Questions) Read(ContentFile kinds, IEnumerable<ContentFile> questions)
    {
        var problems = new ContentProblems();
        var wordings = new Dictionary<string, Wording>();
        new TextFileReader(problems, Names.Placeholders).Read(kinds, wordings);
        var reader = new QuestionFileReader([.. wordings.Keys], problems);
        foreach (var file in questions)
            reader.Read(file);
        problems.ThrowIfAny();
        return ([.. wordings.Select(kind => new ConversationKind(kind.Key, kind.Value))], reader.Questions);
    }

    // A cryptographic hash, for evenness and because it is the same in every process and version.
    internal static ulong Lot(string seed, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{id}"), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
