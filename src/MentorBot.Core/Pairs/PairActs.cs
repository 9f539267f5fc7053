using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Errands;
using MentorBot.Core.Journey;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Pairs;

/// <summary>What is written and pressed in the chat that the two share.</summary>
public static class PairActs
{
    /// <summary>The same words as in one's own chat, where they are about something shared; null for all others.</summary>
    public static Answer? Read(string message) => Commands.Read(message)?.Verb switch
    {
        MeetingCards.Open => Answer.Press(PairCards.Meetings),
        ProposalActs.Show => Answer.Press(PairCards.Agreement),
        NextStep.Ask or Questions.QuestionCard.Another => Answer.Press(PairCards.Questions),
        _ => null,
    };

    /// <param name="act">What was pressed, or written.</param>
    /// <param name="scene">The scene of whoever pressed, about this pair's mentorship.</param>
    public static Step.End Do(Answer act, Scene scene) => act.Verb switch
    {
        PairCards.Meetings => new(PairCards.Booked(scene)),
        PairCards.Form when scene.MyRole == Role.Adept => new(PairCards.BookingForm(scene, act)),
        PairCards.Book when scene.MyRole == Role.Adept => Book(act, scene),
        PairCards.Form or PairCards.Book => new(PairCards.Booked(scene, scene.Say("next.adeptBooks", ("other", scene.Other)))),
        PairCards.Agreement => new(PairCards.Agreed(scene)),
        PairCards.Yes => Answered(act, scene, yes: true),
        PairCards.No => Answered(act, scene, yes: false),
        PairCards.Questions => new(PairCards.ToTalkAbout(scene, act.Number(PairCards.Turn))),
        _ => new(PairCards.Welcome(scene)),
    };

    /// <summary>Booked in sight of both: nobody need be told. The same form twice books once.</summary>
    private static Step.End Book(Answer act, Scene scene)
    {
        var form = new MeetingForm(act[PairCards.Date], act[PairCards.Time], act[PairCards.Minutes], act[PairCards.Place], "");

        // A time that was called off or moved away from since can be booked again, and is another meeting then.
        var given = scene.Mentorship!.Meetings.Sum(m => m.Edition + (m.IsCancelled ? 1 : 0));
        var id = new MeetingId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scene.Mentorship.Id}\n{form.Date}\n{form.Time}\n{given}")).AsSpan(0, 8)));
        var decided = scene.Mentorship.Book(id, Role.Adept, form, new(scene.Unguessable(0), scene.Unguessable(1)), scene.Now);
        if (decided.Accepted is not { } after)
        {
            return new(PairCards.BookingForm(scene, act, scene.Refused(decided.Refusal!.Value)));
        }

        var meeting = after.Find(id)!;
        var told = new Errand(ErrandKind.TellBooked, Role.Mentor, id.Value, meeting.Edition, scene.Now, meeting.End);
        after = after with { Claims = after.Claims.SetItem(told.Key, new Claim(scene.Now, Outcome.Sent)) };
        return new(PairCards.Booked(scene with { Mentorship = after })) { Changes = new() { Mentorship = after } };
    }

    private static Step.End Answered(Answer act, Scene scene, bool yes)
    {
        var decided = scene.Mentorship!.Answer(act.Number(PairCards.Turn), scene.MyRole!.Value, yes, scene.Now);
        return decided.Accepted is { } after
            ? new(PairCards.Agreed(scene with { Mentorship = after })) { Changes = new() { Mentorship = after } }
            : new(PairCards.Agreed(scene, scene.Refused(decided.Refusal!.Value)));
    }
}
