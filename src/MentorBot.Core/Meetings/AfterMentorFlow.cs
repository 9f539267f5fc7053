using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Questions;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Meetings;

/// <summary>An hour after, with the mentor: one question. After the first, how often they are welcome.</summary>
public sealed class AfterMentorFlow : IFlow
{
    public const string FlowName = "after-mentor";

    private const string One = "one";
    private const string Often = "often";

    private static readonly ImmutableArray<AfterQuestions> OnOffer = [AfterQuestions.EveryTime, AfterQuestions.Sometimes, AfterQuestions.Never];

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => AroundAMeeting.MayBegin(Role.Mentor, facts, scene);

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene)
    {
        var question = Ask.Choose(scene, Wishes.AfterMeeting(QuestionRole.Mentor, kind: null), id);
        return FlowState.Begin(id, FlowName, One, question is null ? facts : facts.SetItem(Facts.Question, question.Id));
    }

    public Page Show(FlowState state, Scene scene) => state.Page == Often
        ? new()
        {
            Summary = scene.Plain("after.summary"),
            Lines = [new(scene.Say("after.often"), LineStyle.Question)],
            Buttons =
            [
                .. OnOffer.Select(often => new Button(scene.Plain($"after.howOften.{often}"), Verbs.Next).With(Often, often.ToString())),
            ],
        }
        : new()
        {
            Summary = scene.Plain("after.summary"),
            Lines =
            [
                new(scene.Say("after.met", ("mentor", scene.Other)), LineStyle.Title),
                new(Markdown.Escape(Asked(state, scene)), LineStyle.Question),
            ],
            Fields = [new TextField(One, scene.Plain("dialog.answer"), state.Answered(One))],
            Buttons = [new(scene.Plain("dialog.save"), Verbs.Save) { Primary = true }, new(scene.Plain("dialog.skip"), Verbs.Skip)],
        };

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (state.Page == Often)
        {
            return Enum.TryParse<AfterQuestions>(answer[Often], out var often) && OnOffer.Contains(often) && often.ToString() == answer[Often]
                ? new Step.End(Over(state, scene)) { Changes = new() { Mentorship = scene.Mentorship! with { MentorsAfterQuestions = often } } }
                : new Step.Turn(state, scene.Refused(Refusal.NotAChoice));
        }

        var written = answer.Verb == Verbs.Skip ? "" : answer[One];
        if (answer.Verb != Verbs.Skip && written.Length == 0)
        {
            return new Step.Turn(state, scene.Refused(Refusal.Empty));
        }

        var taken = state.WithAnswer(One, written);
        var changes = new Changes
        {
            Me = state.Fact(Facts.Question) is { } question ? scene.Me.Saw(question) : null,
            Entry = written.Length == 0 ? null : new(state.Id, scene.Now, Occasion.AfterMeeting, scene.Mentorship!.Id, scene.Other, [new(Asked(state, scene), written) { QuestionId = state.Fact(Facts.Question) }]),
        };
        return scene.Mentorship!.MentorsAfterQuestions == AfterQuestions.NotAskedYet
            ? new Step.Turn(taken.To(Often)) { Changes = changes }
            : new Step.End(Over(taken, scene)) { Changes = changes };
    }

    private static Page Over(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("after.summary"),
        Lines = [new(scene.Say(state.Answered(One).Length > 0 ? "dialog.saved" : "dialog.nothingSaved"))],
    };

    private static string Asked(FlowState state, Scene scene) => Ask.Chosen(scene, state, "after.mentorTook");
}
