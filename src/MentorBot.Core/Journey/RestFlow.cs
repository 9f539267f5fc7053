using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Core.Attention;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>Quiet: for oneself, which needs nobody; or a pause for both, which the other says yes or no to.</summary>
public sealed class RestFlow : IFlow
{
    public const string FlowName = "rest";

    /// <summary>The command <c>paus</c>: begins this dialog with the mentorship that can be meant, if there is one.</summary>
    public const string Ask = "rest";

    private const string What = "what";
    private const string UntilDate = "until";
    private const string Which = "which";
    private const string Pause = "pause";

    private const string Day = "day";
    private const string Week = "week";
    private const string Stop = "stop";
    private const string StartAgain = "start";
    private const string Propose = "propose";
    private const string TakeBack = "take-back";

    private const string Date = "date";

    /// <summary>Which of several, at most.</summary>
    private const int MostToChoose = 6;

    /// <summary>More than any rest may last, so that no date is too strange to reckon with.</summary>
    private const int ImaginableYears = 2;

    public string Name => FlowName;

    public static Step.Onward TakeUp(Scene scene) => new(
        FlowName,
        scene.Mentorship is { } one ? ImmutableDictionary<string, string>.Empty.Add(Facts.Mentorship, one.Id.Value) : ImmutableDictionary<string, string>.Empty);

    public FlowState Begin(string id, ImmutableDictionary<string, string> facts, Scene scene) => FlowState.Begin(id, FlowName, What, facts);

    public Wants Wants(FlowState state, Answer? answer)
    {
        var chosen = state.Page == Which && answer is { Verb: Verbs.Next } ? answer[Facts.Mentorship] : state.Fact(Facts.Mentorship);
        return new() { Mentorship = chosen is { Length: > 0 } id ? new MentorshipId(id) : null };
    }

    public Page Show(FlowState state, Scene scene) => state.Page switch
    {
        What => WhatPage(scene),
        UntilDate => DatePage(state, scene, scene.Say("rest.untilAsk"), "rest.untilDo"),
        Which => WhichPage(scene),
        _ => PausePage(state, scene),
    };

    public Step Answer(FlowState state, Answer answer, Scene scene) => (state.Page, answer.Verb) switch
    {
        (_, Verbs.NotNow) => new Step.End(Last(scene, scene.Say("dialog.nothingSaved"))),
        (What, Day) => Quiet(state, scene, scene.Attention.DaysOfQuiet(1, scene.Now)),
        (What, Week) => Quiet(state, scene, scene.Attention.DaysOfQuiet(7, scene.Now)),
        (What, UntilDate) => new Step.Turn(state.To(UntilDate)),
        (What, Stop) => Changed(scene, scene.Me.Stop(), scene.Say("rest.stopped")),
        (What, StartAgain) => Changed(scene, scene.Me.StartAgain(), scene.Say("rest.started")),
        (What, Propose) => new Step.Turn(state.To(state.Fact(Facts.Mentorship) is null ? Which : Pause)),
        (UntilDate, Verbs.Next) => UntilThen(state.WithAnswer(Date, answer[Date]), scene),
        (Which, Verbs.Next) => Chosen(state, answer, scene),
        (Pause, TakeBack) => TakenBack(scene),
        (Pause, Verbs.Next) => Proposed(state.WithAnswer(Date, answer[Date]), scene),
        (_, Verbs.Back) => new Step.Turn(state.To(What)),
        _ => new Step.Turn(state, scene.Say("dialog.choose")),
    };

    private static Page WhatPage(Scene scene)
    {
        var resting = IsQuiet(scene);
        return new()
        {
            Summary = scene.Plain("rest.summary"),
            Lines =
            [
                new(scene.Say("rest.ask"), LineStyle.Question),
                .. Standing(scene),
                new(scene.Say("rest.forYou"))
                {
                    Buttons =
                    [
                        new(scene.Plain("rest.day"), Day),
                        new(scene.Plain("rest.week"), Week),
                        new(scene.Plain("rest.until"), UntilDate),
                        .. scene.Me.Stopped ? Array.Empty<Button>() : [new Button(scene.Plain("rest.stop"), Stop)],
                        .. resting ? [new Button(scene.Plain("rest.start"), StartAgain)] : Array.Empty<Button>(),
                    ],
                },
                .. scene.Me.Stopped ? Array.Empty<Line>() : [new Line(scene.Say("rest.stopMeans"), LineStyle.Quiet)],
                .. ForBoth(scene),
            ],
            Buttons = [new(scene.Plain("dialog.notNow"), Verbs.NotNow)],
        };
    }

