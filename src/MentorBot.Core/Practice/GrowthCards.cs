using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Reflections;
using NodaTime;

namespace MentorBot.Core.Practice;

/// <summary>
/// How things have moved, as the person saw it themselves: a page for the six moves, and one for the meetings with each mentor. Drawn from
/// the journal whenever it is opened, and kept nowhere.
/// </summary>
public static class GrowthCards
{
    public const string Open = "growth";
    public const string MeetingByMeeting = "growth.meetings";

    private const int MostOthers = 3;

    /// <returns>Null for what is no act of looking at growth.</returns>
    public static Step.End? Do(Answer act, Scene scene) => act.Verb switch
    {
        Open => new(Moves(scene)),
        MeetingByMeeting => new(Meetings(scene, act[Facts.Mentorship])),
        _ => null,
    };

    private static Page Moves(Scene scene)
    {
        var figures = scene.Library.Practice.Moves.Select(move => (Name: PracticeCards.Name(scene, move), Figures: Growth.Of(scene.WholeJournal, move.Key))).ToList();
        var drawn = figures.Where(f => f.Figures.Length >= Growth.Fewest).ToList();
        return new()
        {
            Summary = scene.Plain("practice.summary"),
            Lines =
            [
                new(scene.Say("growth.title"), LineStyle.Question),
                new(scene.Say(drawn.Count == 0 ? "growth.noMovesYet" : "growth.yours"), LineStyle.Quiet),
                .. drawn.SelectMany(f => Drawn(Markdown.Escape(f.Name), Words(scene, f.Figures), new Bars([.. f.Figures.Select(x => (int?)x.Figure)]))),
                .. figures.Where(f => f.Figures.Length == 1).Select(f => new Line(scene.Say("growth.once", ("move", f.Name), ("figure", Said(f.Figures[0].Figure))), LineStyle.Quiet)),
            ],
            Buttons =
            [
                LookFlow.Button(scene),
                new(scene.Plain("growth.meetings"), MeetingByMeeting),
                new(scene.Plain("growth.back"), PracticeCards.Open),
            ],
        };
    }

    private static string Words(Scene scene, ImmutableArray<(Instant At, int Figure)> figures) => scene.Say(
        "growth.between",
        ("from", When.DayAndMonth(scene, figures[0].At)),
        ("to", When.DayAndMonth(scene, figures[^1].At)),
        ("figures", string.Join(", ", figures.Select(f => Said(f.Figure)))));

    private static Page Meetings(Scene scene, string named)
    {
        var pairs = Growth.Pairs(scene.WholeJournal);
        var (mentorship, with) = pairs.FirstOrDefault(p => p.Mentorship.Value == named, pairs.FirstOrDefault());
        var meetings = Growth.Meetings(scene.WholeJournal, mentorship);
        return new()
        {
            Summary = scene.Plain("practice.summary"),
            Lines = meetings.Length < Growth.Fewest
                ? [new(scene.Say("growth.title"), LineStyle.Question), new(scene.Say("growth.noMeetingsYet"), LineStyle.Quiet)]
                : [
                    new(scene.Say("growth.with", ("mentor", with)), LineStyle.Question),
                    new(scene.Say(meetings.Length == Growth.Most ? "growth.newest" : "growth.yours", meetings.Length == Growth.Most ? [("count", Numbers.Said(scene, Growth.Most))] : []), LineStyle.Quiet),
                    .. Figures(scene, "growth.contact", [.. meetings.Select(m => m.Ratings!.Contact)]),
                    .. Figures(scene, "growth.intention", [.. meetings.Select(m => m.Ratings!.Intention)]),
                    .. WhoLed(scene, with, [.. meetings.Select(m => m.Ratings!.Led)]),
                ],
            Buttons =
            [
                new(scene.Plain("growth.moves"), Open),
                .. pairs.Where(p => p.Mentorship != mentorship).Take(MostOthers).Select(p =>
                    new Button(scene.Plain("growth.other", ("mentor", p.With)), MeetingByMeeting).With(Facts.Mentorship, p.Mentorship.Value)),
                new(scene.Plain("growth.back"), PracticeCards.Open),
            ],
        };
    }

    private static IEnumerable<Line> Figures(Scene scene, string title, ImmutableArray<int?> figures) => figures.Any(f => f is not null)
        ? Drawn(scene.Say(title), Meeting(scene, figures.Select(f => f is { } figure ? Said(figure) : null)), new Bars(figures))
        : [];

    private static IEnumerable<Line> WhoLed(Scene scene, string mentor, ImmutableArray<WhoLed?> led) => led.Any(l => l is not null)
        ? Drawn(
            scene.Say("growth.led"),
            Meeting(scene, led.Select(l => l is { } who ? Leading.Said(scene, who, mentor).InsideASentence() : null)),
            new Lanes([scene.Plain("growth.me"), Leading.Said(scene, Reflections.WhoLed.Both, mentor), mentor], [.. led.Select(l => (int?)l)]))
        : [];

    /// <summary>In words, for whoever listens, and for whoever wants to know exactly.</summary>
    private static string Meeting(Scene scene, IEnumerable<string?> values) =>
        scene.Say("growth.byMeeting", ("values", string.Join(", ", values.Select(v => v ?? scene.Plain("growth.nothing")))));

    private static Line[] Drawn(string title, string words, Picture picture) =>
        [new(title, LineStyle.Title), new(words, LineStyle.Quiet) { Picture = picture }];

    private static string Said(int figure) => figure.ToString(CultureInfo.InvariantCulture);
}
