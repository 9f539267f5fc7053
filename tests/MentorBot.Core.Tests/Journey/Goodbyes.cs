using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Tests.Attention;
using MentorBot.Core.Tests.Dialogs;
using static MentorBot.Core.Tests.Given;

namespace MentorBot.Core.Tests.Journey;

/// <summary>Mentorships on their way to the goodbye, and past it.</summary>
internal static class Goodbyes
{
    /// <summary>Johan has said yes but is not in Teams.</summary>
    public static Mentorship Outside { get; } = Asked(null).IsOutside(Sweden.At("2026-09-01 10:00")).OrThrow();

    public static Mentorship Closing { get; } = Pair.BeginClosing(Role.Adept, Now).OrThrow();

    public static Mentorship Together { get; } = Closing.ProposeGoodbye(Role.Adept, Now).OrThrow().ProposeGoodbye(Role.Mentor, Now).OrThrow();

    public static Mentorship LeftBy(Role role, string words = "Det får räcka så här.") => Pair.TellForMe(role, words, Now).OrThrow();

    public static Mentorship Leaving(Role role) => Pair.TellsFirst(role, Sweden.Closed, Now).OrThrow();

    /// <summary>So many meetings have been held, a week apart.</summary>
    public static Mentorship Having(this Mentorship mentorship, int meetings) => Enumerable.Range(1, meetings).Aggregate(mentorship, (m, n) => m.With(new()
    {
        Id = new($"held-{n}"),
        Start = Now - NodaTime.Duration.FromDays(7 * n),
        Length = NodaTime.Duration.FromHours(1),
        BookedAt = Now - NodaTime.Duration.FromDays(100),
        BookedBy = Role.Adept,
        CalendarKeys = Keys,
    }));

    /// <summary>The other one of the two does something meanwhile.</summary>
    public static Talk Meanwhile(this Talk talk, Func<Mentorship, Mentorship> happens) =>
        talk with { Scene = talk.Scene with { Mentorship = happens(talk.Scene.Mentorship!) } };

    /// <summary>Presses the button with that text.</summary>
    public static Talk Choose(this Talk talk, string key) =>
        talk.PressButton(talk.Page!.Buttons.Single(b => b.Title == talk.Scene.Plain(key)), [.. talk.Page.Fields.Select(f => (f.Id, f.Value))]);

    public static IEnumerable<string> Titles(this Page page) => page.Buttons.Select(b => b.Title);

    public static IEnumerable<string> Titles(this Scene scene, params string[] keys) => keys.Select(key => scene.Plain(key));

    /// <summary>Every text of a page, as a card shows it.</summary>
    public static string Words(this Page page) => string.Join('\n', page.Lines.Select(l => CardReader.Shown(l.Text)));

    /// <summary>Presses a button on a card outside of dialogs.</summary>
    public static Step Pressed(this Scene scene, Page page, string key)
    {
        var button = page.Buttons.Single(b => b.Title == scene.Plain(key));
        return Acts.Do(Answer.Press(button.Verb, [.. button.Data.Select(d => (d.Key, d.Value))]), scene)!;
    }

    public static Scene After(this Scene scene, Step step) => scene with { Mentorship = step.Changes.Mentorship ?? scene.Mentorship, Me = step.Changes.Me ?? scene.Me };

    public static Page Last(this Step step) => Assert.IsType<Step.End>(step).Last;

    public static TheoryData<Language> BothLanguages { get; } = [Language.Swedish, Language.English];
}
