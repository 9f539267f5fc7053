using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Practice;

/// <summary>
/// The art of being coached, to read, to try and to take along: the answer to <c>konsten</c>. It is the adept's; a mentor may read. What
/// somebody looks at is not kept, only the experiment they take along.
/// </summary>
public static class PracticeCards
{
    public const string Open = "practice";
    public const string OneMove = "practice.move";
    public const string Take = "practice.take";
    public const string PutDown = "practice.put-down";

    private const string Key = "move";
    private const string Turn = "n";

    /// <returns>Null for what is no act of practice.</returns>
    public static Step.End? Do(Answer act, Scene scene) => act.Verb switch
    {
        Open => new(All(scene)),
        OneMove => new(Meant(act, scene) is { } experiment ? One(scene, experiment) : All(scene)),
        Take => Meant(act, scene) is { } experiment ? TakenAlong(act, scene, experiment) : new(All(scene)),
        PutDown => Meant(act, scene) is { } experiment ? LeftBehind(scene, experiment) : new(All(scene)),
        _ => null,
    };

    /// <summary>A move's name, in the reader's language; no formatting in it.</summary>
    internal static string Name(Scene scene, Move move) => move.Name.In(scene.Language).ToString();

    private static Page All(Scene scene)
    {
        var moves = scene.Library.Practice.Moves;
        return new()
        {
            Summary = scene.Plain("practice.summary"),
            Lines =
            [
                new(Said(scene, scene.Library.Practice.About)),
                .. ForMentors(scene),
                .. Tried(scene),
                .. scene.Me.AsAdept().SelectMany(membership => Carried(scene, membership)),
                new(scene.Say(IsMentorOnly(scene) ? "practice.read" : "practice.which"), LineStyle.Question)
                {
                    Buttons = [.. moves.Select(move => Leads(Name(scene, move), OneMove, new(move.Key, 0)))],
                },
            ],
            Buttons = IsMentorOnly(scene) ? [] : [LookFlow.Button(scene), new(scene.Plain("growth.title"), GrowthCards.Open)],
        };
    }

    private static Page One(Scene scene, Experiment experiment)
    {
        var move = scene.Library.Practice[experiment.Move];
        var (with, without) = (Holding(scene, experiment), scene.Me.AsAdept().Except(Holding(scene, experiment)).Any());
        var question = Ask.Choose(scene, Wishes.Practice(move.Key), scene.Me.Id.Value);
        var another = Leads(scene.Plain("practice.another"), OneMove, experiment with { Number = (experiment.Number + 1) % move.Experiments.Length });
        var all = new Button(scene.Plain("practice.all"), Open);
        return new()
        {
            Summary = scene.Plain("practice.summary"),
            Lines =
            [
                new(Said(scene, move.Name), LineStyle.Title),
                new(Said(scene, move.What)),
                .. ForMentors(scene),
                new(scene.Say("practice.experiment"), LineStyle.Quiet),
                new(Markdown.Escape(experiment.Words(scene)), LineStyle.Question),
                .. with.Select(membership => new Line(scene.Say("practice.taken", ("mentor", Mentor(scene, membership))), LineStyle.Quiet)),
            ],
            Buttons = IsMentorOnly(scene)
                ? [another, all]
                : [
                    .. with.IsEmpty || without ? [Leads(scene.Plain("practice.take"), Take, experiment) with { Primary = true }] : Array.Empty<Button>(),
                    .. with.IsEmpty ? Array.Empty<Button>() : [Leads(scene.Plain("practice.putDown"), PutDown, experiment)],
                    another,
                    .. question is null ? Array.Empty<Button>() : [new Button(scene.Plain("practice.afterwards"), Acts.Begin).With(Facts.Flow, ReflectFlow.FlowName).With(Facts.Question, question.Id).OnANewCard()],
                    all,
                ],
        };
    }

    private static Step.End TakenAlong(Answer act, Scene scene, Experiment experiment)
    {
        var possible = scene.Me.AsAdept().ToImmutableArray();
        if (IsMentorOnly(scene))
        {
            return new(One(scene, experiment));
        }

        if (possible.IsEmpty)
        {
            return new(One(scene, experiment) with
            {
                Note = scene.Say("practice.noMeetingYet"),
                Buttons = [new(scene.Plain("help.find"), Acts.Find), new(scene.Plain("practice.all"), Open)],
            });
        }

        var chosen = possible.FirstOrDefault(m => m.Id.Value == act[Facts.Mentorship]) ?? (possible is [var one] ? one : null);
        if (chosen is null)
        {
            return new(WhichCard.Show(scene, Leads("", Take, experiment), possible));
        }

        var me = scene.Me.TakesAlong(chosen.Id, experiment);
        return new(One(scene with { Me = me }, experiment)) { Changes = new() { Me = me } };
    }

    private static Step.End LeftBehind(Scene scene, Experiment experiment)
    {
        var me = Holding(scene, experiment).Aggregate(scene.Me, (person, membership) => person.PutsDown(membership.Id));
        return new(One(scene with { Me = me }, experiment)) { Changes = new() { Me = me } };
    }

    /// <summary>Which moves have been tried, and how often, as the journal has it.</summary>
    private static IEnumerable<Line> Tried(Scene scene)
    {
        var tried = scene.Library.Practice.Moves
            .Select(move => (Name: Name(scene, move).InsideASentence(), Times: Growth.Times(scene.WholeJournal, move.Key)))
            .Where(t => t.Times > 0)
            .Select(t => t.Times == 1
                ? scene.Plain("practice.triedOnce", ("move", t.Name))
                : scene.Plain("practice.triedTimes", ("move", t.Name), ("times", Numbers.Said(scene, t.Times))))
            .ToList();
        return tried.Count == 0 ? [] : [new(scene.Say("practice.tried", ("moves", string.Join(", ", tried))), LineStyle.Quiet)];
    }

    private static IEnumerable<Line> Carried(Scene scene, Membership membership) => scene.Me.ExperimentIn(membership.Id) is { } experiment
        ? [new(scene.Say("practice.carried", ("mentor", Mentor(scene, membership)), ("experiment", experiment.Words(scene, Mentor(scene, membership)))), LineStyle.Quiet)]
        : [];

    private static IEnumerable<Line> ForMentors(Scene scene) => IsMentorOnly(scene) ? [new(scene.Say("practice.forMentors"), LineStyle.Quiet)] : [];

    private static bool IsMentorOnly(Scene scene) => scene.Me.Mentorships.Count > 0 && scene.Me.Mentorships.All(m => m.Role == Role.Mentor);

    private static ImmutableArray<Membership> Holding(Scene scene, Experiment experiment) =>
        [.. scene.Me.AsAdept().Where(m => scene.Me.ExperimentIn(m.Id) == experiment)];

    private static string Mentor(Scene scene, Membership membership) => membership.With.Length > 0 ? membership.With : scene.Plain("ask.yourMentor");

    private static Button Leads(string title, string verb, Experiment experiment) =>
        new Button(title, verb).With(Key, $"{experiment.Move}").With(Turn, experiment.Number.ToString(CultureInfo.InvariantCulture));

    private static Experiment? Meant(Answer act, Scene scene) => Experiment.Read($"{act[Key]}.{act[Turn]}") is { } experiment
        ? experiment with { Number = experiment.Number % scene.Library.Practice[experiment.Move].Experiments.Length }
        : null;

    private static string Said(Scene scene, Wording wording) => Markdown.Escape(wording.In(scene.Language).Fill(Ask.NamesIn(scene).Of));
}
