using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>The cards about what one of the two has put to the other, and about what both have agreed on.</summary>
public static class ProposalCards
{
    /// <summary>In a button's data: which proposal.</summary>
    public const string Number = "n";

    /// <summary>What was agreed, and what waits: the answer to <c>överens</c>.</summary>
    public static Page Agreement(Scene scene)
    {
        if (scene.Mentorship is not { IsPaired: true } mentorship)
        {
            return Card(scene, [new(scene.Say("agreement.noMentor"))], [new(scene.Plain("help.find"), Acts.Find)]);
        }

        var open = mentorship.Ending is null ? mentorship.Open(ProposalKind.Agreement) : null;
        ImmutableArray<Line> holds = mentorship.Agreement is { } agreed
            ? [new(scene.Say("agreement.holds", Other(scene), ("date", When.Date(scene, agreed.At))), LineStyle.Title), .. Frames.Lines(scene, agreed.Frame)]
            : [new(scene.Say("agreement.nothing", Other(scene)))];
        if (open is not null)
        {
            var own = open.By == scene.MyRole;
            var proposal = own ? Sent(scene, open) : Proposed(scene, open);
            return mentorship.Agreement is null ? proposal : proposal with { Lines = [.. proposal.Lines, .. holds] };
        }

        return Card(scene, holds, mentorship.Ending is not null ? [] : mentorship.Agreement is null
            ? [Change(scene, "agreement.goThrough") with { Primary = true }]
            : [Change(scene, "agreement.change")]);
    }

    /// <summary>To the other: what is proposed, with yes and no.</summary>
    public static Page Proposed(Scene scene, Proposal proposal) => proposal.Kind switch
    {
        ProposalKind.Agreement => Card(
            scene,
            [new(scene.Say("agreement.proposed", Other(scene)), LineStyle.Question), .. Frames.Lines(scene, proposal.Frame!)],
            [Yes(scene, proposal, "agreement.yes"), Change(scene, "agreement.change"), No(scene, proposal, "agreement.no")]),
        ProposalKind.Pause => Card(
            scene,
            [
                new(scene.Say("pause.proposed", Other(scene), Until(scene, proposal)), LineStyle.Question),
                new(scene.Say("pause.means"), LineStyle.Quiet),
            ],
            [Yes(scene, proposal, "pause.yes"), No(scene, proposal, "pause.no")]),
        _ => Card(
            scene,
            [new(scene.Say("goodbye.proposed", Other(scene)), LineStyle.Question)],
            [Yes(scene, proposal, "goodbye.yes"), No(scene, proposal, "goodbye.no")]),
    };

    /// <summary>The same once more, saying that it waits.</summary>
    public static Page Reminder(Scene scene, Proposal proposal)
    {
        var page = Proposed(scene, proposal);
        return page with { Lines = page.Lines.Insert(0, new(scene.Say("proposal.waits"))) };
    }

    /// <summary>To the one who made it: it is with the other now.</summary>
    public static Page Sent(Scene scene, Proposal proposal)
    {
        var takeBack = Answer(scene, proposal, "proposal.takeBack", ProposalActs.Withdraw);
        return proposal.Kind switch
        {
            ProposalKind.Agreement => Card(
                scene,
                [new(scene.Say("agreement.sent", Other(scene)), LineStyle.Title), .. Frames.Lines(scene, proposal.Frame!)],
                [takeBack, Change(scene, "agreement.change")]),
            ProposalKind.Pause => Card(scene, [new(scene.Say("pause.sent", Other(scene), Until(scene, proposal))), new(scene.Say("pause.means"), LineStyle.Quiet)], [takeBack]),
            _ => Card(scene, [new(scene.Say("goodbye.sent", Other(scene)))], [takeBack]),
        };
    }

    /// <summary>To the one who made it: the other's yes or no.</summary>
    public static Page Answered(Scene scene, Proposal proposal) => (proposal.Kind, proposal.Answer) switch
    {
        (ProposalKind.Agreement, ProposalAnswer.Yes) => Card(scene, [new(scene.Say("agreement.theySaidYes", Other(scene)), LineStyle.Title), .. Frames.Lines(scene, proposal.Frame!)], []),
        (ProposalKind.Agreement, _) => Card(scene, [new(scene.Say("agreement.theySaidNo", Other(scene)))], [Change(scene, "agreement.another")]),
        (ProposalKind.Pause, ProposalAnswer.Yes) => Card(
            scene, [new(scene.Say("pause.theySaidYes", Other(scene), Until(scene, proposal))), new(scene.Say("pause.means"), LineStyle.Quiet)], []),
        (ProposalKind.Pause, _) => Card(scene, [new(scene.Say("pause.theySaidNo", Other(scene)))], []),
        (_, ProposalAnswer.Yes) => Card(scene, [new(scene.Say("goodbye.theySaidYes", Other(scene)))], [Harvest(scene)]),
        _ => Card(scene, [new(scene.Say("goodbye.theySaidNo", Other(scene)))], []),
    };

