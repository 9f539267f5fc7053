using MentorBot.Core.Attention;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using NodaTime;

namespace MentorBot.Core.Errands;

/// <summary>What one of the two did about the mentorship, told to the other; and what everybody must know before it is erased.</summary>
public static class Tidings
{
    /// <summary>News older than this is no news; what it is about can be seen under <c>nästa steg</c>.</summary>
    private static readonly Duration StaysFresh = Duration.FromDays(60);

    public static IEnumerable<Errand> Of(Mentorship mentorship, ClosedDays closed)
    {
        foreach (var proposal in mentorship.Proposals)
        {
            if (proposal.IsOpen && mentorship.Ending is null)
            {
                yield return News(ErrandKind.TellProposal, proposal.By.Other(), $"{proposal.Number}", proposal.At, proposal.Until);
            }

            // A counter-proposal says by itself that the first was not taken.
            if (proposal is { Answer: ProposalAnswer.Yes or ProposalAnswer.No, AnsweredAt: { } at })
            {
                yield return News(ErrandKind.TellProposalAnswer, proposal.By, $"{proposal.Number}", at);
            }
        }

        foreach (var thanks in mentorship.Thanks)
        {
            yield return News(ErrandKind.TellThanks, thanks.From.Other(), $"{thanks.From}", thanks.At);
        }

        if (mentorship.Ending is { } ending)
        {
            if (ending.How is Parting.Early or Parting.Disappeared or Parting.Erased)
            {
                yield return News(ErrandKind.TellEnded, ending.By.Other(), $"{ending.By}", ending.At);
            }

            foreach (var role in mentorship.ToldOfErasing())
            {
                yield return Retention.NoticeOf(role, mentorship.NoticeDue(role, closed));
            }
        }

        Errand News(ErrandKind kind, Role to, string about, Instant at, Instant? until = null) =>
            new(kind, to, about, 0, mentorship.PartyOf(to)?.Attention(closed).MoveLater(at) ?? at, Instant.Min(at + StaysFresh, until ?? Instant.MaxValue));
    }
}
