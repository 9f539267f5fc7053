using MentorBot.Core.People;

namespace MentorBot.Core.Announcements;

/// <summary>What an announcement says.</summary>
/// <param name="Swedish">For those who read Swedish; for all where there is no English.</param>
/// <param name="English">For those who read English; for all where there is no Swedish.</param>
public sealed record Message(Wording Swedish, Wording English)
{
    public static Message Empty { get; } = new(Wording.Empty, Wording.Empty);

    /// <summary>A gathering states its purpose, or it is not announced.</summary>
    public bool IsGathering { get; init; }

    public Uri? Picture { get; init; }

    public Uri? Link { get; init; }

    /// <summary>What somebody reads: their own language's wording, or the only one there is.</summary>
    public Wording For(Language language) => (language == Language.Swedish ? Swedish : English) is { Text.Length: > 0 } own
        ? own
        : Swedish.Text.Length > 0 ? Swedish : English;
}

/// <summary>An announcement in one language.</summary>
/// <param name="Text">Markdown as Teams shows it on a card. Empty where there is no such version.</param>
/// <param name="Purpose">What a gathering is for.</param>
/// <param name="LinkTitle">What stands on the link's button.</param>
/// <param name="PictureSays">The picture in words, for who doesn't see it.</param>
public sealed record Wording(string Text, string Purpose, string LinkTitle, string PictureSays)
{
    public static Wording Empty { get; } = new("", "", "", "");
}
