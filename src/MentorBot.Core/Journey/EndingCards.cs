using System.Collections.Immutable;
using MentorBot.Core.Attention;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.Reflections;

namespace MentorBot.Core.Journey;

/// <summary>The cards about a goodbye: what is told to the other, and what to do with what is left.</summary>
public static class EndingCards
{
    /// <summary>To the other, when somebody left or is gone.</summary>
    public static Page Told(Scene scene)
    {
        var ending = scene.Mentorship!.Ending!;
        var words = ending.Words is { } sent && sent.Reader == scene.Me.Id ? sent.ReadBy(scene.Me.Id) : "";
        return Card(
            scene,
            [
                new(HowItEnded(scene), LineStyle.Title),
                .. words.Length > 0 ? [new Line(Markdown.Escape(words), LineStyle.Own)] : Array.Empty<Line>(),
                new(scene.Say(scene.MyRole == Role.Adept ? "ending.adeptNow" : "ending.mentorNow")),
            ],
            [
                .. scene.MyRole == Role.Adept ? [MeetingCards.About(scene, scene.Plain("invitation.askAnother"), Acts.Find)] : Array.Empty<Button>(),
                .. Harvesting(scene),
            ]);
    }

    /// <summary>To the other: thanks, word for word. Only whom they are for can be shown them.</summary>
    public static Page Thanked(Scene scene, Thanks thanks) => Card(
        scene,
        [new(scene.Say("ending.thanks", ("other", scene.Other)), LineStyle.Title), new(Markdown.Escape(thanks.Text.ReadBy(scene.Me.Id)), LineStyle.Own)],
        []);

    /// <summary>To each: when everything is erased, and what to do before.</summary>
    public static Page Erasing(Scene scene)
    {
        var day = When.Day(scene, scene.Mentorship!.ErasedAfterNotice(scene.Library.Closed, scene.Now));
        return Card(
            scene,
            [
                new(scene.Mentorship!.IsPaired ? scene.Say("ending.erasing", ("day", day), ("other", scene.Other)) : scene.Say("ending.erasingAlone", ("day", day))),
                new(scene.Say("ending.beforeErasing")),
            ],
            [new(scene.Plain("help.journal"), JournalCard.Open)]);
    }

    /// <summary>To who is leaving: does the other know?</summary>
    public static Page StillTold(Scene scene) => Card(
        scene,
        [new(scene.Say("ending.haveYouTold", ("other", scene.Other)), LineStyle.Question)],
        [
            MeetingCards.About(scene, scene.Plain("ending.haveTold"), EndingActs.HasTold),
            MeetingCards.About(scene, scene.Plain("ending.tellForMe"), Acts.Begin).With(Facts.Flow, PartFlow.FlowName).With(PartFlow.At, PartFlow.Words),
            MeetingCards.About(scene, scene.Plain("ending.stays"), EndingActs.Stays),
            MeetingCards.About(scene, scene.Plain("ending.notYet"), EndingActs.NotYet),
        ]);

    /// <summary>After the harvest: the goodbye while it lives, hearing from the bot once more when it has ended.</summary>
    public static Page RoundedOff(Scene scene, bool saved)
    {
        Line[] first = [new(scene.Say(saved ? "dialog.saved" : "dialog.nothingSaved"))];
        if (scene.Mentorship!.Ending is not null)
        {
            return Card(scene, [.. first, .. LaterLine(scene)], LaterButtons(scene));
        }

        var open = scene.Mentorship.Open(ProposalKind.Goodbye);
        if (open?.By == scene.MyRole)
        {
            return Card(scene, [.. first, new Line(scene.Say("ending.goodbyeWaits", ("other", scene.Other)))], []);
        }

        // The goodbye belongs to rounding off, which the adept begins.
        return scene.Mentorship.ClosingBegunAt is null ? Card(scene, [.. first], []) : Card(
            scene,
            [.. first, new Line(scene.Say(open is null ? "ending.talk" : "ending.otherSaysSo", ("other", scene.Other)), LineStyle.Question)],
            [
                MeetingCards.About(scene, scene.Plain("ending.goodbye"), EndingActs.Goodbye) with { Primary = true },
                .. Booking(scene, "ending.book"),
                MeetingCards.About(scene, scene.Plain("ending.notYet"), EndingActs.NotYet),
            ]);
    }