    /// <summary>To whoever says yes.</summary>
    public static Page SaidYes(Scene scene, Proposal proposal) => proposal.Kind switch
    {
        ProposalKind.Agreement => Agreed(scene),
        ProposalKind.Pause => Resting(scene),
        _ => Card(scene, [new(scene.Say("goodbye.over", Other(scene)))], [Harvest(scene)]),
    };

    /// <summary>To whoever says no. It needs no reason.</summary>
    public static Page SaidNo(Scene scene, Proposal proposal) => proposal.Kind switch
    {
        ProposalKind.Agreement => Card(scene, [new(scene.Say("agreement.saidNo", Other(scene)))], [Change(scene, "agreement.another")]),
        ProposalKind.Pause => Card(scene, [new(scene.Say("pause.saidNo", Other(scene)))], []),
        _ => Card(scene, [new(scene.Say("goodbye.saidNo", Other(scene)))], []),
    };

    /// <summary>Both have said yes, or the adept alone where the mentor is not in Teams.</summary>
    public static Page Agreed(Scene scene) => Card(
        scene,
        [
            new(scene.Say("agreement.agreed", Other(scene)), LineStyle.Title),
            .. Frames.Lines(scene, scene.Mentorship!.Agreement!.Frame),
            .. scene.Mentorship.Mentor is null ? [new Line(scene.Say("agreement.outside", Other(scene)))] : Array.Empty<Line>(),
        ],
        []);

    /// <summary>The rest has begun.</summary>
    public static Page Resting(Scene scene) => Card(
        scene,
        [
            new(scene.Say("pause.begun", Other(scene), ("date", RestingUntil(scene)))),
            new(scene.Say("pause.means"), LineStyle.Quiet),
        ],
        []);

    public static Page TakenBack(Scene scene) => Card(scene, [new(scene.Say("proposal.takenBack"))], []);

    /// <summary>Where things stand for a button that came too late: what waits for an answer now, or what holds.</summary>
    /// <param name="scene">The reader's scene.</param>
    /// <param name="proposal">What the button was about.</param>
    /// <param name="refusal">Why it did not do what it says.</param>
    public static Page Stands(Scene scene, Proposal proposal, Refusal refusal)
    {
        var waits = scene.Mentorship!.Ending is null && scene.Mentorship.Open(proposal.Kind) is { } open && open.By != scene.MyRole ? open : null;
        var note = (refusal, waits) switch
        {
            (Refusal.Withdrawn or Refusal.Changed, not null) => scene.Say("proposal.replaced", Other(scene)),
            (Refusal.Withdrawn, null) => scene.Say("proposal.withdrawn", Other(scene)),
            (Refusal.Changed, null) => scene.Say("proposal.countered"),
            _ => scene.Refused(refusal),
        };
        return waits is not null ? Proposed(scene, waits) with { Note = note }
            : proposal.Kind == ProposalKind.Agreement ? Agreement(scene) with { Note = note }
            : Card(scene, [new(note)], []);
    }

    public static Page Sorry(Scene scene, Refusal refusal) => Card(scene, [new(scene.Refused(refusal))], []);

    /// <summary>The date of a proposed rest as whoever proposed it meant it: midnight is on another day elsewhere.</summary>
    public static LocalDate DateOf(Mentorship mentorship, Proposal pause) => pause.Until!.Value.InZone(Zones.Get(mentorship.PartyOf(pause.By)!.Zone)).Date;

    /// <summary>That date in words.</summary>
    public static string UntilWhen(Scene scene, Proposal pause) =>
        When.Date(scene, DateOf(scene.Mentorship!, pause).At(LocalTime.Noon).InZoneLeniently(scene.Zone).ToInstant());

    /// <summary>The date until which the two rest, the same for both wherever they are.</summary>
    public static string RestingUntil(Scene scene) => scene.Mentorship!.Proposals.LastOrDefault(p => p.Until == scene.Mentorship.Pause!.Until) is { } proposal
        ? UntilWhen(scene, proposal)
        : When.Date(scene, scene.Mentorship.Pause!.Until);

    private static (string, string) Until(Scene scene, Proposal proposal) => ("date", UntilWhen(scene, proposal));

    private static Button Yes(Scene scene, Proposal proposal, string text) => Answer(scene, proposal, text, ProposalActs.Yes) with { Primary = true };

    private static Button No(Scene scene, Proposal proposal, string text) => Answer(scene, proposal, text, ProposalActs.No);

    private static Button Answer(Scene scene, Proposal proposal, string text, string verb) =>
        MeetingCards.About(scene, scene.Plain(text), verb).With(Number, $"{proposal.Number}");

    private static Button Change(Scene scene, string text) => MeetingCards.About(scene, scene.Plain(text), Acts.Begin).With(Facts.Flow, AgreementFlow.FlowName);

    private static Button Harvest(Scene scene) => MeetingCards.About(scene, scene.Plain("goodbye.harvest"), Acts.Begin).With(Facts.Flow, RoundOffFlow.FlowName);

    private static (string, string) Other(Scene scene) => ("other", scene.Other);

    private static Page Card(Scene scene, ImmutableArray<Line> lines, ImmutableArray<Button> buttons) => new()
    {
        Summary = scene.Plain("agreement.summary"),
        Lines = lines,
        Buttons = buttons,
    };
}
