using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;
using MentorBot.Core.Tests.Attention;

namespace MentorBot.Core.Tests.Reflections;

/// <summary>Journal entries to test with.</summary>
internal static class Written
{
    /// <summary>An entry with one answer to the question "Vad hände?", written in Stockholm at ten.</summary>
    public static JournalEntry On(string date, string answer, Occasion occasion = Occasion.OnMyOwn, MentorshipId? about = null, string with = "Johan") =>
        new($"{date} {answer}", Sweden.At($"{date} 10:00"), occasion, about ?? Given.Ours, with, [new("Vad hände?", answer)]);

    /// <summary>An entry that answers one of the library's questions.</summary>
    public static JournalEntry Answering(string questionId, string date, string answer) =>
        On(date, answer) with { Items = [new("Vad då?", answer) { QuestionId = questionId }] };
}
