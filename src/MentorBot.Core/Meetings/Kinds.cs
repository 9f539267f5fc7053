using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Meetings;

/// <summary>The kinds of conversation on offer. They are content: an organisation may rename them, add to them or have none.</summary>
public static class Kinds
{
    /// <summary>The kinds, and "don't know yet" as an empty value; empty when there are no kinds.</summary>
    public static ImmutableArray<Choice> Choices(Scene scene)
    {
        var kinds = scene.Library.Questions.Kinds;
        return kinds.Count == 0
            ? []
            : [.. kinds.Select(k => new Choice(k.Key, Name(scene, k.Key)!)), new Choice("", scene.Plain("meeting.kindUnknown"))];
    }

    /// <summary>What a kind is called; null when there is none by that key any more.</summary>
    public static string? Name(Scene scene, string key) => scene.Library.Questions.Kinds
        .FirstOrDefault(k => k.Key == key)?
        .Say(scene.Language, Names.AskingAdept(scene.Mentorship?.Adept.GivenName ?? "", scene.Mentorship?.Mentor?.GivenName ?? ""));
}
