using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Journey;

/// <summary>The answer to <c>nästa steg</c>, from every state: where the two are, and the one thing that helps now.</summary>
public static class NextStep
{
    public const string Ask = "next";

    /// <summary>How long after a meeting writing about it is the thing to do.</summary>
    private static readonly Duration Fresh = Duration.FromDays(5);

    public static Page Show(Scene scene)
    {
        if (scene.Mentorship is not { } mentorship || scene.MyRole is not { } role)
        {
            return Page(scene, null, scene.Say("next.noMentorship"), [new(scene.Plain("help.find"), Acts.Find) { Primary = true }]);
        }

        // What was put down before anybody had said yes was with nobody.
        var where = mentorship switch
        {
            { IsPaired: true } => scene.Say($"next.stage.{mentorship.Stage()}", Other(scene)),
            { Ending: null } => scene.Say($"next.alone.{mentorship.Stage()}"),
            _ => null,
        };
        return mentorship switch
        {
            { Ending: not null } => Afterwards(scene, where),
            _ when mentorship.Leaving.ContainsKey(role) => Page(scene, where, scene.Say("next.leaving", Other(scene)), [Begin(scene, "next.goOn", PartFlow.FlowName)]),
            { IsPaired: false } => Choosing(scene, where),
            _ when mentorship.Proposals.LastOrDefault(p => p.IsOpen && p.By != role) is { } waits => ProposalCards.Proposed(scene, waits),
            _ => Walking(scene, mentorship, role, where),
        };
    }

    private static Page Choosing(Scene scene, string? where)
    {
        var mentorship = scene.Mentorship!;
        var putDown = Begin(scene, "next.putDown", PartFlow.FlowName);
        if (mentorship.Intentions.IsEmpty)
        {
            return Page(scene, where, scene.Say("next.sentence"), [About(scene, "next.goOn", Acts.Find) with { Primary = true }, putDown]);
        }

        var rewrite = Begin(scene, "next.rewrite", IntentionFlow.FlowName);
        return mentorship.Invitation is { } invitation && invitation.IsOpen(scene.Now)
            ? Page(
                scene,
                where,
                scene.Say("next.waits", ("name", invitation.CalledName), ("date", When.Date(scene, invitation.LapsesAt))),
                [
                    Begin(scene, "invitation.askAnother", AskFlow.FlowName),
                    About(scene, "next.takeBack", InvitationCards.TakeBack).With(Facts.Code, invitation.Code),
                    rewrite,
                    putDown,
                ])
            : Page(scene, where, scene.Say("next.askSomebody"), [Begin(scene, "next.ask", AskFlow.FlowName) with { Primary = true }, rewrite, putDown]);
    }

    private static Page Walking(Scene scene, Mentorship mentorship, Role role, string? where)
    {
        var (words, way) = Now(scene, mentorship, role);
        ImmutableArray<Button> ways = way is null ? [] : [way with { Primary = true }];
        var page = Page(scene, where, words, [
            .. ways,
            .. way?.Verb == MeetingCards.Open ? Array.Empty<Button>() : [About(scene, "help.meeting", MeetingCards.Open)],
            About(scene, "next.agreement", ProposalActs.Show),
            .. role == Role.Adept ? [Begin(scene, "next.rewrite", IntentionFlow.FlowName)] : Array.Empty<Button>(),
            Begin(scene, "next.pause", RestFlow.FlowName),
            Begin(scene, "next.end", PartFlow.FlowName),
        ]);
        return page with { Lines = [.. page.Lines, .. Beside(scene, mentorship, role, way)] };
    }

