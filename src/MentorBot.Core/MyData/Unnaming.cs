using MentorBot.Core.Journey;
using MentorBot.Core.Matching;
using MentorBot.Core.Meetings;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using NodaTime;

namespace MentorBot.Core.MyData;

/// <summary>
/// What is left of a mentorship when somebody in it has erased everything: the other's own texts, and the other's copies of what was shared.
/// Neither the name nor the id of who is gone stands in it; what the other calls them becomes the other's own secret.
/// </summary>
public static class Unnaming
{
    /// <summary>The mentorship without somebody. One that lives ends with it; whoever was only asked leaves the question open, as if it were not answered yet.</summary>
    /// <param name="mentorship">As it is now.</param>
    /// <param name="gone">Who has erased everything.</param>
    /// <param name="now">When.</param>
    public static Mentorship Without(this Mentorship mentorship, PersonId gone, Instant now)
    {
        if (mentorship.RoleOf(gone) is not { } role)
        {
            return mentorship.Invitation?.To == gone ? mentorship with { Invitation = Unasked(mentorship.Invitation) } : mentorship;
        }

        var other = mentorship.PartyOf(role.Other());
        PersonId? reader = other is { IsNobody: false } ? other.Id : null;
        var ended = mentorship.Ending is null ? mentorship.Ends(Parting.Erased, role, null, now) : mentorship;
        return ended with
        {
            Adept = role == Role.Adept ? ended.Adept.Unnamed(reader) : ended.Adept,
            Mentor = role == Role.Mentor ? ended.Mentor!.Unnamed(reader) : ended.Mentor,
            Intentions = role == Role.Adept ? [] : ended.Intentions,
            Invitation = Left(ended.Invitation, role),
            Meetings = [.. ended.Meetings.Select(m => Without(m, gone))],
            Agreement = ended.Agreement is { } agreed ? agreed with { Frame = Without(agreed.Frame, gone) } : null,
            Proposals = [.. ended.Proposals.Select(p => p with { Frame = p.Frame is { } frame ? Without(frame, gone) : null })],
            RoundedOff = ended.RoundedOff.Remove(role),
            Ending = ended.Ending! with { Words = Unless(ended.Ending!.Words, gone) },
            Thanks = [.. ended.Thanks.Where(t => t.Text.Reader != gone)],
            HearsLater = ended.HearsLater.Remove(role),
        };
    }

    /// <summary>The adept keeps the words of the question, or the mentor the copy of them.</summary>
    private static Invitation? Left(Invitation? invitation, Role gone) => (gone, invitation) switch
    {
        (_, null) => null,
        (Role.Mentor, _) => Unasked(invitation) with { CalledName = "" },
        (_, { WordingForMentor: { } copy }) => invitation with { Wording = copy, CalledName = "" },
        _ => null,
    };

    private static Invitation Unasked(Invitation invitation) => invitation with { To = null, WordingForMentor = null };

    private static Meeting Without(Meeting meeting, PersonId gone) => meeting with
    {
        Place = [.. meeting.Place.Where(p => p.Reader != gone)],
        Kind = Unless(meeting.Kind, gone),
        Shares = [.. meeting.Shares.Where(s => s.Text.Reader != gone)],
    };

    private static Frame Without(Frame frame, PersonId gone) => frame with
    {
        Stays = frame.Stays.Without(gone),
        Cancelling = frame.Cancelling.Without(gone),
        Chafing = frame.Chafing.Without(gone),
        Done = frame.Done.Without(gone),
    };

    private static PrivateText? Unless(PrivateText? text, PersonId reader) => text?.Reader == reader ? null : text;
}