    /// <summary>What comes of saying that the ending talk has been held.</summary>
    public static Page Goodbye(Scene scene) => scene.Mentorship!.Ending is null
        ? Card(scene, [new(scene.Say("ending.goodbyeTold", ("other", scene.Other)))], [])
        : Card(
            scene,
            [new(scene.Say(scene.Mentorship.Mentor is null ? "ending.endedOutside" : "ending.endedTogether", ("other", scene.Other)), LineStyle.Title), .. LaterLine(scene)],
            [.. LaterButtons(scene), .. scene.Mentorship.RoundedOff.ContainsKey(scene.MyRole!.Value) ? [] : Harvesting(scene)]);

    /// <summary>How it came to an end, told by what the reader may know.</summary>
    public static string HowItEnded(Scene scene) => scene.Mentorship!.Ending switch
    {
        { How: Parting.Early, By: var by } when by != scene.MyRole => scene.Say("ending.told", ("other", scene.Other)),
        { How: Parting.Disappeared } => scene.Say("ending.disappeared", ("other", scene.Other)),
        { How: Parting.Erased } => scene.Say("ending.erased", ("other", scene.Other)),
        { How: Parting.Together } => scene.Say("ending.endedTogether", ("other", scene.Other)),
        _ => scene.Refused(Refusal.Ended),
    };

    /// <summary>The harvest, for oneself.</summary>
    public static ImmutableArray<Button> Harvesting(Scene scene) =>
        [MeetingCards.About(scene, scene.Plain("ending.harvest"), Acts.Begin).With(Facts.Flow, RoundOffFlow.FlowName)];

    /// <summary>Booking is the adept's.</summary>
    public static ImmutableArray<Button> Booking(Scene scene, string text) => scene.MyRole == Role.Adept
        ? [MeetingCards.About(scene, scene.Plain(text), Acts.Begin).With(Facts.Flow, BookFlow.FlowName)]
        : [];

    /// <summary>The time until the bot is heard from again, as said in a sentence.</summary>
    public static string Later(Scene scene) => scene.Mentorship!.Pace.AfterMonths == 1
        ? scene.Plain("ending.month")
        : scene.Plain("ending.months", ("number", Numbers.Said(scene, scene.Mentorship.Pace.AfterMonths)));

    public static Page Card(Scene scene, ImmutableArray<Line> lines, ImmutableArray<Button> buttons) => new()
    {
        Summary = scene.Plain("ending.summary"),
        Lines = lines,
        Buttons = buttons,
    };

    private static ImmutableArray<Line> LaterLine(Scene scene) => AsksLater(scene)
        ? [new(scene.Say("ending.later", ("time", Later(scene))), LineStyle.Question)]
        : [];

    private static ImmutableArray<Button> LaterButtons(Scene scene) => AsksLater(scene)
        ? [
            MeetingCards.About(scene, scene.Plain("ending.laterYes"), EndingActs.LaterYes),
            MeetingCards.About(scene, scene.Plain("ending.laterNo"), EndingActs.LaterNo),
        ]
        : [];

    /// <summary>While there is a later, and it was not wished for already.</summary>
    private static bool AsksLater(Scene scene)
    {
        var (mentorship, role) = (scene.Mentorship!, scene.MyRole!.Value);
        return mentorship.Ending is { At: var ended } && !mentorship.HearsLater.Contains(role)
            && scene.Now < mentorship.PartyOf(role)!.Attention(scene.Library.Closed).AfterMonths(ended, mentorship.Pace.AfterMonths);
    }
}
