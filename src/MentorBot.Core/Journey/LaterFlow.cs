using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Journey;

/// <summary>Some months after, for who wanted it: one question, and what a person who has been through it can do next.</summary>
public sealed class LaterFlow : IFlow
{
    public const string FlowName = "later";

    private const string Since = "since";

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => scene switch
    {
        { MyRole: null } => Refusal.NotYours,
        { Mentorship.IsPaired: false } => Refusal.NoMentorYet,
        { Mentorship.Ending: null } => Refusal.StageOver,
        _ => null,
    };

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) =>
        FlowState.Begin(id, FlowName, Since, facts).WithQuestion(scene, QuestionStage.After);

    public Page Show(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("later.summary"),
        Lines =
        [
            new(scene.Say("later.ago", ("time", EndingCards.Later(scene)), ("other", scene.Other)), LineStyle.Title),
            new(Markdown.Escape(Asked(state, scene)), LineStyle.Question),
        ],
        Fields = [new TextField(Since, scene.Plain("dialog.answer"), state.Answered(Since))],
        Buttons = [new(scene.Plain("dialog.save"), Verbs.Save) { Primary = true }, new(scene.Plain("dialog.skip"), Verbs.Skip)],
    };

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (Harvest.Taking(state, answer) is not { } taken)
        {
            return new Step.Turn(state, scene.Refused(Refusal.Empty));
        }

        var entry = Harvest.Entry(taken, scene, Occasion.Afterwards, [Since], _ => Asked(state, scene), _ => Harvest.StagesId(state));
        var adept = scene.MyRole == Role.Adept;
        return new Step.End(new()
        {
            Summary = scene.Plain("later.summary"),
            Lines = [new(scene.Say(entry is null ? "dialog.nothingSaved" : "dialog.saved")), new(scene.Say(adept ? "later.adept" : "later.mentor"))],
            Buttons = adept ? [new(scene.Plain("help.find"), Acts.Find)] : [],
        })
        {
            Changes = new() { Entry = entry, Me = Harvest.HavingSeen(state, scene) },
        };
    }

    private static string Asked(FlowState state, Scene scene) => Ask.Chosen(scene, state, "later.since");
}
