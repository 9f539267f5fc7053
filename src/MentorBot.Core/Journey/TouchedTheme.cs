using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.People;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Journey;

/// <summary>What the adept's sentence touches most: one choice, which most people leave. The adept's questions lean that way.</summary>
internal static class TouchedTheme
{
    /// <summary>The choice's field, and where a dialog keeps it.</summary>
    public const string Field = "touches";

    private static readonly ImmutableArray<QuestionTheme> OnOffer =
        [QuestionTheme.Courage, QuestionTheme.Contact, QuestionTheme.Leading, QuestionTheme.Boundaries, QuestionTheme.Motivation];

    public static ChoiceField Choice(Scene scene, string chosen) => new(
        Field,
        scene.Plain("whyNow.touches"),
        [.. OnOffer.Select(theme => new Choice(theme.ToString(), scene.Plain($"whyNow.theme.{theme}"))), new Choice("", scene.Plain("whyNow.nothingSpecial"))],
        chosen,
        Expanded: false);

    /// <summary>What was chosen before in this mentorship; empty for nothing.</summary>
    public static string Before(Scene scene) => scene.Me.Leanings().Intended(scene.Mentorship!.Id)?.ToString() ?? "";

    /// <summary>The person with what was chosen now; what is not on offer is nothing in particular.</summary>
    public static Person Chosen(Scene scene, string chosen)
    {
        var mentorship = scene.Mentorship!.Id;
        QuestionTheme? theme = OnOffer.Any(t => t.ToString() == chosen) ? Enum.Parse<QuestionTheme>(chosen) : null;
        var leanings = scene.Me.Leanings();
        return leanings.Intended(mentorship) == theme ? scene.Me : scene.Me.Leans(leanings.Intending(mentorship, theme));
    }
}
