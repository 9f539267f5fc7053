using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;

namespace MentorBot.Core.Questions;

/// <summary>Something in particular that somebody can want a question about.</summary>
/// <param name="Key">What stands in buttons, and the text's name.</param>
/// <param name="Wish">What it asks from.</param>
public sealed record QuestionTopic(string Key, QuestionWish Wish)
{
    public string Name(Scene scene) => scene.Plain($"question.topic.{Key}");
}

public static class QuestionTopics
{
    /// <summary>
    /// What can be asked about as things stand: before the two have met, the first meeting; then the themes of their own, and the quiet when it
    /// has lasted. Nothing while there is nobody, nor afterwards: these questions speak of the other.
    /// </summary>
    public static IReadOnlyList<QuestionTopic> For(Scene scene, QuestionRole role)
    {
        if (scene.Mentorship is not { IsPaired: true, Ending: null } mentorship || scene.MyRole is null)
        {
            return [];
        }

        if (!mentorship.Held(scene.Now).Any())
        {
            return [new("firstMeeting", Wishes.FirstMeeting(role))];
        }

        return
        [
            .. Wishes.Themes(role).Select(theme => new QuestionTopic(theme.ToString(), Wishes.About(theme, role))),
            .. mentorship.IsBecalmed(scene.Library.Closed, scene.Now) ? [new QuestionTopic("becalmed", Wishes.AtTheStage(role, QuestionStage.Becalmed))] : Array.Empty<QuestionTopic>(),
        ];
    }
}
