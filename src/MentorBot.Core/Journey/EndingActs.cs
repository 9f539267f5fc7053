using System.Collections.Immutable;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;

namespace MentorBot.Core.Journey;

/// <summary>What the buttons on the cards about half-time and goodbyes mean.</summary>
public static class EndingActs
{
    /// <summary>The half-time talk has been held.</summary>
    public const string HalfTimeHeld = "half-time.held";

    /// <summary>The ending talk has been held.</summary>
    public const string Goodbye = "goodbye";

    /// <summary>Wants to end it, whichever mentorship it is.</summary>
    public const string Part = "part";

    /// <summary>"I have told them that I am leaving."</summary>
    public const string HasTold = "part.told";

    /// <summary>Stays after all.</summary>
    public const string Stays = "part.stays";

    public const string LaterYes = "later.yes";

    public const string LaterNo = "later.no";

    /// <summary>Leaves things as they are.</summary>
    public const string NotYet = "not-yet";

    public static Step? Do(Answer act, Scene scene)
    {
        if (act.Verb is not (HalfTimeHeld or Goodbye or Part or HasTold or Stays or LaterYes or LaterNo or NotYet))
        {
            return null;
        }

        if (scene.Mentorship is null)
        {
            return new Step.End(WhichCard.Show(scene, act.Verb));
        }

        if (scene.MyRole is not { } role)
        {
            return Sorry(scene, Refusal.NotYours);
        }

        return act.Verb switch
        {
            HalfTimeHeld => Decided(scene, scene.Mentorship.HoldHalfTime(role, scene.Now), after => Line(after, "halfTime.isHeld")),
            Goodbye => SaidGoodbye(scene, role),
            Part => new Step.Onward(PartFlow.FlowName, ImmutableDictionary<string, string>.Empty.Add(Facts.Mentorship, scene.Mentorship.Id.Value)),
            HasTold => ToldTheOther(scene, role),
            Stays => StaysAfterAll(scene, role),
            NotYet => new Step.End(Line(scene, "ending.waits")),
            _ => HearsLater(scene, role, act.Verb == LaterYes),
        };
    }

    /// <summary>"I have told them": it has ended for both.</summary>
    internal static Step.End ToldTheOther(Scene scene, Role role) =>
        Decided(scene, scene.Mentorship!.HasTold(role, scene.Now), after => Left(after, "ending.left"));

    /// <summary>It goes on, and the other never hears that it might not have.</summary>
    internal static Step.End StaysAfterAll(Scene scene, Role role) =>
        Decided(scene, scene.Mentorship!.Stays(role), after => Line(after, "ending.goesOn"));

    /// <summary>After leaving: what was, is still worth a harvest.</summary>
    internal static Page Left(Scene scene, string key) =>
        EndingCards.Card(scene, [new(scene.Say(key, ("other", scene.Other)))], EndingCards.Harvesting(scene));

    private static Step.End SaidGoodbye(Scene scene, Role role) => scene.Mentorship!.Ending?.How == Parting.Together
        ? new(EndingCards.Goodbye(scene))
        : Decided(scene, scene.Mentorship.ProposeGoodbye(role, scene.Now), EndingCards.Goodbye);

    private static Step.End HearsLater(Scene scene, Role role, bool wants) => scene.Mentorship!.Ending is null
        ? Sorry(scene, Refusal.StageOver)
        : Decided(
            scene,
            scene.Mentorship.HearLater(role, wants),
            after => EndingCards.Card(after, [new(wants ? after.Say("ending.hearsLater", ("time", EndingCards.Later(after))) : after.Say("ending.hearsNothing"))], []));

    private static Step.End Decided(Scene scene, Decision<Mentorship> decided, Func<Scene, Page> shown) => decided.Accepted is { } after
        ? new(shown(scene with { Mentorship = after })) { Changes = new() { Mentorship = after } }
        : Sorry(scene, decided.Refusal!.Value);

    /// <summary>Where it has ended in the meantime, how is told rather than that.</summary>
    private static Step.End Sorry(Scene scene, Refusal refusal) => new(EndingCards.Card(
        scene, [new(refusal == Refusal.Ended ? EndingCards.HowItEnded(scene) : scene.Refused(refusal))], []));

    private static Page Line(Scene scene, string key) => EndingCards.Card(scene, [new(scene.Say(key))], []);
}
