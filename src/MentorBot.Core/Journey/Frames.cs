using System.Collections.Immutable;
using MentorBot.Core.Dialogs;

namespace MentorBot.Core.Journey;

/// <summary>A frame in words.</summary>
public static class Frames
{
    /// <summary>What its four texts are about, in the order of <see cref="Frame.TextsFor"/>.</summary>
    public static ImmutableArray<string> Parts { get; } = ["stays", "cancelling", "chafing", "done"];

    /// <summary>"varannan vecka"; days that are no whole weeks as days.</summary>
    public static string Rhythm(Scene scene, int days) => days switch
    {
        7 => scene.Plain("agreement.everyWeek"),
        14 => scene.Plain("agreement.everyOtherWeek"),
        21 or 28 or 42 or 56 => scene.Plain("agreement.everyNthWeek", ("nth", scene.Plain($"agreement.nth.{days / 7}"))),
        _ => scene.Plain("agreement.daysApart", ("days", $"{days}")),
    };

    public static string Length(Scene scene, int months) => months == 1
        ? scene.Plain("agreement.oneMonth")
        : scene.Plain("agreement.manyMonths", ("months", $"{months}"));

    /// <summary>All of it, each text as it was written. What was left empty is left out.</summary>
    public static IEnumerable<Line> Lines(Scene scene, Frame frame) =>
    [
        new(scene.Say("agreement.often", ("rhythm", Rhythm(scene, frame.RhythmDays)), ("length", Length(scene, frame.Months)))),
        .. Parts.Zip(frame.TextsFor(scene.Me.Id)).Where(part => part.Second.Length > 0).SelectMany(part => new Line[]
        {
            new(scene.Say($"agreement.part.{part.First}"), LineStyle.Quiet),
            new(Markdown.Escape(part.Second), LineStyle.Own),
        }),
    ];
}
