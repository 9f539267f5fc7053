using MentorBot.Core.Errands;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;

namespace MentorBot.Core.Tests.Lives;

/// <summary>The private texts that a message carries, read on behalf of whoever gets it.</summary>
internal static class Readings
{
    /// <exception cref="InvalidOperationException">One of them is somebody else's.</exception>
    public static IEnumerable<string> Of(Message message)
    {
        var (mentorship, errand, reader) = (message.Mentorship, message.Errand, message.To.Id);
        return errand.Kind switch
        {
            ErrandKind.AskMentor or ErrandKind.NudgeAsked => [mentorship.Invitation!.WordingForMentor!.ReadBy(reader)],
            ErrandKind.TellProposal => mentorship.Proposals.Single(p => $"{p.Number}" == errand.About).Frame is { } frame
                ? [frame.Stays.ReadBy(reader), frame.Cancelling.ReadBy(reader), frame.Chafing.ReadBy(reader), frame.Done.ReadBy(reader)]
                : [],
            ErrandKind.TellEnded => mentorship.Ending!.Words is { } words ? [words.ReadBy(reader)] : [],
            ErrandKind.TellThanks => [mentorship.Thanks.Single(t => $"{t.From}" == errand.About).Text.ReadBy(reader)],
            ErrandKind.BeforeMentor or ErrandKind.UpdateMentorCard => mentorship.Find(new(errand.About))!.Shares.Select(s => s.Text.ReadBy(reader)),
            ErrandKind.TellBooked or ErrandKind.TellMoved when mentorship.Find(new(errand.About)) is { Place.Length: > 0 } meeting => [meeting.PlaceFor(reader)],
            ErrandKind.NudgeIntention or ErrandKind.NudgeHalfTime or ErrandKind.NudgeClosing => Intention(mentorship, reader),
            _ => [],
        };
    }

    private static IEnumerable<string> Intention(Mentorship mentorship, PersonId reader) =>
        mentorship.RoleOf(reader) == Role.Adept ? mentorship.Intentions.Select(i => i.Text.ReadBy(reader)) : [];
}
