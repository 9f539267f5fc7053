using System.Collections.Immutable;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Questions;

/// <summary>
/// The themes that a person's next questions should touch, and why. They follow from what the person chose, never from the words they wrote.
/// Private to that person, like the ratings that some of them follow from: <see cref="Write"/> is what is sealed.
/// </summary>
public sealed class Leanings
{
    private readonly ImmutableList<Leaning> _all = [];

    public static Leanings None { get; } = new();

    /// <summary>What the adept said, when finding the sentence, that it touches most; null for nothing in particular.</summary>
    public Leanings Intending(MentorshipId mentorship, QuestionTheme? theme) =>
        Because(LeaningReason.Intention, mentorship, theme is { } chosen ? [chosen] : []);

    /// <summary>What <see cref="Intending"/> was last told; null for nothing in particular.</summary>
    public QuestionTheme? Intended(MentorshipId mentorship) => _all.Find(l => l.Why == LeaningReason.Intention && l.In == mentorship)?.Theme;

    /// <summary>
    /// The last figures from after a meeting: thin contact leans to contact, a faint wish to the intention and what moves it, and having been led
    /// to leading. A better figure takes it away again; one that was not given leaves it as it was.
    /// </summary>
    public Leanings Rating(MentorshipId mentorship, Ratings ratings)
    {
        var leanings = this;
        if (ratings.Contact is { } contact)
        {
            leanings = leanings.Because(LeaningReason.Contact, mentorship, contact <= OneToFive.Low ? [QuestionTheme.Contact] : []);
        }

        if (ratings.Intention is { } intention)
        {
            leanings = leanings.Because(LeaningReason.FaintWish, mentorship, intention <= OneToFive.Low ? [QuestionTheme.Intention, QuestionTheme.Motivation] : []);
        }

        if (ratings.Led is { } led)
        {
            leanings = leanings.Because(LeaningReason.BeingLed, mentorship, led == WhoLed.MostlyTheOther ? [QuestionTheme.Leading] : []);
        }

        return leanings;
    }

    /// <summary>The moves of being coached that the person finds hardest just now, in all their mentorships; these take the place of earlier ones.</summary>
    public Leanings Practising(IEnumerable<QuestionMove> moves) => Because(LeaningReason.Practice, null, moves.Select(Theme));

    /// <summary>The themes that count in a mentorship; where none is named, those that count in all of them.</summary>
    /// <param name="mentorship">Which one, or null.</param>
    /// <param name="hasPlan">A plan from the last meeting is waiting there: then to try it and to report back, too.</param>
    public ImmutableHashSet<QuestionTheme> In(MentorshipId? mentorship, bool hasPlan) =>
    [
        .. _all.Where(l => l.In is null || l.In == mentorship).Select(l => l.Theme),
        .. hasPlan ? [QuestionTheme.Trying, QuestionTheme.ReportingBack] : Array.Empty<QuestionTheme>(),
    ];

    /// <summary>Without what came of a mentorship that was erased.</summary>
    public Leanings Without(MentorshipId mentorship) => new(_all.RemoveAll(l => l.In == mentorship));

    /// <summary>One leaning a line: why, to what, and in which mentorship.</summary>
    public string Write() => string.Join('\n', _all.Select(l => $"{l.Why} {l.Theme} {l.In?.Value}".TrimEnd()));

    /// <summary>What <see cref="Write"/> wrote. A line with names that are no longer known is passed over.</summary>
    public static Leanings Read(string written) => new([.. written.Split('\n').Select(line => Leaning.Read(line.Split(' '))).OfType<Leaning>()]);

    /// <summary>Never the themes: this is what ends up in logs and exceptions.</summary>
    public override string ToString() => "[private]";

    private Leanings(ImmutableList<Leaning> all) => _all = all;

    private Leanings()
    {
    }

    private static QuestionTheme Theme(QuestionMove move) => move switch
    {
        QuestionMove.Ask => QuestionTheme.Asking,
        QuestionMove.Agenda or QuestionMove.Lead => QuestionTheme.Leading,
        QuestionMove.Receive => QuestionTheme.Receiving,
        QuestionMove.Try => QuestionTheme.Trying,
        QuestionMove.Report => QuestionTheme.ReportingBack,
        _ => throw new ArgumentOutOfRangeException(nameof(move)),
    };

    /// <summary>One reason's themes take the place of those it had before.</summary>
    private Leanings Because(LeaningReason why, MentorshipId? mentorship, IEnumerable<QuestionTheme> themes) =>
        new(_all.RemoveAll(l => l.Why == why && l.In == mentorship).AddRange(themes.Distinct().Select(theme => new Leaning(why, theme, mentorship))));

    private enum LeaningReason
    {
        Intention,
        Contact,
        FaintWish,
        BeingLed,
        Practice,
    }

    private sealed record Leaning(LeaningReason Why, QuestionTheme Theme, MentorshipId? In)
    {
        public static Leaning? Read(string[] words) =>
            words is [var reason, var named, .. { Length: <= 1 } where]
            && Enum.TryParse<LeaningReason>(reason, out var why)
            && Enum.TryParse<QuestionTheme>(named, out var theme)
                ? new(why, theme, where is [var id] ? new MentorshipId(id) : null)
                : null;
    }
}
