using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Guides;
using MentorBot.Core.Matching;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Journey;

/// <summary>Why now: the adept finds the sentence that the whole mentorship runs on. It need not be right, and may change.</summary>
public sealed class WhyNowFlow : IFlow
{
    public const string FlowName = "why-now";

    /// <summary>The adept has somebody already, who is going to confirm.</summary>
    public const string HasMentor = "has";

    /// <summary>A sentence is a sentence: this many characters at most.</summary>
    public const int LongestSentence = 300;

    /// <summary>How much of an earlier answer stays in sight, in characters.</summary>
    private const int InSight = 400;

    private const string Why = "why";
    private const string Sign = "sign";
    private const string Sentence = "sentence";
    private const string Confirm = "confirm";

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => scene switch
    {
        { MyRole: not Role.Adept } => Refusal.NotYours,
        { Mentorship: { IsPaired: true } or { Ending: not null } } => Refusal.HasMentor,
        _ => null,
    };

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) =>
        FlowState.Begin(id, FlowName, Why, facts);

    public Page Show(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("whyNow.summary"),
        Lines = [.. SoFar(state), Asked(state, scene)],
        Fields = state.Page == Confirm
            ? [TouchedTheme.Choice(scene, state.Answered(TouchedTheme.Field))]
            : [new TextField(state.Page, scene.Plain("dialog.answer"), state.Answered(state.Page)) { MaxLength = state.Page == Sentence ? LongestSentence : TextField.Longest }],
        Buttons = state.Page switch
        {
            Confirm => [new(scene.Plain("whyNow.soItIs"), Verbs.Next) { Primary = true }, new(scene.Plain("whyNow.change"), Verbs.Back)],
            Sentence => [new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true }],
            _ =>
            [
                new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true },
                new(scene.Plain("dialog.skip"), Verbs.Skip),
                .. state.Page == Why && state.Fact(HasMentor) is null ? [GuideCards.ReadMore(scene, GuideCards.FindYourOwnMentor)] : Array.Empty<Button>(),
            ],
        },
    };

    public Step Answer(FlowState state, Answer answer, Scene scene) => (state.Page, answer.Verb) switch
    {
        (Why, Verbs.Skip) => new Step.Turn(state.To(Sign)),
        (Sign, Verbs.Skip) => new Step.Turn(state.To(Sentence)),
        (Why, _) => Taking(state, answer, scene, Sign),
        (Sign, _) => Taking(state, answer, scene, Sentence),
        (Sentence, _) => Taking(state, answer, scene, Confirm, LongestSentence),
        (Confirm, Verbs.Back) => new Step.Turn(state.WithAnswer(TouchedTheme.Field, answer[TouchedTheme.Field]).To(Sentence)),
        _ => Settled(state, answer, scene),
    };

    private static Step Taking(FlowState state, Answer answer, Scene scene, string next, int longest = int.MaxValue)
    {
        var written = state.Page == Sentence ? OnOneLine(answer[state.Page]) : answer[state.Page];
        var kept = state.WithAnswer(state.Page, written);
        return written.Length switch
        {
            0 => new Step.Turn(kept, scene.Refused(Refusal.Empty)),
            var length when length > longest => new Step.Turn(kept, scene.Say("whyNow.oneSentence")),
            _ => new Step.Turn(kept.To(next)),
        };
    }

    /// <summary>A sentence stands inside others, on the card and in the draft of a question.</summary>
    internal static string OnOneLine(string written) =>
        string.Join(' ', written.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static Step.Onward Settled(FlowState state, Answer answer, Scene scene)
    {
        var mentorship = scene.Mentorship!.Intends(state.Answered(Sentence), scene.Now);
        var entry = new JournalEntry(state.Id, scene.Now, Occasion.WhyNow, mentorship.Id, "", [
            .. Item(state, scene, Why), .. Item(state, scene, Sign), .. Item(state, scene, Sentence),
        ]);
        var facts = ImmutableDictionary<string, string>.Empty.Add(Facts.Mentorship, mentorship.Id.Value);
        return new Step.Onward(AskFlow.FlowName, state.Fact(HasMentor) is { } has ? facts.Add(HasMentor, has) : facts)
        {
            Changes = new() { Mentorship = mentorship, Entry = entry, Me = TouchedTheme.Chosen(scene, answer[TouchedTheme.Field]) },
        };
    }

    private static IEnumerable<JournalItem> Item(FlowState state, Scene scene, string page) =>
        state.Answered(page) is { Length: > 0 } written ? [new(scene.Plain($"whyNow.{page}"), written)] : [];

    private static Line Asked(FlowState state, Scene scene) => state.Page == Confirm
        ? new(scene.Say("whyNow.confirm", ("sentence", state.Answered(Sentence))))
        : new(scene.Say($"whyNow.{state.Page}"), LineStyle.Question);

    /// <summary>Earlier answers stay in sight, in the person's own words.</summary>
    private static IEnumerable<Line> SoFar(FlowState state) => state.Page == Confirm ? [] :
        new[] { Why, Sign }.TakeWhile(page => page != state.Page)
            .Where(page => state.Answered(page).Length > 0)
            .Select(page => new Line(Markdown.Escape(state.Answered(page).Shortened(InSight)), LineStyle.Own));
}