    private static bool IsQuiet(Scene scene) => scene.Me.Stopped || scene.Me.SnoozedUntil > scene.Now;

    private static IEnumerable<Line> Standing(Scene scene)
    {
        if (IsQuiet(scene))
        {
            yield return new(scene.Me.Stopped ? scene.Say("rest.isStopped") : scene.Say("rest.isQuiet", ("date", When.Date(scene, scene.Me.SnoozedUntil!.Value))));
        }

        if (scene.Mentorship is { Ending: null } mentorship && scene.MyRole is not null && mentorship.IsResting(scene.Now))
        {
            yield return new(scene.Say("rest.isPaused", ("other", scene.Other), ("date", ProposalCards.RestingUntil(scene))));
        }
    }

    private static IEnumerable<Line> ForBoth(Scene scene)
    {
        var (words, button) = scene switch
        {
            { Mentorship: null } => Pairs(scene).Any() ? (scene.Say("rest.forBoth"), scene.Plain("rest.proposeOne")) : default,
            { MyRole: null } or { Mentorship.IsPaired: false } or { Mentorship.Ending: not null } => default,
            { Mentorship.Mentor: null } => (scene.Say("rest.alone", ("other", scene.Other)), scene.Plain("rest.pauseAlone", ("other", scene.Other))),
            _ => (scene.Say("rest.forBoth"), scene.Plain("rest.propose", ("other", scene.Other))),
        };
        return words is null ? [] : [new(words) { Buttons = [new(button, Propose)] }];
    }

    /// <summary>Those of this person's mentorships that may be under way, the latest first.</summary>
    private static IEnumerable<People.Membership> Pairs(Scene scene) => scene.Me.Mentorships.Reverse().Where(m => !m.IsOver && m.With.Length > 0);

    private static Page WhichPage(Scene scene) => new()
    {
        Summary = scene.Plain("rest.summary"),
        Lines =
        [
            new(scene.Say("dialog.which"), LineStyle.Question)
            {
                Buttons = [.. Pairs(scene).Take(MostToChoose).Select(m => new Button(WhichCard.Name(scene, m), Verbs.Next).With(Facts.Mentorship, m.Id.Value))],
            },
        ],
        Buttons = [new(scene.Plain("dialog.back"), Verbs.Back), new(scene.Plain("dialog.notNow"), Verbs.NotNow)],
    };

    private static Step.Turn Chosen(FlowState state, Answer answer, Scene scene) => scene switch
    {
        { Mentorship: null } or { MyRole: null } => new(state, scene.Refused(Refusal.NotYours)),
        { Mentorship.Ending: not null } => new(state, scene.Refused(Refusal.Ended)),
        { Mentorship.IsPaired: false } => new(state, scene.Say("rest.noMentor")),
        _ => new(state.WithFact(Facts.Mentorship, answer[Facts.Mentorship]).To(Pause)),
    };

    private static Page PausePage(FlowState state, Scene scene)
    {
        var mentorship = scene.Mentorship!;
        var open = mentorship.Open(ProposalKind.Pause);
        var date = open is null ? "" : ProposalCards.UntilWhen(scene, open);
        var page = DatePage(
            state.Answered(Date).Length > 0 || open is null ? state : state.WithAnswer(Date, Written(ProposalCards.DateOf(mentorship, open))),
            scene,
            open is null ? scene.Say("rest.pauseAsk", ("other", scene.Other))
                : scene.Say(open.By == scene.MyRole ? "rest.pauseOwn" : "rest.pauseTheirs", ("other", scene.Other), ("date", date)),
            "rest.pauseDo");
        return page with
        {
            Lines = page.Lines.Add(new(scene.Say("pause.means"), LineStyle.Quiet)),
            Buttons = open is not null && open.By == scene.MyRole ? page.Buttons.Insert(1, new(scene.Plain("proposal.takeBack"), TakeBack)) : page.Buttons,
        };
    }