    /// <summary>Beside the one thing that helps now: what the two are in the middle of, or what the adept may take up since its time has come.</summary>
    private static IEnumerable<Line> Beside(Scene scene, Mentorship mentorship, Role role, Button? way)
    {
        var shown = way?.Data.GetValueOrDefault(Facts.Flow);
        return mentorship.Stage() switch
        {
            Stage.Midpoint => shown == HalfTimeFlow.FlowName ? [] : [Taken(scene.Say("next.halfTime", Other(scene)), Begin(scene, "next.goOn", HalfTimeFlow.FlowName))],
            Stage.Closing => shown == RoundOffFlow.FlowName ? [] : [Taken(scene.Say("next.closing", Other(scene)), Begin(scene, "next.roundOff", RoundOffFlow.FlowName))],
            _ when role == Role.Mentor || !mentorship.Held(scene.Now).Any() => [],
            _ when mentorship.ClosingFrom(scene.Library.Closed) <= scene.Now =>
                [Taken(scene.Say("next.closingDue", Other(scene)), Begin(scene, "next.roundOff", RoundOffFlow.FlowName))],
            _ when mentorship.HalfTimeAt is null && mentorship.HalfTimeFrom(scene.Library.Closed) <= scene.Now =>
                [Taken(scene.Say("next.halfTimeDue", Other(scene)), Begin(scene, "dialog.begin", HalfTimeFlow.FlowName))],
            _ => [],
        };
    }

    private static Line Taken(string words, Button up) => new(words) { Buttons = [up] };

    private static (string Words, Button? Way) Now(Scene scene, Mentorship mentorship, Role role)
    {
        var (adept, now) = (role == Role.Adept, scene.Now);
        var ahead = mentorship.Ahead(now).FirstOrDefault();
        var last = mentorship.Held(now).LastOrDefault();
        if (adept && last is { AdeptWroteAt: null } && now < last.End + Fresh)
        {
            return (scene.Say("next.write", Other(scene)), Begin(scene, "next.writeNow", AfterAdeptFlow.FlowName).With(Facts.Meeting, last.Id.Value));
        }

        if (ahead is not null)
        {
            var met = scene.Say("next.meeting", Other(scene), ("when", When.DateAndTime(scene, ahead.Start)));
            return adept && ahead.Start > now
                ? (met, Begin(scene, "next.prepare", BeforeAdeptFlow.FlowName).With(Facts.Meeting, ahead.Id.Value))
                : (met, About(scene, "help.meeting", MeetingCards.Open));
        }

        if (mentorship.IsResting(now))
        {
            return (scene.Say("next.resting", ("date", ProposalCards.RestingUntil(scene))), adept ? Begin(scene, "meeting.book", BookFlow.FlowName) : null);
        }

        if (last is null)
        {
            return adept
                ? (scene.Say("next.firstMeeting", Other(scene)), Begin(scene, "meeting.bookFirst", BookFlow.FlowName))
                : (scene.Say("next.adeptBooks", Other(scene)), null);
        }

        return mentorship.Stage() switch
        {
            Stage.Agreement when mentorship.Open(ProposalKind.Agreement) is null => (scene.Say("next.agreeNow", Other(scene)), Begin(scene, "next.agree", AgreementFlow.FlowName)),
            Stage.Midpoint => (scene.Say("next.halfTime", Other(scene)), Begin(scene, "next.goOn", HalfTimeFlow.FlowName)),
            Stage.Closing => (scene.Say("next.closing", Other(scene)), Begin(scene, "next.roundOff", RoundOffFlow.FlowName)),
            _ => adept
                ? (scene.Say("next.book", Other(scene)), Begin(scene, "meeting.book", BookFlow.FlowName))
                : (scene.Say("next.adeptBooks", Other(scene)), null),
        };
    }

    private static Page Afterwards(Scene scene, string? where) => scene.Mentorship!.RoundedOff.ContainsKey(scene.MyRole!.Value) || scene.Mentorship.Ending!.How == Parting.BeforeItBegan
        ? Page(scene, where, scene.Say("next.after"), [About(scene, "help.find", Acts.Find), new(scene.Plain("help.journal"), Reflections.JournalCard.Open)])
        : Page(scene, where, scene.Say("next.harvest"), [Begin(scene, "next.roundOff", RoundOffFlow.FlowName) with { Primary = true }, About(scene, "help.find", Acts.Find)]);

    private static Page Page(Scene scene, string? where, string words, ImmutableArray<Button> buttons) => new()
    {
        Summary = scene.Plain("next.summary"),
        Lines = where is null ? [new(words)] : [new(where, LineStyle.Title), new(words)],
        Buttons = buttons,
    };

    private static (string, string) Other(Scene scene) => ("other", scene.Other);

    private static Button Begin(Scene scene, string text, string flow) => About(scene, text, Acts.Begin).With(Facts.Flow, flow);

    private static Button About(Scene scene, string text, string verb) => MeetingCards.About(scene, scene.Plain(text), verb);
}
