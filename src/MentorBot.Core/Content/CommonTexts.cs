using MentorBot.Core.People;

namespace MentorBot.Core.Content;

/// <summary>Texts that no flow owns.</summary>
public static class CommonTexts
{
    /// <summary>A language's name in that language itself, so that whoever looks for it can read it.</summary>
    public static string NameOf(this Texts texts, Language language) => texts.Say(language, "common.language");

    public static string Saved(this Texts texts, Language language) => texts.Say(language, "common.saved");
}