    private static Page DatePage(FlowState state, Scene scene, string question, string go) => new()
    {
        Summary = scene.Plain("rest.summary"),
        Lines = [new(question, LineStyle.Question)],
        Fields = [new DateField(Date, scene.Plain("rest.date"), state.Answered(Date))],
        Buttons =
        [
            new(scene.Plain(go), Verbs.Next) { Primary = true },
            new(scene.Plain("dialog.back"), Verbs.Back),
            new(scene.Plain("dialog.notNow"), Verbs.NotNow),
        ],
    };

    private static Step UntilThen(FlowState state, Scene scene) => Read(state.Answered(Date), scene) switch
    {
        { Refusal: { } refusal } => new Step.Turn(state, Why(scene, refusal, "rest.tooLong")),
        { Date: var date } => Quiet(state, scene, date.AtStartOfDayInZone(scene.Zone).ToInstant()),
    };

    private static Step Quiet(FlowState state, Scene scene, Instant until)
    {
        var decided = scene.Me.Snooze(until, scene.Now);
        return decided.Accepted is not { } me
            ? new Step.Turn(state, Why(scene, decided.Refusal!.Value, "rest.tooLong"))
            : Changed(scene, me, scene.Say("rest.quiet", ("date", When.Date(scene, until))));
    }

    private static Step Proposed(FlowState state, Scene scene)
    {
        var read = Read(state.Answered(Date), scene);
        if (read.Refusal is { } unreadable)
        {
            return new Step.Turn(state, Why(scene, unreadable, "rest.pauseTooLong"));
        }

        var (mentorship, role) = (scene.Mentorship!, scene.MyRole!.Value);
        var theirs = mentorship.Open(ProposalKind.Pause) is { } open && open.By != role && ProposalCards.DateOf(mentorship, open) == read.Date ? open.Until : null;
        var decided = mentorship.ProposePause(role, theirs ?? read.Date.AtStartOfDayInZone(scene.Zone).ToInstant(), scene.Now);
        if (decided.Accepted is not { } after)
        {
            return new Step.Turn(state, Why(scene, decided.Refusal!.Value, "rest.pauseTooLong"));
        }

        var told = scene with { Mentorship = after };
        return new Step.End(after.Open(ProposalKind.Pause) is { } waits ? ProposalCards.Sent(told, waits) : ProposalCards.Resting(told))
        {
            Changes = new() { Mentorship = after },
        };
    }

    private static Step TakenBack(Scene scene)
    {
        var own = scene.Mentorship!.Proposals.LastOrDefault(p => p.Kind == ProposalKind.Pause && p.By == scene.MyRole);
        return own is null
            ? new Step.End(ProposalCards.Sorry(scene, Refusal.NotYours))
            : ProposalActs.Do(Dialogs.Answer.Press(ProposalActs.Withdraw, (ProposalCards.Number, $"{own.Number}")), scene)!;
    }

    private static Step.End Changed(Scene scene, People.Person me, string words) => new(Last(scene, words)) { Changes = new() { Me = me } };

    private static Page Last(Scene scene, string words) => new() { Summary = scene.Plain("rest.summary"), Lines = [new(words)] };

    private static (LocalDate Date, Refusal? Refusal) Read(string written, Scene scene)
    {
        var today = scene.Now.InZone(scene.Zone).Date;
        return LocalTimes.ReadDate(written) switch
        {
            null => (default, Refusal.NotADate),
            { } date when date <= today => (date, Refusal.InThePast),
            { } date when date > today.PlusYears(ImaginableYears) => (date, Refusal.TooFarAhead),
            { } date => (date, null),
        };
    }

    /// <summary>The usual words for these two are about meetings.</summary>
    private static string Why(Scene scene, Refusal refusal, string tooFar) => refusal switch
    {
        Refusal.InThePast => scene.Say("rest.past"),
        Refusal.TooFarAhead => scene.Say(tooFar),
        _ => scene.Refused(refusal),
    };

    private static string Written(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
