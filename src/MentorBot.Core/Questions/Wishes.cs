namespace MentorBot.Core.Questions;

/// <summary>
/// Every wish for a question. What the bot asks from is chosen by these only, so that the tests can tell whether a question can ever be asked,
/// and whether there are enough of them. Content comes before the dialogs here: the sets around a program's lecture and KIM workshop are
/// written, and nothing asks from them yet.
/// </summary>
public static class Wishes
{
    private static readonly QuestionRole[] Both = [QuestionRole.Adept, QuestionRole.Mentor];

    /// <param name="kind">The kind of conversation chosen for the meeting; null while none is known.</param>
    public static QuestionWish BeforeMeeting(QuestionRole role, string? kind) => new(role, QuestionMoment.Before) { Kind = kind };

    /// <param name="kind">The kind of conversation it was; null when none is known.</param>
    public static QuestionWish AfterMeeting(QuestionRole role, string? kind) => new(role, QuestionMoment.After) { Kind = kind };

    /// <summary>Around the first meeting of the two, where they agree.</summary>
    public static QuestionWish FirstMeeting(QuestionRole role) => new(role, QuestionMoment.FirstMeeting) { Stage = QuestionStage.Agreement };

    /// <summary>Whenever a person wants a question.</summary>
    public static QuestionWish AtAnyTime(QuestionRole role, QuestionStage stage) => new(role, QuestionMoment.Any) { Stage = stage };

    /// <summary>What was written for a stage, or for a quiet time, and not what fits nearly anywhere.</summary>
    public static QuestionWish AtTheStage(QuestionRole role, QuestionStage stage) => AtAnyTime(role, stage) with { OfTheStage = true };

    /// <summary>On one theme while the mentorship is under way.</summary>
    public static QuestionWish About(QuestionTheme theme, QuestionRole role) => AtAnyTime(role, QuestionStage.Working) with { Theme = theme };

    /// <summary>For the two to talk about, at a stage that has questions for both: agreement, half-time, closing.</summary>
    public static QuestionWish TalkAbout(QuestionStage stage) => AtAnyTime(QuestionRole.Adept, stage) with { Together = true };

    /// <summary>Why somebody says yes to being a mentor.</summary>
    public static QuestionWish Motive() => AtAnyTime(QuestionRole.Mentor, QuestionStage.Match) with { Theme = QuestionTheme.Motivation };

    /// <summary>What is a mentor's to answer for, and when somebody else is needed.</summary>
    public static QuestionWish Responsibility() => new(QuestionRole.Mentor, QuestionMoment.Responsibility);

    /// <summary>What the organisation could learn, at half-time and at the end.</summary>
    public static QuestionWish Organisation(QuestionRole role, QuestionStage stage) =>
        AtTheStage(role, stage) with { Level = QuestionLevel.Organisational };

    /// <summary>After an experiment with a move of being coached.</summary>
    public static QuestionWish Practice(QuestionMove move) => new(QuestionRole.Adept, QuestionMoment.Practice) { Move = move };

    /// <summary>Around a program's lecture or KIM workshop.</summary>
    public static QuestionWish AroundProgramMoment(QuestionRole role, QuestionMoment moment) => new(role, moment);

    /// <summary>An organizer's sparring, at one of the moments that are theirs.</summary>
    public static QuestionWish Sparring(QuestionMoment moment) => new(QuestionRole.Organizer, moment);

    /// <summary>The whole table: each wish, and how many questions there have to be for it.</summary>
    /// <param name="kinds">The kinds of conversation there are, by key.</param>
    public static IEnumerable<(QuestionWish Wish, int AtLeast)> All(IEnumerable<string> kinds)
    {
        string?[] kindsAndNone = [null, .. kinds];
        return
        [
            .. Both.SelectMany(role => kindsAndNone.Select(kind => (BeforeMeeting(role, kind), 12))),
            .. kindsAndNone.Select(kind => (AfterMeeting(QuestionRole.Adept, kind), 12)),
            (AfterMeeting(QuestionRole.Mentor, null), 12),
            .. Both.Select(role => (FirstMeeting(role), 12)),
            .. Both.SelectMany(role => Enum.GetValues<QuestionStage>().Select(stage => (AtAnyTime(role, stage), 12))),
            .. Both.SelectMany(role => StagesOfTheirOwn.Select(stage => (AtTheStage(role, stage), 12))),
            .. Both.SelectMany(role => Themes(role).Select(theme => (About(theme, role), 12))),
            .. new[] { QuestionStage.Agreement, QuestionStage.Midpoint, QuestionStage.Closing }.Select(stage => (TalkAbout(stage), 12)),
            (Motive(), 12),
            (Responsibility(), 12),
            .. Both.SelectMany(role => new[] { QuestionStage.Midpoint, QuestionStage.Closing }.Select(stage => (Organisation(role, stage), 12))),
            .. Enum.GetValues<QuestionMove>().Select(move => (Practice(move), 12)),
            .. Both.SelectMany(role => Around.Select(moment => (AroundProgramMoment(role, moment), 6))),
            .. Organizing.Select(moment => (Sparring(moment), 12)),
        ];
    }

    /// <summary>The themes that somebody under way can ask for by name.</summary>
    public static IReadOnlyList<QuestionTheme> Themes(QuestionRole role) => role == QuestionRole.Mentor
        ? [QuestionTheme.Boundaries]
        : [QuestionTheme.Courage, QuestionTheme.Contact, QuestionTheme.Boundaries];

    private static QuestionStage[] StagesOfTheirOwn =>
        [QuestionStage.Midpoint, QuestionStage.After, QuestionStage.Becalmed];

    private static QuestionMoment[] Around =>
        [QuestionMoment.BeforeLecture, QuestionMoment.AfterLecture, QuestionMoment.BeforeKimWorkshop, QuestionMoment.AfterKimWorkshop];

    private static QuestionMoment[] Organizing =>
        [QuestionMoment.Planning, QuestionMoment.Start, QuestionMoment.HalfTime, QuestionMoment.End, QuestionMoment.Gathering];
}
