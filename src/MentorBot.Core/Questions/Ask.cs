using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Questions;

/// <summary>A question from the library, put to the reader in their language and with the right names.</summary>
public static class Ask
{
    public static string Words(Scene scene, Question question) => question.Say(scene.Language, NamesIn(scene));

    /// <summary>The reader's next question for a wish; null where the library has none for them.</summary>
    /// <param name="scene">The reader's scene.</param>
    /// <param name="wish">What it is wanted for.</param>
    /// <param name="seed">Spreads the choice, e.g. the id of a dialog or a meeting.</param>
    public static Question? Choose(Scene scene, QuestionWish wish, string seed) => scene.Library.Questions.Choose(wish, DrawFor(scene, wish, seed));

    /// <summary>What is known of the reader, as the library needs it to choose.</summary>
    internal static Draw DrawFor(Scene scene, QuestionWish wish, string seed) => new(seed)
    {
        Seen = scene.Me.SeenQuestions,
        Without = scene.Me.NotForMe(),
        // What is leaned to was said by an adept, and means nothing to the same person as somebody's mentor.
        LeansTo = wish.Role == QuestionRole.Adept ? scene.Me.LeansTo(scene.Mentorship?.Id) : [],
    };

    /// <summary>What the two are called to the reader; "your mentor" and "your adept" where nobody is known.</summary>
    internal static Names NamesIn(Scene scene)
    {
        var mentor = scene.Mentorship?.Mentor?.GivenNameFor(scene.Me.Id) ?? scene.Mentorship?.MentorOutside ?? scene.Plain("ask.yourMentor");
        var adept = scene.Mentorship?.Adept.GivenNameFor(scene.Me.Id) ?? scene.Plain("ask.yourAdept");
        return scene.MyRole == Role.Mentor ? Names.AskingMentor(adept, mentor) : Names.AskingAdept(adept, mentor);
    }

    /// <summary>The question a dialog has chosen, or the given text where the library has none or no longer has it.</summary>
    /// <param name="scene">The reader's scene.</param>
    /// <param name="state">The dialog.</param>
    /// <param name="otherwise">Key of the text.</param>
    /// <param name="fact">Under which of the dialog's facts the question's id is kept.</param>
    public static string Chosen(Scene scene, FlowState state, string otherwise, string fact = Facts.Question) =>
        state.Fact(fact) is { } id && scene.Library.Questions.Find(id) is { } question ? Words(scene, question) : scene.Plain(otherwise);
}
