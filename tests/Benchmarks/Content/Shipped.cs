using MentorBot.Core.Content;
using MentorBot.Core.Guides;
using MentorBot.Core.Practice;
using MentorBot.Core.Questions;

namespace Benchmarks;

/// <summary>Everything that ships, read and checked as at the bot's start.</summary>
internal static class Shipped
{
    public static QuestionLibrary Questions() => new(EmbeddedContent.Read("kinds.yaml"), EmbeddedContent.Under("questions/"));

    public static (Texts, QuestionLibrary, PracticeLibrary, GuideLibrary) All() =>
        (new(EmbeddedContent.Under("texts/")), Questions(), new(EmbeddedContent.Read("practice.yaml")), new(EmbeddedContent.Under("guides/")));
}
