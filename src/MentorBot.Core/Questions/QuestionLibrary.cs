using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Content;

namespace MentorBot.Core.Questions;

/// <summary>The questions the bot can ask and the kinds of conversation it offers.</summary>
public sealed class QuestionLibrary
{
    private readonly Dictionary<string, Question> _byId;
    private readonly Dictionary<string, ulong> _hashes;
    private readonly ILookup<(QuestionRole, QuestionMoment), Question> _byRoleAndMoment;

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
        _hashes = Questions.ToDictionary(question => question.Id, question => Hash(question.Id));
        _byRoleAndMoment = Questions.SelectMany(question => question.Roles, (question, role) => (question, role)).ToLookup(q => (q.role, q.question.Moment), q => q.question);
    }

    /// <summary>In the order they are offered; may be empty.</summary>
    public IReadOnlyList<ConversationKind> Kinds { get; }

    public IReadOnlyList<Question> Questions { get; }

    /// <summary>A question that was asked before; null when it has been taken out of the content since.</summary>
    public Question? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// A question that fits. One that was not seen comes before one that was; when all were, the one seen longest ago comes again. Among the unseen,
    /// those that touch what the person leans to come first, leaving out the themes of the question that was seen last: two in a row never lean
    /// the same way on purpose. Then the lot decides. The same wish and draw always give the same question.
    /// </summary>
    /// <returns>Null only if no question fits but what is left out.</returns>
    public Question? Choose(QuestionWish wish, Draw draw)
    {
        var fitting = _byRoleAndMoment[(wish.Role, wish.Moment)].Where(question => question.Fits(wish) && !draw.Without.Contains(question.Id)).ToList();
        if (fitting.Count == 0)
            return null;

        // From the newest to the oldest: what is left in the end was never seen, and what went last was seen longest ago.
        var unseen = fitting.ToDictionary(question => question.Id);
        var longestAgo = fitting[0];
        foreach (var id in draw.Seen.Reverse())
            longestAgo = unseen.Remove(id, out var question) ? question : longestAgo;
        if (unseen.Count == 0)
            return longestAgo;

        var justTouched = draw.Seen.Count > 0 ? Find(draw.Seen[^1])?.Themes : null;
        var leansTo = draw.LeansTo.Where(theme => justTouched?.Contains(theme) != true).ToList();
        var lot = Hash(draw.Seed);
        return unseen.Values.MinBy(question => (Leans: leansTo.Exists(question.Themes.Contains) ? 0 : 1, Lot: Mixed(lot, _hashes[question.Id])));
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

    /// <summary>A question's place in the order that a seed gives: the same in every process and version.</summary>
    internal static ulong Lot(string seed, string id) => Mixed(Hash(seed), Hash(id));

    // A cryptographic hash, for evenness and because it is the same in every process and version.
    private static ulong Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    // Every bit of both counts, so that another seed is another order; hashing each pair anew would cost more than all the rest.
    private static ulong Mixed(ulong seed, ulong question)
    {
        var mixed = seed ^ question;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }
}
