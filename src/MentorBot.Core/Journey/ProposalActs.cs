using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Journey;

/// <summary>What the buttons on proposals mean, and the command <c>överens</c>.</summary>
public static class ProposalActs
{
    public const string Show = "agreement";
    public const string Yes = "proposal.yes";
    public const string No = "proposal.no";
    public const string Withdraw = "proposal.withdraw";

    public static Step? Do(Answer act, Scene scene)
    {
        if (act.Verb is not (Show or Yes or No or Withdraw))
        {
            return null;
        }

        if (scene.Mentorship is not { } mentorship)
        {
            return new Step.End(scene.Me.Mentorships.IsEmpty ? ProposalCards.Agreement(scene) : WhichCard.Show(scene, Show));
        }

        if (scene.MyRole is not { } role)
        {
            return new Step.End(ProposalCards.Sorry(scene, Refusal.NotYours));
        }

        if (act.Verb == Show)
        {
            return new Step.End(ProposalCards.Agreement(scene));
        }

        var number = int.TryParse(act[ProposalCards.Number], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return mentorship.Proposals.FirstOrDefault(p => p.Number == number) is { } proposal
            ? About(act.Verb, scene, role, proposal)
            : new Step.End(ProposalCards.Sorry(scene, Refusal.NotYours));
    }

    private static Step.End About(string verb, Scene scene, Role role, Proposal proposal)
    {
        var mentorship = scene.Mentorship!;
        var decided = verb == Withdraw
            ? mentorship.Withdraw(proposal.Number, role, scene.Now)
            : mentorship.Answer(proposal.Number, role, verb == Yes, scene.Now);
        if (decided.Accepted is not { } after)
        {
            return new(ProposalCards.Stands(scene, proposal, decided.Refusal!.Value));
        }

        var told = scene with { Mentorship = after };
        var page = verb switch
        {
            Yes => ProposalCards.SaidYes(told, proposal),
            No => ProposalCards.SaidNo(told, proposal),
            _ => ProposalCards.TakenBack(told),
        };
        return new(page) { Changes = new() { Mentorship = after } };
    }
}
