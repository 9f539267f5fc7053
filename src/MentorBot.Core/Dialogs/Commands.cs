using System.Collections.Frozen;
using MentorBot.Core.Announcements;
using MentorBot.Core.Announcements.Composing;
using MentorBot.Core.Help;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.MyData;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;
using MentorBot.Core.Sparring;

namespace MentorBot.Core.Dialogs;

/// <summary>
/// Words that are a command when they are the whole message: any case, Swedish or English. Each is the same as pressing a
/// button, so that there is one way to do a thing.
/// </summary>
public static class Commands
{
    /// <summary>Puts the open dialog aside. Handled by whoever keeps the place.</summary>
    public const string Cancel = "cancel";

    /// <summary>Shows the question behind an invitation code.</summary>
    public const string OpenCode = "code.open";

    public const string Hello = "hello";

    public const string AskLanguage = "ask-language";

    private static readonly FrozenDictionary<string, Answer> Words = ByWord(
        (Answer.Press(Acts.Help), ["hjälp", "help", "?"]),
        (Answer.Press(Hello), ["hej", "hejsan", "hallå", "tjena", "god morgon", "hi", "hello", "hey", "good morning"]),
        (Answer.Press(NextStep.Ask), ["nästa steg", "nästa", "next step", "next"]),
        (Answer.Press(MeetingCards.Open), ["möte", "mötet", "boka", "meeting", "book"]),
        (Answer.Press(QuestionCard.Another), ["fråga", "question"]),
        (Answer.Press(ProposalActs.Show), ["överens", "agreement"]),
        (Answer.Press(RestFlow.Ask), ["paus", "pause"]),
        (Answer.Press(Acts.Begin, (Facts.Flow, ReflectFlow.FlowName)), ["reflektera", "reflect"]),
        (Answer.Press(JournalCard.Open), ["dagbok", "dagboken", "journal"]),
        (Answer.Press(Acts.Find), ["skaffa mentor", "find a mentor"]),
        (Answer.Press(Acts.Begin, (Facts.Flow, CodeFlow.FlowName)), ["kod", "code"]),
        (Answer.Press(OtherHelpCard.Open), ["annan hjälp", "other help"]),
        (Answer.Press(EndingActs.Part), ["avsluta", "end"]),
        (Answer.Press(PracticeCards.Open), ["konsten", "practice"]),
        (Answer.Press(MyDataCards.Open), ["mina data", "my data"]),
        (Answer.Press(AnnouncementCards.Mute), ["utskick av", "announcements off"]),
        (Answer.Press(AnnouncementCards.Unmute), ["utskick på", "announcements on"]),
        (Answer.Press(AskLanguage), ["språk", "language"]),
        (Answer.Press(Cancel), ["avbryt", "cancel"]),
        (Answer.Press(Acts.Resume), ["fortsätt", "resume"]));

    private static readonly FrozenDictionary<string, Answer> OrganizersWords = ByWord(
        (Answer.Press(SparringCards.Open), ["bollplank", "sparring"]),
        (Answer.Press(AnnounceActs.Open), ["utskick", "announce"]));

    /// <summary>The command that a whole message is; null when it is none. A bare invitation code counts as one.</summary>
    /// <param name="message">What was written.</param>
    /// <param name="byOrganizer">Whoever wrote it runs programs. To everybody else some words are like any other.</param>
    public static Answer? Read(string message, bool byOrganizer = false)
    {
        var said = message.Trim().TrimEnd('.', '!').TrimEnd();
        if (Words.TryGetValue(said, out var act) || (byOrganizer && OrganizersWords.TryGetValue(said, out act)))
        {
            return act;
        }

        // Only with its dash: eight letters alone may be a word.
        return said.Contains('-', StringComparison.Ordinal) && said.Length <= 10 && InvitationCode.Read(said) is { } code
            ? Answer.Press(OpenCode, (Facts.Code, code))
            : null;
    }

    private static FrozenDictionary<string, Answer> ByWord(params (Answer Act, string[] Said)[] commands) =>
        commands.SelectMany(c => c.Said.Select(word => (word, c.Act))).ToFrozenDictionary(c => c.word, c => c.Act, StringComparer.OrdinalIgnoreCase);
}
