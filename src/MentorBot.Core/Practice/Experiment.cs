using System.Globalization;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;
using MentorBot.Core.Privacy;
using MentorBot.Core.Questions;

namespace MentorBot.Core.Practice;

/// <summary>A small thing to try at the next meeting.</summary>
/// <param name="Move">The move it practises.</param>
/// <param name="Number">Which of the move's own, counted from 0.</param>
public readonly record struct Experiment(QuestionMove Move, int Number)
{
    /// <returns>Null for what is none.</returns>
    public static Experiment? Read(string? written) =>
        written?.Split('.') is [var move, var number]
        && Enum.TryParse<QuestionMove>(move, out var key) && Enum.IsDefined(key)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(key, at)
            : null;

    /// <summary>As it is stored.</summary>
    public override string ToString() => $"{Move}.{Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What to do, in the reader's language; plain text.</summary>
    /// <param name="scene">The reader's scene.</param>
    /// <param name="mentor">What the mentor is called to the reader.</param>
    public string Words(Scene scene, string mentor)
    {
        var all = scene.Library.Practice[Move].Experiments;
        return all[Number % all.Length].In(scene.Language).Fill(Names.AskingAdept(scene.Me.GivenName, mentor).Of);
    }

    /// <summary>The same, with the mentor of the mentorship at hand.</summary>
    public string Words(Scene scene) => Words(scene, Ask.NamesIn(scene).Mentor);
}

/// <summary>Experiments that somebody has taken along: at most one to each mentorship.</summary>
public static class Carrying
{
    /// <summary>Where an experiment can be taken along to.</summary>
    public static IEnumerable<Membership> AsAdept(this Person me) => me.Mentorships.Where(m => m is { Role: Role.Adept, IsOver: false });

    /// <summary>Null when none is taken along.</summary>
    public static Experiment? ExperimentIn(this Person me, MentorshipId mentorship) =>
        Experiment.Read(me.Experiments.GetValueOrDefault(mentorship)?.ReadBy(me.Id));

    /// <summary>One that was taken along before stays at home.</summary>
    public static Person TakesAlong(this Person me, MentorshipId mentorship, Experiment experiment) =>
        me with { Experiments = me.Experiments.SetItem(mentorship, PrivateText.For(me.Id, experiment.ToString())) };

    public static Person PutsDown(this Person me, MentorshipId mentorship) => me with { Experiments = me.Experiments.Remove(mentorship) };

    /// <summary>A move was looked back on without any meeting: what was taken along of it is done with.</summary>
    public static Person Tried(this Person me, QuestionMove move) =>
        me.Experiments.Keys.Where(mentorship => me.ExperimentIn(mentorship)?.Move == move).Aggregate(me, PutsDown);
}
