using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Questions;

/// <summary>
/// Finds questions to put into a chat with the other one. Whatever is found reads right there, to both: it names nobody, is tied to no meeting
/// and no gathering, and is either for adept and mentor alike or, where the person has one mentorship and no more, for the other one in it.
/// </summary>
public static class QuestionSearch
{
    /// <summary>As many are shown before anything is typed.</summary>
    private const int AFew = 5;

    private static readonly ImmutableArray<QuestionStage> Stages = [.. Enum.GetValues<QuestionStage>()];

    /// <param name="scene">The searcher's scene, with their mentorship where they have just one.</param>
    /// <param name="query">What they search for.</param>
    public static QuestionsFound Find(Scene scene, QuestionQuery query)
    {
        if (query.Words.Length > QuestionQuery.Longest)
        {
            return QuestionsFound.Nothing(scene.Plain("search.tooLong"));
        }

        var wanted = Words(query.Words).ToList();
        var fitting = Fitting(scene);
        var found = wanted.Count == 0
            ? fitting.Take(AFew)
            : fitting.Where(question => wanted.All(word => Words($"{Said(scene, question)} {About(scene, question)}").Any(other => other.StartsWith(word, StringComparison.Ordinal))));
        ImmutableArray<QuestionHit> hits =
        [
            .. found.Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Count, 1, QuestionQuery.Most))
                .Select(question => new QuestionHit(Said(scene, question), About(scene, question), Card(scene, question))),
        ];

        // Past the last hit there are no more, which is not the same as none.
        return hits.IsEmpty && query.Skip <= 0 ? QuestionsFound.Nothing(scene.Plain("search.none")) : new(hits);
    }

    /// <summary>
    /// Those that fit where the two are come first, and all that fit come in an order of the day's and the person's own: the same while somebody
    /// leafs through them, and not the same few every time.
    /// </summary>
    private static IEnumerable<Question> Fitting(Scene scene)
    {
        var (other, stage) = Other(scene);
        var today = $"{scene.Me.Id}\n{scene.Now.InZone(scene.Zone).Date:uuuu-MM-dd}";
        return scene.Library.Questions.Questions
            .Where(question => question.Wording.Placeholders.Count == 0 && (IsForBoth(question) || IsForOther(question)))
            .OrderByDescending(question => stage is { } here && question.Fits(Wishes.TalkAbout(here)))
            .ThenByDescending(IsForOther)
            .ThenBy(question => QuestionLibrary.Lot(today, question.Id));

        bool IsForOther(Question question) => other is { } role && stage is { } here && question.Fits(Wishes.AtAnyTime(role, here));
    }

    private static bool IsForBoth(Question question) => Stages.Any(stage => question.Fits(Wishes.TalkAbout(stage)));

    /// <summary>Who reads it, and where the two are; nothing where that can't be told.</summary>
    private static (QuestionRole? Role, QuestionStage? Stage) Other(Scene scene) => scene switch
    {
        { Mentorship: { Mentor: not null } mentorship, MyRole: { } mine } =>
            (mine == Role.Adept ? QuestionRole.Mentor : QuestionRole.Adept, Enum.Parse<QuestionStage>(mentorship.Stage().ToString())),
        _ => (null, null),
    };

    private static Page Card(Scene scene, Question question) => new()
    {
        Summary = scene.Plain("question.summary"),
        Lines = [new(Markdown.Escape(Said(scene, question)), LineStyle.Question), new(scene.Say("search.card"), LineStyle.Quiet)],
    };

    private static string Said(Scene scene, Question question) => question.Wording.In(scene.Language).ToString();

    private static string About(Scene scene, Question question) => string.Join(" · ", question.Themes.Order().Select(theme => scene.Plain($"theme.{theme}")));

    private static IEnumerable<string> Words(string text) =>
        new string([.. Letters.Alike(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
