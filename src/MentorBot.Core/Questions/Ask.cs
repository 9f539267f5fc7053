using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Questions;

/// <summary>A question from the library, put to the reader in their language and with the right names.</summary>
public static class Ask
{
    public static string Words(Scene scene, Question question)
    {
        var mentor = scene.Mentorship?.Mentor?.GivenName ?? scene.Plain("ask.yourMentor");
        var adept = scene.Mentorship?.Adept.GivenName ?? scene.Plain("ask.yourAdept");
        return question.Say(scene.Language, scene.MyRole == Role.Mentor ? Names.AskingMentor(adept, mentor) : Names.AskingAdept(adept, mentor));
    }

    /// <summary>The question a dialog has chosen, or the given text where the library no longer has it.</summary>
    public static string Chosen(Scene scene, FlowState state, string otherwise) =>
        state.Fact(Facts.Question) is { } id && scene.Library.Questions.Find(id) is { } question ? Words(scene, question) : scene.Plain(otherwise);
}
