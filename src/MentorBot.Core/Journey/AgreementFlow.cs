using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Privacy;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Journey;

/// <summary>
/// What holds between the two: the adept's why again, one form, and what a mentor is and is not. It ends in a proposal to the other; the
/// adept whose mentor is not in Teams settles it alone.
/// </summary>
public sealed class AgreementFlow : IFlow
{
    public const string FlowName = "agreement";

    private const string Sentence = "sentence";
    private const string Form = "form";
    private const string Scope = "scope";

    private const string Rhythm = "rhythm";
    private const string Months = "months";

    /// <summary>What the form was made from, as <see cref="Proposing.Newest"/> counts.</summary>
    private const string MadeFrom = "made";

    /// <summary>The other's proposal that came in between, by its number.</summary>
    private const string Theirs = "theirs";

    private static readonly ImmutableArray<int> Rhythms = [7, 14, 21, 28, 42, 56];
    private static readonly ImmutableArray<int> Lengths = [3, 6, 9, 12, 18, 24];

    public string Name => FlowName;

    public Refusal? MayBegin(ImmutableDictionary<string, string> facts, Scene scene) => scene switch
    {
        { MyRole: null } => Refusal.NotYours,
        { Mentorship.Ending: not null } => Refusal.Ended,
        { Mentorship.IsPaired: false } => Refusal.NoMentorYet,
        _ => null,
    };

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene)
    {
        var mentorship = scene.Mentorship!;
        var known = mentorship.Open(ProposalKind.Agreement)?.Frame ?? mentorship.Agreement?.Frame;
        var state = FlowState.Begin(id, FlowName, scene.MyRole == Role.Adept ? Sentence : Form, facts)
            .WithFact(MadeFrom, $"{mentorship.Newest(ProposalKind.Agreement)}")
            .WithAnswer(Sentence, mentorship.IntentionFor(scene.Me.Id))
            .WithAnswer(Rhythm, $"{known?.RhythmDays ?? mentorship.Pace.RhythmDays}")
            .WithAnswer(Months, $"{known?.Months ?? mentorship.Pace.Months}");
        return known is null ? state : Frames.Parts.Zip(known.TextsFor(scene.Me.Id)).Aggregate(state, (s, part) => s.WithAnswer(part.First, part.Second));
    }

    public Page Show(FlowState state, Scene scene) => state.Page switch
    {
        Sentence => SentencePage(state, scene),
        Form => FormPage(state, scene),
        _ => ScopePage(scene),
    };

    public Step Answer(FlowState state, Answer answer, Scene scene) => (state.Page, answer.Verb) switch
    {
        (_, Verbs.NotNow) => Left(state, scene),
        (Sentence, Verbs.Skip) => new Step.Turn(state.WithAnswer(Sentence, scene.Mentorship!.IntentionFor(scene.Me.Id)).To(Form)),
        (Sentence, _) => Worded(state.WithAnswer(Sentence, WhyNowFlow.OnOneLine(answer[Sentence])), scene),
        (Form, Verbs.Back) => new Step.Turn(Filled(state, answer).To(Sentence)),
        (Form, _) => Looked(Filled(state, answer), scene),
        (_, Verbs.Back) => new Step.Turn(state.To(Form)),
        _ => Put(state, scene),
    };

    private static Page SentencePage(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("agreement.summary"),
        Lines = [new(scene.Say("intention.ask"), LineStyle.Question)],
        Fields = [new TextField(Sentence, scene.Plain("agreement.sentence"), state.Answered(Sentence)) { MaxLength = WhyNowFlow.LongestSentence }],
        Buttons =
        [
            new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true },
            new(scene.Plain("intention.holds"), Verbs.Skip),
            new(scene.Plain("dialog.notNow"), Verbs.NotNow),
        ],
    };

    private static Step.Turn Worded(FlowState state, Scene scene) => state.Answered(Sentence).Length switch
    {
        0 => new(state, scene.Refused(Refusal.Empty)),
        > WhyNowFlow.LongestSentence => new(state, scene.Say("whyNow.oneSentence")),
        _ => new(state.To(Form)),
    };

    private static Page FormPage(FlowState state, Scene scene) => new()
    {
        Summary = scene.Plain("agreement.summary"),
        Lines =
        [
            .. TheirProposal(state, scene),
            new(scene.Say("agreement.ask", ("other", scene.Other)), LineStyle.Question),
            new(scene.Mentorship!.Mentor is null ? scene.Say("agreement.forYou") : scene.Say("agreement.forBoth", ("other", scene.Other)), LineStyle.Quiet),
        ],
        Fields =
        [
            new ChoiceField(Rhythm, scene.Plain("agreement.rhythm"), Choices(state.Answered(Rhythm), Rhythms, days => Frames.Rhythm(scene, days)), state.Answered(Rhythm), Expanded: false),
            new ChoiceField(Months, scene.Plain("agreement.months"), Choices(state.Answered(Months), Lengths, months => Frames.Length(scene, months)), state.Answered(Months), Expanded: false),
            .. Frames.Parts.Select(part => new TextField(part, scene.Plain($"agreement.part.{part}"), state.Answered(part)) { MaxLength = Frame.LongestText }),
        ],
        Buttons =
        [
            new(scene.Plain("dialog.next"), Verbs.Next) { Primary = true },
            .. scene.MyRole == Role.Adept ? [new Button(scene.Plain("dialog.back"), Verbs.Back)] : Array.Empty<Button>(),
            new(scene.Plain("dialog.notNow"), Verbs.NotNow),
        ],
    };

    private static IEnumerable<Line> TheirProposal(FlowState state, Scene scene) =>
        scene.Mentorship!.Proposals.FirstOrDefault(p => $"{p.Number}" == state.Fact(Theirs))?.Frame is { } theirs
            ? [new(scene.Say("agreement.theirs", ("other", scene.Other)), LineStyle.Title), .. Frames.Lines(scene, theirs)]
            : [];

    /// <summary>What stands in the form may come from elsewhere than the list, and stays a choice then.</summary>
    private static ImmutableArray<Choice> Choices(string chosen, ImmutableArray<int> usual, Func<int, string> named)
    {
        var numbers = Number(chosen) is > 0 and var own && !usual.Contains(own) ? usual.Add(own).Sort() : usual;
        return [.. numbers.Select(n => new Choice($"{n}", named(n).WithACapital()))];
    }

    private static FlowState Filled(FlowState state, Answer answer) =>
        Frames.Parts.AddRange(Rhythm, Months).Aggregate(state, (s, field) => s.WithAnswer(field, answer[field]));

    /// <summary>On to the last page, if this could be proposed as it stands.</summary>
    private static Step.Turn Looked(FlowState state, Scene scene) =>
        Proposed(state, scene).Refusal is { } refusal ? Again(state, scene, refusal) : new(state.To(Scope));

    private static Page ScopePage(Scene scene)
    {
        var mentorship = scene.Mentorship!;
        return new()
        {
            Summary = scene.Plain("agreement.summary"),
            Lines =
            [
                new(scene.Say("agreement.scopeTitle"), LineStyle.Title),
                new(scene.Say(scene.MyRole == Role.Adept ? "agreement.scopeAdept" : "agreement.scopeMentor", ("other", scene.Other))),
                new(scene.Say("agreement.expertise")),
            ],
            Buttons =
            [
                new(mentorship.Mentor is null ? scene.Plain("agreement.settle") : scene.Plain("agreement.send", ("other", scene.Other)), Verbs.Next) { Primary = true },
                new(scene.Plain("dialog.back"), Verbs.Back),
            ],
        };
    }

    private static Step Put(FlowState state, Scene scene)
    {
        var proposed = Proposed(state, scene);
        if (proposed.Accepted is not { } after)
        {
            return Again(state, scene, proposed.Refusal!.Value);
        }

        var told = scene with { Mentorship = after };
        return new Step.End(after.Open(ProposalKind.Agreement) is { } waits ? ProposalCards.Sent(told, waits) : ProposalCards.Agreed(told))
        {
            Changes = Changed(state, told),
        };
    }

    private static Decision<Mentorship> Proposed(FlowState state, Scene scene)
    {
        var mentorship = WithSentence(state, scene);
        var texts = Frames.Parts.Select(part => SharedText.For(mentorship.Members, state.Answered(part))).ToList();
        var frame = new Frame(Number(state.Answered(Rhythm)), Number(state.Answered(Months)), texts[0], texts[1], texts[2], texts[3]);
        return mentorship.ProposeFrame(scene.MyRole!.Value, frame, Number(state.Fact(MadeFrom)!), scene.Now);
    }

    /// <summary>Back to the form with the person's own words. What the other has proposed meanwhile is shown, and counts as seen.</summary>
    private static Step.Turn Again(FlowState state, Scene scene, Refusal refusal)
    {
        if (refusal != Refusal.Changed)
        {
            return new(state.To(Form), scene.Refused(refusal));
        }

        var newest = $"{scene.Mentorship!.Newest(ProposalKind.Agreement)}";
        return new(state.WithFact(MadeFrom, newest).WithFact(Theirs, newest).To(Form), scene.Refused(refusal));
    }

    /// <summary>Left before the end. The adept's own sentence is kept all the same: it needs nobody else.</summary>
    private static Step.End Left(FlowState state, Scene scene)
    {
        var left = new Page { Summary = scene.Plain("agreement.summary"), Lines = [new(scene.Say("dialog.nothingSaved"))] };
        return state.Page == Sentence || scene.Mentorship is null
            ? new(left)
            : new(left) { Changes = Changed(state, scene with { Mentorship = WithSentence(state, scene) }) };
    }

    private static Mentorship WithSentence(FlowState state, Scene scene) => scene.MyRole == Role.Adept
        ? scene.Mentorship!.Intends(state.Answered(Sentence), scene.Now)
        : scene.Mentorship!;

    /// <param name="state">With the sentence as it is now.</param>
    /// <param name="after">With the mentorship as it is to be saved.</param>
    private static Changes Changed(FlowState state, Scene after) => new()
    {
        Mentorship = after.Mentorship,
        Entry = after.MyRole == Role.Adept && after.Mentorship!.Intentions is [.., var last] && last.At == after.Now
            ? new(state.Id, after.Now, Occasion.WhyNow, after.Mentorship.Id, after.Other, [new(after.Plain("whyNow.sentence"), state.Answered(Sentence))])
            : null,
    };

    private static int Number(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
