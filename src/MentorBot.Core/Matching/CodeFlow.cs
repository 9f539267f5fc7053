using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Matching;

/// <summary>Somebody has been given a code and wants to see the question behind it.</summary>
public sealed class CodeFlow : IFlow
{
    public const string FlowName = "code";

    private const string Code = "code";

    public string Name => FlowName;

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) =>
        FlowState.Begin(id, FlowName, Code, facts);

    public Page Show(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("invitation.codeSummary"),
        Lines = [new(scene.Say("invitation.codeAsk"), LineStyle.Question)],
        Fields = [new TextField(Code, scene.Plain("invitation.code"), state.Answered(Code), Multiline: false, Placeholder: "K7QM-3XPD") { MaxLength = 40 }],
        Buttons = [new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true }, new(scene.Plain("dialog.notNow"), Verbs.NotNow)],
    };

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (answer.Verb == Verbs.NotNow)
        {
            return new Step.End(new() { Summary = scene.Plain("invitation.codeSummary"), Lines = [new(scene.Say("dialog.nothingSaved"))] });
        }

        var opened = Opened(scene, InvitationCode.Read(answer[Code]));
        return opened.Accepted is { } mentorship
            ? Question(scene, mentorship)
            : new Step.Turn(state.WithAnswer(Code, answer[Code]), scene.Refused(opened.Refusal!.Value));
    }

    public Wants Wants(FlowState state, Answer? answer) => new() { Code = answer is null ? null : InvitationCode.Read(answer[Code]) };

    /// <summary>A code that was written as a message of its own: the question behind it, or why there is none.</summary>
    public static Step.End Open(Scene scene, string code)
    {
        var opened = Opened(scene, code);
        return opened.Accepted is { } mentorship
            ? Question(scene, mentorship)
            : new(new() { Summary = scene.Plain("invitation.codeSummary"), Lines = [new(scene.Refused(opened.Refusal!.Value))] });
    }

    private static Decision<Mentorship> Opened(Scene scene, string? code) =>
        code is null || scene.Ticket is null || scene.Mentorship is null
            ? Refusal.UnknownCode
            : scene.Mentorship.OpenedBy(scene.Me, code, scene.Now);

    private static Step.End Question(Scene scene, Mentorship opened) =>
        new(InvitationCards.Question(scene with { Mentorship = opened })) { Changes = new() { Mentorship = opened } };
}
