using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Dialogs;
using MentorBot.Core.Journey;
using MentorBot.Core.Mentorships;
using MentorBot.Core.People;

namespace MentorBot.Core.Matching;

/// <summary>Finding a mentor: taken up where one has come to, or begun.</summary>
public static class Finding
{
    /// <summary>The mentorship in which this person last began to be an adept.</summary>
    public static MentorshipId? Latest(Person me) => me.Mentorships.LastOrDefault(m => m.Role == Role.Adept)?.Id;

    /// <summary>The mentorship to take it up from: the one that is named, and <see cref="Latest"/> where none is.</summary>
    /// <param name="me">The adept.</param>
    /// <param name="named">The mentorship whose card was pressed; empty where none was.</param>
    public static MentorshipId? From(Person me, string named)
    {
        if (me.Mentorships.Find(m => m.Id.Value == named && m.Role == Role.Adept) is not { } one)
        {
            return Latest(me);
        }

        // Pressed again it goes on with what the first press began.
        return (one.IsOver ? me.Mentorships.Find(m => m is { Role: Role.Adept, IsOver: false, With.Length: 0 }) : null)?.Id ?? one.Id;
    }

    /// <param name="scene">With <see cref="From"/> at hand.</param>
    /// <param name="has">Not empty when the person has somebody already, who is to confirm.</param>
    public static Step.Onward TakeUp(Scene scene, string has)
    {
        var (mentorship, changes) = scene.Mentorship is { IsPaired: false, Ending: null } open && scene.MyRole == Role.Adept
            ? (open, Changes.None)
            : Begun(scene);
        var facts = ImmutableDictionary<string, string>.Empty.Add(Facts.Mentorship, mentorship.Id.Value);
        return new(mentorship.Intentions.IsEmpty ? WhyNowFlow.FlowName : AskFlow.FlowName, has.Length == 0 ? facts : facts.Add(WhyNowFlow.HasMentor, has))
        {
            Changes = changes,
        };
    }

    /// <summary>Who was left by their mentor brings the sentence along and can ask somebody else at once.</summary>
    private static (Mentorship Mentorship, Changes Changes) Begun(Scene scene)
    {
        var mentorship = Mentorship.Begin(NewId(scene.Me), Party.Of(scene.Me), scene.Library.Pace, scene.Now);
        if (scene.Mentorship is { Ending: { By: Role.Mentor, How: Parting.Early or Parting.Disappeared or Parting.Erased }, Intentions.IsEmpty: false } last && scene.MyRole == Role.Adept)
        {
            mentorship = mentorship.Intends(last.IntentionFor(scene.Me.Id), scene.Now);
        }

        return (mentorship, new() { Mentorship = mentorship, Me = scene.Me.Joins(new(mentorship.Id, Role.Adept, "")) });
    }

    /// <summary>
    /// The same for every try at the same turn, so that a turn which is decided again begins one mentorship and not two. Another one in another
    /// life: the mentorships of a life that was erased may still be somebody else's.
    /// </summary>
    private static MentorshipId NewId(Person me) => new(Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', me.Mentorships.Select(m => m.Id.Value).Prepend(me.Life).Prepend(me.Id.Value)))).AsSpan(0, 16)));
}
