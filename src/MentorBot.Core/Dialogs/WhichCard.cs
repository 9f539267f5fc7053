using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Dialogs;

/// <summary>With several mentorships and none named: which one is meant?</summary>
public static class WhichCard
{
    private const int Most = 6;

    /// <param name="scene">The reader's scene.</param>
    /// <param name="verb">What is to be done with the one that is chosen.</param>
    public static Page Show(Scene scene, string verb) => scene.Me.Mentorships.IsEmpty
        ? new()
        {
            Summary = scene.Plain("dialog.whichSummary"),
            Lines = [new(scene.Refused(Refusal.NoMentorYet))],
            Buttons = [new(scene.Plain("help.find"), Acts.Find)],
        }
        : new()
        {
            Summary = scene.Plain("dialog.whichSummary"),
            Lines = [new(scene.Say("dialog.which"), LineStyle.Question)],
            Buttons = [.. scene.Me.Mentorships.Reverse().OrderBy(m => m.IsOver).Take(Most).Select(m => new Button(Name(scene, m), verb).With(Facts.Mentorship, m.Id.Value))],
        };

    /// <summary>The same question where only some of them can be meant.</summary>
    /// <param name="scene">The reader's scene.</param>
    /// <param name="toDo">What is to be done with the one that is chosen, with all that it needs to know; its title is not shown.</param>
    /// <param name="among">At least one.</param>
    public static Page Show(Scene scene, Button toDo, IEnumerable<People.Membership> among) => new()
    {
        Summary = scene.Plain("dialog.whichSummary"),
        Lines = [new(scene.Say("dialog.which"), LineStyle.Question)],
        Buttons = [.. among.Reverse().Take(Most).Select(m => (toDo with { Title = Name(scene, m) }).With(Facts.Mentorship, m.Id.Value))],
    };

    internal static string Name(Scene scene, People.Membership membership) => (membership.WithFor(scene.Me.Id), membership.Role) switch
    {
        ({ Length: 0 }, _) => scene.Plain("dialog.alone"),
        (var other, Role.Adept) => scene.Plain("dialog.whichAdept", ("other", other)),
        (var other, _) => scene.Plain("dialog.whichMentor", ("other", other)),
    };
}
