using MentorBot.Core.Content;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Tests.Questions;

/// <summary>Small content to test with, written as an editor writes it.</summary>
internal static class QuestionYaml
{
    public const string Common = """
        common:
          role: adept
          stage: any
          moment: before
          kind: any
          themes: intention
          level: personal
        questions:

        """;

    public static readonly ContentFile Kinds = new("kinds.yaml", """
        exploring: {sv: Tänka högt, en: Think aloud}
        experience: {sv: "Höra hur {mentor} gjorde", en: "Hear how {mentor} did it"}
        """);

    /// <summary>A library of one file; the first line of <paramref name="entries"/> is line 9 of it.</summary>
    public static QuestionLibrary Library(string entries) => new(Kinds, [new ContentFile("questions/sample.yaml", Common + entries)]);

    public static string Entry(string id, string tags = "") => $"  - {{id: {id}, sv: Fråga {id}, en: Question {id}{tags}}}\n";
}
