using System.Collections.Immutable;
using MentorBot.Core.Dialogs;

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
        Fields = [new TextField(Code, scene.Plain("invitation.code"), state.Answered(Code), Long: false, Placeholder: "K7QM-3XPD") { MaxLength = 40 }],
        Buttons = [new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true }, new(scene.Plain("dialog.notNow"), Verbs.NotNow)],
    };

    public Step Answer(FlowState state, Answer answer, Scene scene)
    {
        if (answer.Verb == Verbs.NotNow)
        {
            return new Step.End(new() { Summary = scene.Plain("invitation.codeSummary"), Lines = [new(scene.Say("dialog.nothingSaved"))] });
        }

        var opened = Open(scene, InvitationCode.Read(answer[Code]));
        return opened is Step.Turn refused ? refused with { State = state.WithAnswer(Code, answer[Code]) } : opened;
    }

    public Wants Wants(FlowState state, Answer? answer) => new() { Code = answer is null ? null : InvitationCode.Read(answer[Code]) };

    /// <summary>Shows the question behind a code; a turn with an empty state when it leads nowhere.</summary>
    public static Step Open(Scene scene, string? code)
    {
        if (code is null || scene.Ticket is null || scene.Mentorship is null)
        {
            return Refused(scene, Refusal.UnknownCode);
        }

        var opened = scene.Mentorship.OpenedBy(scene.Me, code, scene.Now);
        return opened.Accepted is { } mentorship
            ? new Step.End(InvitationCards.Question(scene with { Mentorship = mentorship })) { Changes = new() { Mentorship = mentorship } }
            : Refused(scene, opened.Refusal!.Value);
    }

    private static Step.Turn Refused(Scene scene, Refusal refusal) =>
        new(FlowState.Begin("", FlowName, Code, ImmutableDictionary<string, string>.Empty), scene.Refused(refusal));
}
